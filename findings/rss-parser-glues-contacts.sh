#!/bin/sh
# rss-parser joins a name and its value into one word, so that a mailbox in its plain text is another mailbox.
#
# Versions: rss-parser 3.13.0, Node 18 or newer.
# Input:    a valid Atom entry whose HTML content holds a description list and a table of contacts, on one line, as programs write it.
# Seen:     `contentSnippet`, the plain text that most of its users show, gives "Emailoffice@example.org" and "Telephone+44 20 7946 0000"; cells
#           of a table row run together likewise. Line breaks and paragraphs are kept apart.
# Why it matters: copied or made a link of, "Emailoffice@example.org" is a valid mailbox of somebody else. With a colon and a blank in the markup
#           (<dt>Email: </dt>) the text stays right.
set -eu
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
npm install --prefix "$tmp" --no-audit --no-fund --silent --ignore-scripts --before=2026-11-01 rss-parser@3.13.0 > /dev/null
cat > "$tmp/look.js" <<'JS'
const Parser = require('rss-parser');
const escape = html => html.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const feed = html => `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><id>tag:example.org,2026:f</id><title>F</title>
<updated>2026-11-29T12:00:00Z</updated><author><name>A</name></author><entry><id>tag:example.org,2026:1</id><title>E</title>
<updated>2026-11-29T12:00:00Z</updated><content type="html">${escape(html)}</content></entry></feed>`;
const seen = async html => console.log(JSON.stringify((await new Parser().parseString(feed(html))).items[0].contentSnippet));
(async () => {
  await seen('<dl><dt>Email</dt><dd>office@example.org</dd><dt>Telephone</dt><dd>+44 20 7946 0000</dd></dl>');
  await seen('<table><tr><th>Email</th><td>office@example.org</td><td>+44 20 7946 0000</td></tr></table>');
  await seen('<dl><dt>Email: </dt><dd>office@example.org</dd></dl>');
  await seen('<p>Email<br>office@example.org</p>');
})();
JS
(cd "$tmp" && node look.js) > "$tmp/seen"
cat > "$tmp/expected" <<'OUT'
"Emailoffice@example.orgTelephone+44 20 7946 0000"
"Emailoffice@example.org+44 20 7946 0000"
"Email: office@example.org"
"Email\noffice@example.org"
OUT
cat "$tmp/seen"
diff "$tmp/expected" "$tmp/seen" && echo "As described."
