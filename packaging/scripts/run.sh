# Sourced: how the built program is started. JavaFX lies on the module path, all else on the class path.

run_peristyle() {
  local image=$1 cache=() platform=() heap=-Xmx1g compiler=()
  shift
  [ -f "$image/peristyle.aot" ] && cache=(-XX:AOTCache="$image/peristyle.aot" -Xlog:aot=off -Xlog:cds=off)
  # File names are bytes; Java reads them by the locale's character set.
  case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
    C.UTF-8) ;;
    *.*) [ "$(locale charmap 2>/dev/null)" = UTF-8 ] || export LC_ALL=C.UTF-8 ;;
    *) export LC_ALL=C.UTF-8 ;;
  esac
  case " $* " in *" huge "* | *"=huge "*) heap=-Xmx3g ;; esac
  case "${1:-}" in
    # Pictures need no display: JavaFX draws into memory.
    tour) platform=(-Dglass.platform=Headless -Dprism.order=sw) ;;
  esac
  case "${1:--}" in
    # The window: the second compiler would take both cores while it opens (docs/decisions/0002).
    -*) compiler=(-XX:TieredStopAtLevel=1 -XX:+UnlockDiagnosticVMOptions -XX:-AOTReplayTraining) ;;
  esac
  exec "$JAVA_HOME/bin/java" "${cache[@]}" "${platform[@]}" "${compiler[@]}" $heap -XX:+UseSerialGC \
    -Djdk.reflect.useNativeAccessorOnly=true -XX:+ExitOnOutOfMemoryError --enable-native-access=javafx.graphics,ALL-UNNAMED \
    --module-path "$image/javafx" --add-modules javafx.controls,javafx.fxml \
    ${PERISTYLE_JAVA_OPTS:-} -cp "$image/peristyle.jar" peristyle.app.Main "$@"
}
