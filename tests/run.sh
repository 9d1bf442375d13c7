#!/usr/bin/env bash
# THE test command: restores, builds, tests, and checks the shipped content. Needs the .NET 10 SDK; what else the tests use it installs where
# it may (as root, with apt), and tests that still miss it are skipped by name.
# The last line printed is `N passed, N failed, N skipped`; the exit code is 0 only when nothing failed.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
results=artifacts/test-results
rm -rf "$results"
mkdir -p artifacts

failed_before_tests() {
  echo "$1"
  echo "0 passed, 1 failed, 0 skipped"
  exit 1
}

# What some tests use beside the SDK: a browser, a reader of what it prints, a shared cache, parsers by other hands for the files to take away, and Java for the checker of pages.
missing=()
command -v chromium > /dev/null || missing+=(chromium)
command -v chromium-headless-shell > /dev/null || missing+=(chromium-headless-shell)
command -v nginx > /dev/null || missing+=(nginx-light)
/usr/bin/python3 -c 'import feedparser, vobject' 2> /dev/null || missing+=(python3-feedparser python3-vobject)
command -v pdftotext > /dev/null || missing+=(poppler-utils)
command -v java > /dev/null || missing+=(default-jre-headless)
command -v lynx > /dev/null || missing+=(lynx)
if [ "${#missing[@]}" -gt 0 ] && [ "$(id -u)" -eq 0 ] && command -v apt-get > /dev/null; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get -q update > artifacts/apt.txt 2>&1
  # One by one: a package that this system does not have must not cost the others.
  for package in "${missing[@]}"; do
    apt-get -q -o DPkg::Lock::Timeout=120 install -y --no-install-recommends "$package" >> artifacts/apt.txt 2>&1 || echo "Could not install $package; see artifacts/apt.txt."
  done
fi

# The Nu Html Checker, at the version and with the digest of tests/vnu/package-lock.json.
if command -v npm > /dev/null && ! cmp -s tests/vnu/package-lock.json artifacts/vnu/node_modules/installed; then
  mkdir -p artifacts/vnu && cp tests/vnu/package*.json artifacts/vnu/
  { timeout 120 npm ci --prefix artifacts/vnu --ignore-scripts --no-audit --no-fund \
    && cp tests/vnu/package-lock.json artifacts/vnu/node_modules/installed; } > artifacts/npm.txt 2>&1 \
    || echo "Could not install vnu-jar; see artifacts/npm.txt."
fi

dotnet build --nologo -v quiet || failed_before_tests "The solution does not build."

# The shipped campaign, read as an editor would read it. Warnings about age are expected and stay in the file.
dotnet run --no-build --project src/CampaignSite -- check content > artifacts/check.txt \
  || { grep ': error ' artifacts/check.txt; failed_before_tests "The shipped content has errors."; }
tail -n 1 artifacts/check.txt

# One project after the other (-m:1): side by side, browsers and the tests of crashes and floods take longer than in turn, and a page that waits
# for a processor looks like one that is broken. The prefix keeps their results apart.
dotnet test --no-build --nologo -m:1 --logger "trx;LogFilePrefix=tests" --results-directory "$results" \
  --blame-hang-timeout 5m -v quiet
status=$?

# One plain line from the machine-readable results, whatever the console logger prints this year.
counters=$(cat "$results"/*.trx 2>/dev/null | grep -o '<Counters [^>]*>')
sum() { grep -o " $1=\"[0-9]*\"" <<< "$counters" | grep -o '[0-9]*' | awk '{ n += $1 } END { print n + 0 }'; }
total=$(sum total)
passed=$(sum passed)
failed=$(sum failed)
skipped=$((total - passed - failed))
if [ "$skipped" -gt 0 ]; then
  echo "Skipped by name:"
  cat "$results"/*.trx | grep -o '<UnitTestResult [^>]*outcome="NotExecuted"[^>]*>' | grep -o 'testName="[^"]*"' | sed 's/testName=//; s/^/  /'
fi

if [ "$total" -eq 0 ]; then
  failed=1
elif [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then
  failed=1 # A crash or a hang is a failure although no test could say so.
fi

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
