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
    requires ch.qos.logback.classic;
    requires ch.qos.logback.core;

    opens peristyle.app.command to
            info.picocli;

    provides ch.qos.logback.classic.spi.Configurator with
            peristyle.app.log.LogSetup;
}
