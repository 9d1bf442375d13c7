#!/bin/sh
# AngleSharp loses the address of a picture inside a drawing when its older spelling stands behind it.
#
# Versions: AngleSharp 1.10.3 on .NET 10; beside it parse5 8.0.0 on Node 18 or newer.
# Input:    an SVG in HTML whose <image> has href and, for Safari before 12.1 and WebKit of 2016, the older xlink:href with it, in both orders; HTML
#           gives the second one the XLink namespace, so that the two are different attributes.
# Seen:     with href first, AngleSharp overwrites it: one attribute is left, with the value of xlink:href. With xlink:href first it keeps both.
#           parse5 keeps both in either order.
# Why it matters: a program that rewrites or checks links with it (a mirror, a link checker, a sanitiser) loses one of the two; xlink:href goes first.
set -eu
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
npm install --no-audit --no-fund --silent --ignore-scripts --before=2026-11-01 parse5@8.0.0 > /dev/null
cat > look.cs <<'CS'
#:package AngleSharp@1.10.3
using AngleSharp.Html.Parser;
foreach (var markup in new[] { "<svg><image href='/a' xlink:href='/b'/></svg>", "<svg><image xlink:href='/b' href='/a'/></svg>" })
{
    var image = new HtmlParser().ParseDocument(markup).QuerySelector("image")!;
    Console.WriteLine("AngleSharp: " + string.Join(", ", image.Attributes.Select(one => $"{one.LocalName}={one.Value} in {(one.NamespaceUri ?? "no namespace")}")) + "; " + image.OuterHtml);
}
CS
cat > look.mjs <<'JS'
import { parseFragment } from 'parse5';
for (const markup of ["<svg><image href='/a' xlink:href='/b'/></svg>", "<svg><image xlink:href='/b' href='/a'/></svg>"])
  console.log('parse5: ' + parseFragment(markup).childNodes[0].childNodes[0].attrs.map(one => `${one.name}=${one.value} in ${one.namespace ?? 'no namespace'}`).join(', '));
JS
{ DOTNET_CLI_HOME="$tmp" DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 dotnet run look.cs; node look.mjs; } > seen
cat > expected <<'OUT'
AngleSharp: href=/b in http://www.w3.org/1999/xlink; <image xlink:href="/b"></image>
AngleSharp: href=/b in http://www.w3.org/1999/xlink, href=/a in no namespace; <image xlink:href="/b" href="/a"></image>
parse5: href=/a in no namespace, href=/b in http://www.w3.org/1999/xlink
parse5: href=/b in http://www.w3.org/1999/xlink, href=/a in no namespace
OUT
cat seen
diff expected seen && echo "As described."
