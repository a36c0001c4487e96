#!/usr/bin/env bash
# Lays the jars that Maven gathered out as an image, and trains the start-up cache on it.
set -euo pipefail
here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)
. "$here/packaging/scripts/jdk.sh"
. "$here/packaging/scripts/run.sh"
require_jdk
target=$here/packaging/target
image=$target/image
rm -rf "$image" && mkdir -p "$image/lib" "$image/javafx"
for jar in "$target"/lib/*.jar; do
  case "$(basename "$jar")" in
    javafx-*-linux*.jar | javafx-*-mac*.jar | javafx-*-win.jar) cp "$jar" "$image/javafx/" ;;
    javafx-*) ;;
    *) cp "$jar" "$image/lib/" ;;
  esac
done
# JavaFX looks beside its jars for its libraries before it unpacks them at each start and sums them up to know them again.
for jar in "$image"/javafx/javafx-graphics-*.jar; do
  libraries=$("$JAVA_HOME/bin/jar" tf "$jar" | grep -E '^[^/]+\.(so|dylib|dll)$' || true)
  # Names without blanks, each an argument.
  # shellcheck disable=SC2086
  [ -z "$libraries" ] || (cd "$image/javafx" && "$JAVA_HOME/bin/jar" xf "$jar" $libraries)
done
# picocli is compiled for Java 5: its classes are made younger, else the start-up cache leaves them out.
"$JAVA_HOME/bin/java" "$here/packaging/scripts/RenewClasses.java" "$image"/lib/picocli-*.jar
# What the cache cannot keep is written out: how records compare, how a switch finds a type.
"$JAVA_HOME/bin/java" "$here/packaging/scripts/PlainClasses.java" "$image"/lib/peristyle-{model,views,app}-*.jar \
  -- "$image/lib" "$image/javafx"
printf "JAVA_HOME='%s'\n" "$JAVA_HOME" >"$image/java-home"

# The console's own style sheet is read in JavaFX's binary form, as the theme is.
"$JAVA_HOME/bin/java" --module-path "$image/javafx" --add-modules javafx.graphics --enable-native-access=javafx.graphics \
  "$here/packaging/scripts/BinaryStyles.java" "$image"/lib/peristyle-resources-*.jar

# Whatever is sought by name or as a service is sought in one jar; the texts in one file a language.
words=$(mktemp -d)
ours=
for jar in "$image"/lib/peristyle-{resources,views}-*.jar; do ours=$ours:$jar; done
"$JAVA_HOME/bin/java" -cp "${ours#:}" "$here/packaging/scripts/PackTexts.java" "$words"
"$JAVA_HOME/bin/java" "$here/packaging/scripts/MergeJars.java" "$image/peristyle.jar" "$words" "$image"/lib/*.jar
rm -rf "$words"

# A missing cache costs start-up time and nothing else. It is trained on a start that finds a store, as nearly every start does,
# and on a screen, so that what speaks to one is in it: the operator's, where the window is not seen, else one of its own.
scratch=$(mktemp -d)
xvfb=
trap 'rm -rf "$scratch"; [ -z "$xvfb" ] || kill "$xvfb" 2>/dev/null || true' EXIT
memory='-Dglass.platform=Headless -Dprism.order=sw'
rehearse() {
  PERISTYLE_JAVA_OPTS="-Dperistyle.rehearse-start=$1 ${*:2}" \
    XDG_DATA_HOME=$scratch bash -c ". '$here/packaging/scripts/run.sh'; run_peristyle '$image'" >"$scratch/log" 2>&1
}
train() {
  # A start that failed for want of a screen leaves a cache behind, and one is not trained on another.
  rm -f "$image"/peristyle.aot*
  rehearse train "$@" -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining "-XX:AOTCacheOutput=$image/peristyle.aot"
}
if [ -z "${DISPLAY:-}" ] && command -v Xvfb >/dev/null 2>&1; then
  Xvfb -displayfd 3 -screen 0 1920x1200x24 -nolisten tcp 3>"$scratch/display" >/dev/null 2>&1 &
  xvfb=$!
  for _ in $(seq 50); do
    [ -s "$scratch/display" ] && break
    sleep 0.1
  done
  [ -s "$scratch/display" ] && export DISPLAY=:$(cat "$scratch/display")
fi
if ! rehearse report "$memory" || ! { { [ -n "${DISPLAY:-}" ] && train; } || train "$memory"; }; then
  echo "peristyle: no start-up cache (starts will be slower); the training run said:" >&2
  tail -n 5 "$scratch/log" >&2
  rm -f "$image"/peristyle.aot*
fi
touch "$image/built"
