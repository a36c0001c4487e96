package peristyle.views.look;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Pictures as the style sheets shape them. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in start
class IconTest {

    private Icon plain;
    private Icon danger;
    private Icon good;
    private Icon large;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        plain = Icons.of(Feather.LAYERS);
        danger = Icons.of(Tone.DANGER);
        good = Icons.of(Tone.GOOD);
        large = Icons.of(Feather.DOWNLOAD);
        Label hint = new Label("drop", large);
        hint.getStyleClass().add("drop-hint-words");
        Scene scene = new Scene(new HBox(plain, danger, good, hint));
        scene.getStylesheets().add("/peristyle/css/console.css");
        stage.setScene(scene);
        stage.show();
    }

    @Test
    @DisplayName(
            "a picture is drawn in the pictures' own font, in the style sheet's size, not in a font that resembles it")
    void font() {
        assertThat(plain.getFont().getFamily()).isEqualTo("FeatherIcons");
        assertThat(plain.getFont().getSize()).isEqualTo(18);
        assertThat(large.getFont().getFamily()).isEqualTo("FeatherIcons");
        assertThat(large.getFont().getSize()).isEqualTo(36);
    }

    @Test
    @DisplayName("a tone colours its picture, through the style sheet alone")
    void colour() {
        assertThat(danger.getFill()).isNotEqualTo(good.getFill()).isNotEqualTo(plain.getFill());
        assertThat(danger.getStyle()).isEmpty();
    }

    @Test
    @DisplayName("a screen reader spells no picture")
    void unspoken() {
        assertThat(plain.getAccessibleRole()).isEqualTo(AccessibleRole.NODE);
    }

    @Test
    @DisplayName("another picture in the same place is another letter")
    void another() {
        Icon unseen = Icons.of(Feather.LAYERS);
        unseen.show(Feather.SERVER);
        assertThat(unseen.getText())
                .isNotEqualTo(plain.getText())
                .isEqualTo(Icons.of(Feather.SERVER).getText());
    }
}
