#!/usr/bin/env bash
# Runs the tests: installs what they need where it is missing, starts a PostgreSQL of its own, builds, runs every suite,
# and ends with "N passed, N failed" alone on a line. How long each test took stands in tests/TestResults/*.xml afterwards.
#   tests/run.sh            everything
#   tests/run.sh --quick    what belongs before each commit: under 3 minutes; of PostgreSQL what is about the database itself
#   tests/run.sh --no-build the suites as they were built last
set -uo pipefail
cd "$(dirname "$0")/.."

quick= build=1
for option in "$@"; do
    case "$option" in
    --quick) quick=1 ;;
    --no-build) build= ;;
    *) echo "usage: $0 [--quick] [--no-build]" >&2; exit 2 ;;
    esac
done

install() { # install PROGRAM PACKAGE...
    command -v "$1" >/dev/null && return
    [ "$(id -u)" = 0 ] || { echo "$1 is missing. Install it (Debian: apt-get install ${*:2})." >&2; exit 1; }
    apt-get update -qq >/dev/null && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${@:2}" >/dev/null
}
install chromium chromium fonts-noto-cjk
install pdftotext poppler-utils
install zbarimg zbar-tools
export PATH="$PATH:$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)"
install initdb postgresql postgresql-contrib

if [ -n "$build" ]; then
    dotnet build Academy.sln --nologo --verbosity quiet || { echo "0 passed, 1 failed"; exit 1; }
fi

# The tests say where their sites listen; this variable would overrule them.
unset ASPNETCORE_URLS

memory= started=
clean() {
    [ -z "$started" ] || tests/postgresql.sh stop
    [ -z "$memory" ] || rm -rf "$memory"
}
trap clean EXIT
# Each test has a database of its own for a second, and SQLite waits for the disk at each commit: in memory, where there is room, it does not.
if [ -z "${TMPDIR:-}" ] && [ "$(df --output=avail /dev/shm 2>/dev/null | tail -n 1)" -gt 4000000 ] 2>/dev/null; then
    memory=$(mktemp -d /dev/shm/academy-tests.XXXXXX)
    export TMPDIR=$memory
fi
if [ -z "${ACADEMY_TEST_POSTGRESQL:-}" ]; then
    eval "$(tests/postgresql.sh start)"
    started=1
fi

passed=0 failed=0 runs=0
reports="$PWD/tests/TestResults"
mkdir -p "$reports"
rm -f "$reports"/*.xml
attribute() { grep -oE " $2=\"[0-9]+\"" "$1" | head -n 1 | grep -oE '[0-9]+' || echo 0; }
run() { # run SUITE [options of the xunit runner]
    local suite=$1 report="$reports/$((runs += 1))-$1.xml"
    echo "== $suite"
    (cd "tests/$suite" && dotnet "bin/Debug/net10.0/$suite.dll" -noColor -noLogo "${@:2}" -xml "$report") |
        grep -vE '^Ok, passed [0-9]+ tests|^ *(Discover|Starting|Finished)|^ *at (System|Microsoft|Npgsql)\.|End of stack trace'
    local status=${PIPESTATUS[0]} good bad
    good=$(attribute "$report" passed) bad=$(($(attribute "$report" failed) + $(attribute "$report" errors)))
    # A suite that broke off, or that ran nothing, has failed, whatever it counted.
    if [ "$bad" = 0 ] && { [ "$status" != 0 ] || [ "$good" = 0 ]; }; then
        echo "$suite ended with status $status after $good passed tests."
        bad=1
    fi
    passed=$((passed + good)) failed=$((failed + bad))
}

run Academy.Domain.Tests
run Academy.Architecture.Tests
# The tests of data wait for disks and other processes half of their time: twice as many as there are cores keep them busy.
run Academy.Integration.Tests -maxThreads 2.0x ${quick:+-preEnumerateTheories -trait- "Speed=Slow" -trait- "Database=PostgreSql"}
[ -z "$quick" ] || run Academy.Integration.Tests -preEnumerateTheories -trait "Database=PostgreSql" -trait- "Speed=Slow" -namespace Academy.Integration.Tests.Data
run Academy.Browser.Tests ${quick:+-trait "Speed=Quick"}
[ -n "$quick" ] || run Academy.Load.Tests

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
