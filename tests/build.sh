#!/usr/bin/env bash
# Proves that a clone builds: takes minutes, and belongs before a release rather than before each commit.
#   tests/build.sh    clones what is committed into an empty folder and tries, one after the other, that
#     - one build makes a site whose sign-in page names nothing that does not answer 200,
#     - a second build starts no npm,
#     - of two builds at the same time one makes the browser's files and the other waits for them,
#     - without Node.js a build says what is missing.
# Which programs a build starts is written down by an npm that stands first on the PATH and hands over to the real one.
set -uo pipefail
cd "$(dirname "$0")/.."

folder=$(mktemp -d)
site=
end() {
    [ -z "$site" ] || kill "$site" 2>/dev/null
    rm -rf "$folder"
}
trap end EXIT

bad=0
check() { # check WHAT COMMAND...
    if "${@:2}"; then echo "ok    $1"; else echo "FAIL  $1"; bad=1; return 1; fi
}

mkdir "$folder/npm" "$folder/no-node"
cat >"$folder/npm/npm" <<END
#!/bin/sh
echo "\$*" >>"$folder/npm.log"
exec "$(command -v npm)" "\$@"
END
# What a shell answers for a program that is not there.
printf '#!/bin/sh\nexit 127\n' >"$folder/no-node/node"
chmod +x "$folder/npm/npm" "$folder/no-node/node"
touch "$folder/npm.log"
npms() { wc -l <"$folder/npm.log"; }

git clone --quiet . "$folder/academy" && cd "$folder/academy" || exit 1
# Servers that outlive a build would keep the PATH of the first one.
build() { dotnet build "$@" --nologo --verbosity quiet --disable-build-servers; }
change() { echo "/* $1 */" >>themes/Academy.Theme/Assets/css/academy.css; }

PATH="$folder/npm:$PATH"
check "builds from an empty folder" build src/Academy.Web
check "the first build starts npm once" test "$(npms)" = 1

check "builds a second time" build src/Academy.Web --no-restore
check "the second build starts no npm" test "$(npms)" = 1

# Both find the packages missing and the sources changed.
rm themes/Academy.Theme/Assets/node_modules/.academy
change "two at once"
build themes/Academy.Theme --no-restore & one=$!
build themes/Academy.Theme --no-restore --configuration Release & other=$!
check "the one of two builds succeeds" wait "$one"
check "the other of two builds succeeds" wait "$other"
check "two builds start npm once" test "$(npms)" = 2

port=$(node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})')
address="http://127.0.0.1:$port"
(cd src/Academy.Web && ASPNETCORE_URLS=$address ASPNETCORE_ENVIRONMENT=Development Academy__DataDirectory="$folder/data" \
    exec dotnet bin/Debug/net10.0/Academy.Web.dll) >"$folder/site.log" 2>&1 & site=$!
check "the site starts" curl --silent --fail --output /dev/null --retry 90 --retry-delay 1 --retry-connrefused --max-time 120 "$address/healthz/live" || tail -n 20 "$folder/site.log"
curl --silent --fail "$address/sign-in" --output "$folder/sign-in.html"
named=$(grep -oE '(src|href)="[^"#]+' "$folder/sign-in.html" | sed -E 's/^[a-z]+="//; s/&amp;/\&/g' | sort -u)
check "the sign-in page names its styles and scripts" grep -qE '^/academy[^/]*\.css' <<<"$named"
for path in $named; do
    check "$path answers 200" test "$(curl --silent --location --output /dev/null --write-out '%{http_code}' "$address$path")" = 200
done

change "without Node.js"
said=$(PATH="$folder/no-node:$PATH" build themes/Academy.Theme --no-restore 2>&1)
check "a build without Node.js fails" test $? != 0
check "and says what is missing" grep -q 'needs Node.js 20 or later' <<<"$said"

exit "$bad"
