/** The program: main, wiring, settings, command line. Only here is it known that the devices are emulated. */
module peristyle.app {
    requires peristyle.model;
    requires peristyle.views;
    requires static org.jspecify;
    requires org.slf4j;
    requires info.picocli;
    requires javafx.controls;
    requires java.desktop;
    requires tools.jackson.core;

    opens peristyle.app.command to
            info.picocli;
}
