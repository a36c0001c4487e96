/** What is seen: one package per screen, and the controls they share. */
module peristyle.views {
    requires peristyle.resources;
    requires peristyle.model;
    requires static org.jspecify;
    requires org.slf4j;
    requires javafx.controls;
    requires javafx.fxml;
    requires atlantafx.base;
    requires org.kordamp.ikonli.core;
    requires org.kordamp.ikonli.feather;

    exports peristyle.views.bridge;
    exports peristyle.views.clock;
    exports peristyle.views.console;
    exports peristyle.views.imported;
    exports peristyle.views.look;
    exports peristyle.views.shell;
    exports peristyle.views.text;

    opens peristyle.views.replicas to
            javafx.fxml;
    opens peristyle.views.shell to
            javafx.fxml;
    opens peristyle.views.activity to
            javafx.fxml;
    opens peristyle.views.hardware to
            javafx.fxml;
    opens peristyle.views.inventory to
            javafx.fxml;
    opens peristyle.views.detail to
            javafx.fxml;
    opens peristyle.views.planning to
            javafx.fxml;
    opens peristyle.views.emulator to
            javafx.fxml;
}
