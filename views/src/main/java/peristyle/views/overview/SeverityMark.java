package peristyle.views.overview;

import java.util.Arrays;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import peristyle.model.rule.Severity;
import peristyle.views.look.Icons;
import peristyle.views.look.Tone;
import peristyle.views.text.Texts;

/** A severity, as wide as the longest in this language: what stands behind it is in one column. */
final class SeverityMark extends HBox {

    private static final double GAP = 6;
    private static final double ICON = 18;

    private final Text word = new Text();

    /** @param width as given by {@link #width(Texts)} */
    SeverityMark(double width) {
        super(GAP);
        word.getStyleClass().add("overview-severity");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(width);
        setMaxHeight(USE_PREF_SIZE);
    }

    /** How wide the longest of them is in this language, pixels. */
    static double width(Texts texts) {
        Font bold = Font.font(null, FontWeight.BOLD, Font.getDefault().getSize());
        return ICON
                + GAP
                + Arrays.stream(Severity.values())
                        .mapToDouble(severity -> width(texts.of(severity), bold))
                        .max()
                        .orElse(0);
    }

    private static double width(String word, Font font) {
        Text text = new Text(word);
        text.setFont(font);
        return Math.ceil(text.getLayoutBounds().getWidth());
    }

    /** Shows the icon of a tone, and a word, which may be empty. */
    void show(Tone tone, String said) {
        word.setText(said);
        getChildren().setAll(Icons.of(tone), word);
    }
}
