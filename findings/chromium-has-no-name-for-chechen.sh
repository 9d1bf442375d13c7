#!/bin/sh
# In Chromium, Intl counts in Chechen and has no name for it, and not for other languages of the Caucasus either.
#
# Versions: Chromium 92 as chrome-aws-lambda 10.1.0 carries it (Debian's Chromium 156 gives the same names), beside Node 18 or newer with its full ICU.
# Input:    Intl.DisplayNames in Russian and English and Intl.PluralRules, for languages that people from the North Caucasus read.
# Seen:     Node names Chechen, Ingush, Avar, Ossetic and Chuvash in Russian. Chromium gives the bare code ("ce") in both languages, while it names Tatar,
#           Kyrgyz, Armenian and Georgian. Its PluralRules resolve "ce" to "ce" all the same, and its DateTimeFormat for "ce" falls back to
#           English: neither `supportedLocalesOf` of one constructor tells about another.
# Why it matters: a list of languages made in the browser shows "ce" to the one reader it is there for; the name has to travel with the page.
set -eu
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
npm install --prefix "$tmp" --no-audit --no-fund --silent --ignore-scripts --before=2026-11-01 --legacy-peer-deps chrome-aws-lambda@10.1.0 > /dev/null
cat > "$tmp/look.js" <<'JS'
function look() {
  const named = new Intl.DisplayNames(['ru'], { type: 'language' });
  const english = new Intl.DisplayNames(['en'], { type: 'language' });
  return ['ce', 'inh', 'av', 'os', 'cv', 'tt', 'hy', 'ka'].map(code => [code, named.of(code), english.of(code),
    new Intl.PluralRules(code).resolvedOptions().locale === code ? 'counts' : 'does not count',
    Intl.DateTimeFormat.supportedLocalesOf([code]).length ? 'dates' : 'no dates'].join(', ')).join('\n');
}
JS
cat > "$tmp/unpack.js" <<'JS'
const { readFileSync, writeFileSync } = require('node:fs');
const { brotliDecompressSync } = require('node:zlib');
const bin = 'node_modules/chrome-aws-lambda/bin/';
writeFileSync('chromium', brotliDecompressSync(readFileSync(bin + 'chromium.br')), { mode: 0o755 });
JS
cd "$tmp"
node unpack.js
{ echo '<!DOCTYPE html><meta charset="utf-8"><pre></pre><script>'
  cat look.js
  echo 'document.querySelector("pre").textContent = look();</script>'; } > look.html
{ echo node; { cat look.js; echo 'console.log(look());'; } | node -
  echo chromium
  HOME="$tmp" timeout 60 ./chromium --headless --no-sandbox --disable-gpu --dump-dom "file://$tmp/look.html" 2> errors \
    | sed -n '/<pre>/,/<\/pre>/p' | sed 's/.*<pre>//; s/<\/pre>.*//'
} > seen
cat > expected <<'OUT'
node
ce, чеченский, Chechen, counts, dates
inh, ингушский, Ingush, does not count, no dates
av, аварский, Avaric, does not count, no dates
os, осетинский, Ossetic, counts, dates
cv, чувашский, Chuvash, counts, dates
tt, татарский, Tatar, does not count, dates
hy, армянский, Armenian, counts, dates
ka, грузинский, Georgian, counts, dates
chromium
ce, ce, ce, counts, no dates
inh, inh, inh, does not count, no dates
av, av, av, does not count, no dates
os, os, os, counts, no dates
cv, cv, cv, does not count, no dates
tt, татарский, Tatar, does not count, no dates
hy, армянский, Armenian, counts, no dates
ka, грузинский, Georgian, counts, no dates
OUT
cat seen
diff expected seen && echo "As described."
