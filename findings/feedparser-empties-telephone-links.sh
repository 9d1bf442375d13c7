#!/bin/sh
# feedparser takes the address out of a tel: link in a feed, and the marks that keep a number or a name from being turned round or translated.
#
# Versions: feedparser 6.0.10 and sgmllib3k 1.0.0 as Debian 12 packages them (python3-feedparser 6.0.10-1), Python 3.11.
# Input:    a valid Atom entry with HTML content: links tel:, sms:, geo:, xmpp: and mailto:, a number in <bdi>, a name with translate="no".
# Seen:     mailto: stays; tel:, sms:, geo: and xmpp: become href="" (a link to the page one is on), without a warning (`bozo` is 0); <bdi> and
#           translate="no" are gone, while dir and lang stay.
# Why it matters: a campaign's feed shows "call the embassy" as a link that calls nobody; a number between Arabic words is turned round again.
#           The number belongs in the text, and dir="ltr" on a <span> survives where <bdi> does not.
set -eu
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
apt-get -q download python3-feedparser=6.0.10-1 python3-sgmllib3k=1.0.0-4 > /dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
cat > look.py <<'PY'
import feedparser
from xml.sax.saxutils import escape
html = ('<a href="tel:+442079460000">call</a> <a href="sms:+442079460000">text</a> <a href="geo:51.5,-0.1">map</a> <a href="xmpp:office@example.org">chat</a> '
        '<a href="mailto:office@example.org">mail</a> <bdi>+44 20</bdi> <span dir="ltr" lang="en" translate="no">Example Name</span>')
feed = feedparser.parse('<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><id>tag:example.org,2026:f</id><title>F</title>'
    '<updated>2026-11-29T12:00:00Z</updated><author><name>A</name></author><entry><id>tag:example.org,2026:1</id><title>E</title>'
    '<updated>2026-11-29T12:00:00Z</updated><content type="html">' + escape(html) + '</content></entry></feed>')
print(feedparser.__version__, 'bozo', int(feed.bozo))
print(feed.entries[0].content[0].value.replace('</a> ', '</a>\n'))
PY
PYTHONPATH="$(find "$tmp/root" -type d -name dist-packages)" python3 look.py > seen
cat > expected <<'OUT'
6.0.10 bozo 0
<a href="">call</a>
<a href="">text</a>
<a href="">map</a>
<a href="">chat</a>
<a href="mailto:office@example.org">mail</a>
+44 20 <span dir="ltr" lang="en">Example Name</span>
OUT
cat seen
diff expected seen && echo "As described."
