#!/bin/sh
# Readers of contact cards lose the end of a long note: the part behind the fold that the format itself prescribes.
#
# Versions: abook 0.6.1 as Debian 12 packages it (0.6.1-2+b1); vcard-json 0.5.2 and vcf 2.1.2 from npm; Node 18 or newer.
# Input:    a valid vCard 3.0 (RFC 2426) whose note is folded at 75 octets (section 2.6), and one whose note is a single long line.
# Seen:     abook and vcard-json keep the first of the folded lines and drop the rest without a sign; vcf joins them, as it should. abook also cuts the
#           long line, after about eighty characters.
# Why it matters: what has to be read of a note, a warning, goes into its first seventy characters.
set -eu
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
apt-get -q download abook=0.6.1-2+b1 > /dev/null 2>&1
dpkg-deb -x abook_*.deb root
program=$(find "$tmp/root" -type f -path '*bin/abook')
npm install --prefix "$tmp" --no-audit --no-fund --silent --ignore-scripts --before=2026-11-01 vcard-json@0.5.2 vcf@2.1.2 > /dev/null
head='BEGIN:VCARD\r\nVERSION:3.0\r\nN:Embassy;;;;\r\nFN:Embassy\r\n'
printf "$head"'NOTE:The website of this office belongs to the state and keeps a list of i\r\n ts visitors: open it from another device\r\nEND:VCARD\r\n' > folded.vcf
printf "$head"'NOTE:The website of this office belongs to the state and keeps a list of its visitors: open it from another device\r\nEND:VCARD\r\n' > long.vcf
cat > look.js <<'JS'
const text = require('node:fs').readFileSync(process.argv[2], 'utf8');
const Vcf = require('vcf');
require('vcard-json').parseVcardString(text, (error, cards) => console.log('vcard-json:', (error ?? cards)[0].note));
console.log('vcf:', new Vcf().parse(text).get('note').valueOf());
JS
for card in folded long; do
  echo "$card"
  echo "abook: $(HOME="$tmp" "$program" --convert --informat vcard --infile $card.vcf --outformat abook | sed -n 's/^notes=//p')"
  node look.js $card.vcf
done > seen
cat > expected <<'OUT'
folded
abook: The website of this office belongs to the state and keeps a list of i
vcard-json: The website of this office belongs to the state and keeps a list of i
vcf: The website of this office belongs to the state and keeps a list of its visitors: open it from another device
long
abook: The website of this office belongs to the state and keeps a list of its visitors
vcard-json: The website of this office belongs to the state and keeps a list of its visitors: open it from another device
vcf: The website of this office belongs to the state and keeps a list of its visitors: open it from another device
OUT
cat seen
diff expected seen && echo "As described."
