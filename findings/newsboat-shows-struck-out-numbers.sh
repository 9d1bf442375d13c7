#!/bin/sh
# Newsboat shows a number that a feed has struck out like one that is right.
#
# Versions: Newsboat 2.21 as Debian 12 packages it (2.21-1.5, with its libstfl0), `script` of util-linux for a terminal.
# Input:    a valid Atom entry whose HTML content corrects a telephone: the old one in <del>, the new one in <ins>, a closed office in <s>.
# Seen:     the article as it is given to the pager holds both numbers in a row with nothing that tells them apart; lynx and w3m write
#           [DEL: ... :DEL] around the first.
# Why it matters: a correction that is told by <del> alone gives some readers the wrong number first. The word "old" or "formerly" has to be in
#           the text.
set -eu
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
apt-get -q download newsboat=2.21-1.5 libstfl0 > /dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
cat > feed.xml <<'XML'
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>tag:example.org,2026:f</id><title>Feed</title><updated>2026-11-29T12:00:00Z</updated>
<author><name>A</name></author>
<entry><id>tag:example.org,2026:1</id><title>Corrected</title><updated>2026-11-29T12:00:00Z</updated>
<content type="html">
&lt;p&gt;Telephone: &lt;del&gt;+44 20 7946 0000&lt;/del&gt; &lt;ins&gt;+44 20 7946 0999&lt;/ins&gt;.
&lt;s&gt;Open on Fridays.&lt;/s&gt;&lt;/p&gt;</content></entry></feed>
XML
echo "file://$tmp/feed.xml" > urls
printf 'pager "cp %%f %s/article"\nrun-on-startup open ; open ; quit ; quit ; hard-quit\n' "$tmp" > config
export HOME="$tmp" LD_LIBRARY_PATH="$(dirname "$(find "$tmp/root" -name 'libstfl.so.0*' | head -n 1)")" TERM=xterm LC_ALL=C.UTF-8
newsboat=$(find "$tmp/root" -type f -path '*bin/newsboat')
$newsboat -C config -c cache -u urls -x reload > /dev/null
timeout 20 script -qec "$newsboat -C config -c cache -u urls" /dev/null > /dev/null < /dev/null || true
grep Telephone article > seen
cat > expected <<'OUT'
Telephone: +44 20 7946 0000 +44 20 7946 0999. Open on Fridays.
OUT
cat seen
diff expected seen && echo "As described."
