import atlantafx.base.theme.PrimerLight;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToolBar;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

/** The yardstick of the start-up benchmark: an AtlantaFX window with a tool bar, and nothing behind it. */
public final class BareWindow {

    public static void main(String[] arguments) {
        Application.launch(Window.class, arguments);
    }

    /** The window; ends the program at its second frame and prints the moment, ms. */
    public static final class Window extends Application {

        @Override
        public void start(Stage stage) {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            BorderPane pane = new BorderPane(new Label("bare"));
            pane.setTop(new ToolBar(new Button("one"), new TextField()));
            stage.setScene(new Scene(pane, 1280, 800));
            stage.show();
            new AnimationTimer() {
                private int frames;

                @Override
                public void handle(long now) {
                    if (++frames == 2) {
                        stop();
                        System.out.println("first-frame at ms " + System.currentTimeMillis());
                        Platform.exit();
                    }
                }
            }.start();
        }
    }
}
