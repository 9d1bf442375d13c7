#!/usr/bin/env bash
# THE test command: restores, builds, tests, checks the shipped content. The last line is `N passed, N failed, N skipped`.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
dotnet build --nologo
