#!/usr/bin/env bash
# Lighthouse, mobile, on every kind of page of the published site, in both languages; no part of the tests, because its times depend on the machine.
# Needs npm and Chromium. Prints performance, accessibility, best practices and SEO, a line a page, and what was found; whole reports stay in
# artifacts/lighthouse/. Pages may be named: tests/lighthouse.sh / /ru/briefing
# Ends with 1 when a score is below 100 or a page has no report.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
port=${PORT:-5690}
out=artifacts/lighthouse
pages=("$@")
if [ $# -eq 0 ]; then
  for language in "" /ru; do
    for page in / /briefing /timeline /actions /actions/call-the-russian-embassy /countries/gb /embassies /letters/to-the-embassy /share /search /notes /notes/help; do
      pages+=("$language$page")
    done
  done
fi

# One line a page; 1 unless every score is 100. A score is null where Lighthouse could not tell.
tell() {
  node - "$@" <<'JS'
const { categories, audits } = JSON.parse(require('fs').readFileSync(process.argv[2], 'utf8'));
const scores = Object.values(categories).map(category => String(Math.round(category.score * 100)).padStart(4));
const found = Object.values(categories).flatMap(category => category.auditRefs)
  .filter(ref => ref.weight > 0 && audits[ref.id].score !== null && audits[ref.id].score < 0.9).map(ref => ref.id);
console.log(scores.join(''), ' ', process.argv[3], found.join(' '));
process.exitCode = Object.values(categories).every(category => category.score === 1) ? 0 : 1;
JS
}

[ -x $out/node_modules/.bin/lighthouse ] || npm install --prefix $out --no-audit --no-fund --ignore-scripts lighthouse@12.8.2
site=$(mktemp -d)
dotnet publish src/CampaignSite -c Release --nologo -v quiet -o "$site/app"
"$site/app/CampaignSite" --urls "http://localhost:$port" --data "$site/data" --Limits:Enabled=false > "$site/log" 2>&1 &
server=$!
trap 'kill $server; wait $server 2> /dev/null || true; rm -rf "$site"' EXIT
curl -s --retry 60 --retry-delay 1 --retry-connrefused -o /dev/null "http://localhost:$port/health/live"

wrong=0
for page in "${pages[@]}"; do
  address=${page/%\/ru\//\/ru}
  report="$out/$(tr -c 'a-zA-Z0-9\n' - <<< "$address").json"
  # Its times are those of this machine at this moment, and now and then it records nothing: a page has three tries.
  for try in 1 2 3; do
    rm -f "$report"
    CHROME_PATH=$(command -v chromium) $out/node_modules/.bin/lighthouse "http://localhost:$port$address" --quiet --output json --output-path "$report" \
      --chrome-flags="--headless=new --no-sandbox --disable-quic --disable-background-networking" 2> "$site/trouble" || true
    scored=0
    [ -f "$report" ] && told=$(tell "$report" "$address") || scored=1
    [ $scored -eq 0 ] && break
  done
  if [ -f "$report" ]; then echo "$told"; else echo "     no report  $address"; cat "$site/trouble"; fi
  [ $scored -eq 0 ] || wrong=1
done
exit $wrong
