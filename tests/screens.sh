#!/usr/bin/env bash
# Takes the pictures of the pages in src/docs/reference/screens anew. Which pages: tests/Academy.Browser.Tests/Pages/SitePage.cs.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build tests/Academy.Browser.Tests --nologo --verbosity quiet
mkdir -p src/docs/reference/screens
rm -f src/docs/reference/screens/*.png
tests/Academy.Browser.Tests/bin/Debug/net10.0/Academy.Browser.Tests -noColor -noLogo -explicit only -class Academy.Browser.Tests.Screens.Screenshots
