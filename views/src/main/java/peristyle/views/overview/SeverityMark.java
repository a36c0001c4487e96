package peristyle.views.overview;

import java.util.Arrays;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import peristyle.model.rule.Severity;
import peristyle.views.look.Icons;
import peristyle.views.look.Tone;
import peristyle.views.text.Texts;

/** A severity, as wide as the longest in this language: what stands behind it is in one column. */
final class SeverityMark extends Label {

    /** Icon and gap. */
    private static final double BESIDE_WORD = 24;

    /** @param width as given by {@link #width(Texts)} */
    SeverityMark(double width) {
        getStyleClass().add("overview-severity");
        setMinWidth(width);
    }

    /** How wide the longest of them is in this language, pixels. */
    static double width(Texts texts) {
        Font bold = Font.font(null, FontWeight.BOLD, Font.getDefault().getSize());
        return BESIDE_WORD
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
    void show(Tone tone, String word) {
        setText(word);
        setGraphic(Icons.of(tone));
    }
}
