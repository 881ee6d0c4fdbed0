#!/usr/bin/env bash
# Starts a PostgreSQL of the tests' own on a free loopback port, as an unprivileged user, or stops it:
#   eval "$(tests/postgresql.sh start)"            sets ACADEMY_TEST_POSTGRESQL and ACADEMY_TEST_POSTGRESQL_DIRECTORY
#   eval "$(tests/postgresql.sh start durable)"    the same, with every commit on disk and the settings of docs/guides/postgresql.md
#   tests/postgresql.sh stop
set -euo pipefail

if [ "$(id -u)" = 0 ]; then as() { runuser -u postgres -- "$@"; }; else as() { "$@"; }; fi
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
[ -n "$bin" ] || { echo "PostgreSQL is not installed (Debian: apt-get install postgresql)." >&2; exit 1; }

case "${1:-}" in
start)
    port=$(node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})')
    home=$(mktemp -d /tmp/academy-postgresql.XXXXXX)
    [ "$(id -u)" = 0 ] && chown postgres "$home"
    cd /tmp
    as "$bin/initdb" -D "$home/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$home/initdb.log"
    # The data of tests may be lost with the machine: no flush to disk.
    settings="-c fsync=off -c full_page_writes=off"
    [ "${2:-}" = durable ] && settings="-c max_wal_size=4GB -c checkpoint_timeout=15min -c shared_buffers=1GB"
    as "$bin/pg_ctl" -D "$home/data" -l "$home/postgresql.log" -w -s start -o \
        "-p $port -k $home -c listen_addresses=127.0.0.1 $settings -c max_connections=200 -c jit=off"
    echo "export ACADEMY_TEST_POSTGRESQL='Host=127.0.0.1;Port=$port;Username=postgres'"
    echo "export ACADEMY_TEST_POSTGRESQL_DIRECTORY='$home'"
    ;;
stop)
    home=${ACADEMY_TEST_POSTGRESQL_DIRECTORY:?}
    cd /tmp
    as "$bin/pg_ctl" -D "$home/data" -m immediate -s stop || true
    rm -rf "$home"
    ;;
*)
    echo "usage: $0 start [durable]|stop" >&2
    exit 2
    ;;
esac
