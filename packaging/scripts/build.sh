#!/usr/bin/env bash
# Builds the program into packaging/target/image: jars, and a start-up cache that was trained on a real start.
set -euo pipefail
here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)
. "$here/packaging/scripts/jdk.sh"
require_jdk
command -v mvn >/dev/null 2>&1 || {
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "peristyle: installing Maven"
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq maven >/dev/null
  else
    echo "peristyle: Maven 3.8 or later is needed to build. What to do: install the package 'maven'." >&2
    exit 1
  fi
}
echo "peristyle: building (once; later starts skip this)"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
(cd "$here" && mvn -B -ntp -q -Pquick -Dmaven.test.skip=true package) >"$log" 2>&1 || {
  grep -E '^\[ERROR\]' "$log" | head -n 30 >&2
  echo "peristyle: the build failed; the lines above say where." >&2
  exit 1
}
"$here/packaging/scripts/image.sh"
