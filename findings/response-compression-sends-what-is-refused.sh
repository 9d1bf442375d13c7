#!/bin/sh
# The response compression of ASP.NET Core sends an encoding that the request refuses.
#
# Versions: Microsoft.AspNetCore.ResponseCompression of ASP.NET Core 10.0.
# Input:    Accept-Encoding with a weight of zero, which is valid and means "not acceptable" (RFC 9110, 12.4.2), beside an asterisk, which stands for
#           what is "not explicitly listed in the field" (12.5.3), or beside the same coding named once more.
# Seen:     br;q=0, * is answered with br, and gzip;q=0, br;q=0, * too: entries of weight zero are passed over, and then the asterisk offers everything.
#           A coding that is named twice, once with zero, is sent. Without an asterisk or a second name a refusal holds.
# Why it matters: who refuses br in this way is a program or a proxy that cannot unpack it, and gets bytes it cannot read; a cache keeps them for others.
#           Take what is refused out of Accept-Encoding, and write the asterisk out, before the middleware looks.
set -eu
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
cat > look.cs <<'CS'
#:sdk Microsoft.NET.Sdk.Web
#:property PublishAot=false
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.Services.AddResponseCompression();
var app = builder.Build();
app.Urls.Add("http://127.0.0.1:0");
app.UseResponseCompression();
app.MapGet("/", () => Results.Text(new string('a', 10_000)));
await app.StartAsync();
using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
foreach (var accepted in new[] { "br;q=0, gzip", "br;q=0, *", "gzip;q=0, br;q=0, *", "br, br;q=0", "*;q=0" })
{
    using var request = new HttpRequestMessage(HttpMethod.Get, "/");
    request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
    using var answer = await client.SendAsync(request);
    Console.WriteLine($"{accepted}: {answer.Content.Headers.ContentEncoding.FirstOrDefault() ?? "as it is"}");
}
await app.StopAsync();
CS
DOTNET_CLI_HOME="$tmp" DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 dotnet run look.cs > seen
cat > expected <<'OUT'
br;q=0, gzip: gzip
br;q=0, *: br
gzip;q=0, br;q=0, *: br
br, br;q=0: br
*;q=0: as it is
OUT
cat seen
diff expected seen && echo "As described."
