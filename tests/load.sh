#!/usr/bin/env bash
# What a visit of each hot page costs, on PostgreSQL with the rows of a year: 62 organisations, 40,000 people, 200 courses, 2,000,000
# enrolments. Filling takes minutes, measuring five kinds of visit two. Sizes: ACADEMY_LOAD_* as in tests/Academy.Load.Tests/LoadSize.cs.
set -euo pipefail
cd "$(dirname "$0")/.."
export ACADEMY_LOAD_ORGANISATIONS=${ACADEMY_LOAD_ORGANISATIONS:-62} ACADEMY_LOAD_LEARNERS=${ACADEMY_LOAD_LEARNERS:-40000}
export ACADEMY_LOAD_COURSES=${ACADEMY_LOAD_COURSES:-200} ACADEMY_LOAD_EACH=${ACADEMY_LOAD_EACH:-50}
export ACADEMY_LOAD_CONNECTIONS=${ACADEMY_LOAD_CONNECTIONS:-8} ACADEMY_LOAD_WARMING=${ACADEMY_LOAD_WARMING:-10} ACADEMY_LOAD_SECONDS=${ACADEMY_LOAD_SECONDS:-15}
site=$(mktemp -d)
dotnet publish src/Academy.Web -c Release -r "$(dotnet --info | sed -n 's/^ *RID: *//p')" -o "$site" --nologo --verbosity quiet
dotnet build tests/Academy.Load.Tests -c Release --nologo --verbosity quiet
eval "$(tests/postgresql.sh start durable)"
trap 'tests/postgresql.sh stop; rm -rf "$site"' EXIT
unset ASPNETCORE_URLS
ACADEMY_TEST_SITE="$site/Academy.Web.dll" dotnet tests/Academy.Load.Tests/bin/Release/net10.0/Academy.Load.Tests.dll -noColor -noLogo -showLiveOutput
