#!/usr/bin/env bash
# Kills two processes of the site at random, a thousand times on each database, while they issue certificates, then while they remind by mail,
# and counts: none twice, none lost. Takes half an hour each time on a quiet machine. Fewer: ACADEMY_KILLS. One of them: tests/kills.sh certificates | mail.
set -euo pipefail
cd "$(dirname "$0")/.."
export ACADEMY_KILLS=${ACADEMY_KILLS:-1000}
case "${1:-}" in
certificates) what=(-class '*.KillTests') ;;
mail) what=(-class '*.MailKillTests') ;;
*) what=(-class '*.KillTests' -class '*.MailKillTests') ;;
esac
site=$(mktemp -d)
dotnet publish src/Academy.Web -c Release -o "$site" --nologo --verbosity quiet
dotnet build tests/Academy.Integration.Tests --nologo --verbosity quiet
eval "$(tests/postgresql.sh start)"
trap 'tests/postgresql.sh stop; rm -rf "$site"' EXIT
unset ASPNETCORE_URLS
export ACADEMY_TEST_SITE="$site/Academy.Web.dll"
dotnet tests/Academy.Integration.Tests/bin/Debug/net10.0/Academy.Integration.Tests.dll -noColor -noLogo -showLiveOutput "${what[@]}" -method '*TwoProcesses_KilledAtRandom*'
