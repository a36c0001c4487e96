# Sourced by ./peristyle, ./verify and the benchmarks: finds JDK 25 wherever the distribution put it.

# Prints the major version of the JDK in a folder, or nothing where there is none.
jdk_major() {
  [ -x "$1/bin/javac" ] || return 0
  if [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
  else
    "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
  fi
}

# Sets JAVA_HOME to a JDK 25, or says what to do and fails.
find_jdk() {
  local candidate on_path
  on_path=$(command -v javac 2>/dev/null || true)
  [ -n "$on_path" ] && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for candidate in "${PERISTYLE_JDK:-}" "${JAVA_HOME:-}" "$on_path" \
    /usr/lib/jvm/* /opt/java/* /opt/jdk* /usr/java/* /usr/local/java* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$candidate" ] && [ "$(jdk_major "$candidate")" = 25 ]; then
      export JAVA_HOME=$candidate
      return 0
    fi
  done
  return 1
}

# As find_jdk; on Debian as root it installs one first where the distribution has it.
require_jdk() {
  find_jdk && return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    apt-get update -qq >/dev/null 2>&1 || true
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq openjdk-25-jdk-headless >/dev/null 2>&1 || true
    find_jdk && return 0
  fi
  cat >&2 <<'EOF'
peristyle: no JDK 25 was found.
  Looked in: $PERISTYLE_JDK, $JAVA_HOME, the javac on the path, /usr/lib/jvm and the usual folders.
  What to do: install a JDK 25 (Debian: openjdk-25-jdk or temurin-25-jdk), or set PERISTYLE_JDK to its folder.
EOF
  return 1
}
