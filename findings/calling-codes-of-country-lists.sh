#!/bin/sh
# Country lists give calling codes that nobody can dial, or that are another country's.
#
# Versions: world-countries 5.1.0, countries-list 3.4.1, country-data 0.0.31; compared with google-libphonenumber 3.2.47. Node 18 or newer.
# Input:    the calling code of each ISO 3166 country in these lists.
# Seen:     the Holy See has +379 in countries-list, beside another form in the others; the code is reserved for it and not in use, one reaches it
#           through Italy's +39, and libphonenumber knows no country of +379. country-data writes +473 for Grenada, which is +1 473 without the +1.
#           world-countries writes +268 for the United States' outlying islands: that is Eswatini.
# Why it matters: a program that puts a list's code before a national number, or that checks a number against its country by such a list, makes
#           or refuses numbers of embassies.
set -eu
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
npm install --prefix "$tmp" --no-audit --no-fund --silent --ignore-scripts \
  world-countries@5.1.0 countries-list@3.4.1 country-data@0.0.31 google-libphonenumber@3.2.47 > /dev/null
cat > "$tmp/look.js" <<'JS'
const numbers = require('google-libphonenumber').PhoneNumberUtil.getInstance();
const world = Object.fromEntries(require('world-countries').map(country => [country.cca2,
  (country.idd.suffixes ?? ['']).map(suffix => country.idd.root + suffix)]));
const list = require('countries-list').countries;
const data = require('country-data').countries;
for (const code of ['VA', 'GD', 'UM']) {
  console.log(code, 'world-countries', ...world[code], '| countries-list', ...[].concat(list[code].phone).map(digits => '+' + digits),
    '| country-data', ...data[code].countryCallingCodes.map(text => text.replace(/ /g, '')), '| libphonenumber', '+' + numbers.getCountryCodeForRegion(code));
}
for (const prefix of [379, 473, 268]) console.log('+' + prefix, 'is', numbers.getRegionCodeForCountryCode(prefix));
JS
(cd "$tmp" && node look.js) > "$tmp/seen"
cat > "$tmp/expected" <<'OUT'
VA world-countries +3906698 +379 | countries-list +379 | country-data +379 +39 | libphonenumber +39
GD world-countries +1473 | countries-list +1473 | country-data +473 | libphonenumber +1
UM world-countries +268 | countries-list +1 | country-data +1 | libphonenumber +0
+379 is ZZ
+473 is ZZ
+268 is SZ
OUT
cat "$tmp/seen"
diff "$tmp/expected" "$tmp/seen" && echo "As described."
