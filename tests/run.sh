#!/usr/bin/env bash
# THE test command: restores, builds, tests, and checks the shipped content. Needs the .NET 10 SDK; what else the tests use it installs where
# it may (as root, with apt), and tests that still miss it are skipped by name.
#
#   bash tests/run.sh          everything
#   bash tests/run.sh --fast   only the fast tests: no browser, no other program, nothing installed; below a minute after a build
#
# The last line printed is `N passed, N failed, N skipped`; the exit code is 0 only when nothing failed.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
results=artifacts/test-results
case "${1:-}" in
  "") fast=false ;;
  --fast) fast=true ;;
  *) echo "usage: bash tests/run.sh [--fast]" >&2; exit 2 ;;
esac
rm -rf "$results"
mkdir -p artifacts

failed_before_tests() {
  echo "$1"
  echo "0 passed, 1 failed, 0 skipped"
  exit 1
}

install_what_tests_use() {
  # What some tests use beside the SDK: browsers of today and of 2016, a reader of what it prints, two shared caches and the other proxies of docs/hosting, parsers by other hands for the files to take away, hosts of static files, tools of translators, site generators, a database server and a pooler, and Java for the checker of pages.
  missing=()
  command -v chromium > /dev/null || missing+=(chromium)
  command -v chromium-headless-shell > /dev/null || missing+=(chromium-headless-shell)
  command -v nginx > /dev/null || missing+=(nginx-light)
  command -v varnishd > /dev/null || missing+=(varnish)
  command -v caddy > /dev/null || missing+=(caddy)
  command -v apache2 > /dev/null || missing+=(apache2-bin)
  command -v haproxy > /dev/null || missing+=(haproxy)
  /usr/bin/python3 -c 'import vobject' 2> /dev/null || missing+=(python3-vobject)
  /usr/bin/python3 -c 'import gi; gi.require_version("EBookContacts", "1.2"); gi.require_version("ICalGLib", "3.0")' 2> /dev/null \
    || missing+=(python3-gi gir1.2-ebookcontacts-1.2 gir1.2-ical-3.0)
  command -v newsboat > /dev/null || missing+=(newsboat)
  command -v pdftotext > /dev/null || missing+=(poppler-utils)
  command -v java > /dev/null || missing+=(default-jre-headless)
  command -v lynx > /dev/null || missing+=(lynx)
  command -v firefox-esr > /dev/null || missing+=(firefox-esr)
  /usr/bin/python3 -c 'import PyQt5.QtWebKitWidgets' 2> /dev/null || missing+=(python3-pyqt5.qtwebkit)
  command -v brotli > /dev/null || missing+=(brotli)
  compgen -G '/usr/lib/postgresql/*/bin/initdb' > /dev/null || missing+=(postgresql)
  command -v pgbouncer > /dev/null || missing+=(pgbouncer)
  command -v faketime > /dev/null || missing+=(faketime)
  command -v msgfmt > /dev/null || missing+=(gettext)
  command -v po4a-updatepo > /dev/null || missing+=(po4a)
  command -v pofilter > /dev/null || missing+=(translate-toolkit)
  command -v hugo > /dev/null || missing+=(hugo)
  command -v jekyll > /dev/null || missing+=(jekyll)
  # More hosts of static files, which a mirror is tried on.
  for host in busybox webfsd:webfs lighttpd; do
    command -v "${host%:*}" > /dev/null || missing+=("${host#*:}")
  done
  if [ "${#missing[@]}" -gt 0 ] && [ "$(id -u)" -eq 0 ] && command -v apt-get > /dev/null; then
    export DEBIAN_FRONTEND=noninteractive
    apt-get -q update > artifacts/apt.txt 2>&1
    # Proxies are services to Debian; a test starts its own, so none is to take the ports of this machine (Debian's policy-rc.d: 101 forbids it).
    policy=/usr/sbin/policy-rc.d
    [ -e "$policy" ] && policy= || { printf '#!/bin/sh\nexit 101\n' > "$policy" && chmod +x "$policy"; }
    # One by one: a package that this system does not have must not cost the others.
    for package in "${missing[@]}"; do
      apt-get -q -o DPkg::Lock::Timeout=120 install -y --no-install-recommends "$package" >> artifacts/apt.txt 2>&1 || echo "Could not install $package; see artifacts/apt.txt."
    done
    [ -z "$policy" ] || rm -f "$policy"
  fi

  # Packages of npm, each at the versions and with the digests of its tests/NAME/package-lock.json.
  npm_packages() {
    local name=$1
    if command -v npm > /dev/null && ! cmp -s "tests/$name/package-lock.json" "artifacts/$name/node_modules/installed"; then
      mkdir -p "artifacts/$name" && cp "tests/$name/"package*.json "artifacts/$name/"
      { timeout 120 npm ci --prefix "artifacts/$name" --ignore-scripts --no-audit --no-fund \
        && cp "tests/$name/package-lock.json" "artifacts/$name/node_modules/installed"; } > "artifacts/npm-$name.txt" 2>&1 \
        || echo "Could not install what tests/$name names; see artifacts/npm-$name.txt."
    fi
  }
  npm_packages vnu         # the Nu Html Checker
  npm_packages icaljs      # Mozilla's reader of calendars and cards
  npm_packages readability # the reader view of Firefox
  npm_packages prettier    # a formatter that editors run on saving
  npm_packages eleventy    # a site generator
  npm_packages statichosts # hosts of static files

  # Chromium 64, 69 and 80, packed with Brotli in three packages of npm, at the versions and with the digests of tests/engines/package-lock.json.
  # Only their binaries are used: no script of theirs runs, and nothing that they depend on is fetched.
  unpack_engines() {
    timeout 300 npm ci --prefix artifacts/engines --ignore-scripts --legacy-peer-deps --no-audit --no-fund || return 1
    for engine in chromium-64 chromium-69 chromium-80; do
      brotli -df artifacts/engines/node_modules/"$engine"/bin/chromium*.br -o "artifacts/engines/$engine" && chmod +x "artifacts/engines/$engine" || return 1
    done
    rm -rf artifacts/engines/node_modules
    cp tests/engines/package-lock.json artifacts/engines/installed
  }
  if command -v npm > /dev/null && command -v brotli > /dev/null && ! cmp -s tests/engines/package-lock.json artifacts/engines/installed; then
    mkdir -p artifacts/engines && cp tests/engines/package*.json artifacts/engines/
    unpack_engines > artifacts/npm-engines.txt 2>&1 || echo "Could not install old engines; see artifacts/npm-engines.txt."
  fi
}
# Beside the build, which needs none of it: one waits for the network and the other for processors.
$fast || install_what_tests_use > artifacts/install.txt 2>&1 &
dotnet build --nologo -v quiet || failed_before_tests "The solution does not build."
wait
$fast || cat artifacts/install.txt

# The shipped campaign, read as an editor would read it. Warnings about age are expected and stay in the file.
dotnet run --no-build --project src/CampaignSite -- check content > artifacts/check.txt \
  || { grep ': error ' artifacts/check.txt; failed_before_tests "The shipped content has errors."; }
tail -n 1 artifacts/check.txt

# In turn: side by side, browsers and the tests of crashes and floods take longer, and a page that waits for a processor looks like one that is broken.
# A test that is silent for five minutes hangs: the run ends with its name.
run_tests() {
  local results_of=$1 project=$2
  dotnet test --project "tests/$project" --no-build --report-xunit-trx --report-xunit-trx-filename "$results_of.trx" --results-directory "$results" \
    --hangdump --hangdump-timeout 5m --hangdump-type None "${@:3}" || status=1
}
status=0
if $fast; then
  run_tests Fast CampaignSite.Tests --filter-not-trait Category=Slow Category=Process
else
  run_tests Unit CampaignSite.Tests --filter-not-namespace 'CampaignSite.Tests.Faults*'

  # After the others: a fault under load needs the processors, or it is the machine that is tried.
  run_tests Faults CampaignSite.Tests --filter-namespace 'CampaignSite.Tests.Faults*'
  run_tests Browser CampaignSite.BrowserTests
fi

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
