package peristyle.views.hardware.picture;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** Fonts, and texts cut to the room that there is. JavaFX thread only. */
final class Lettering {

    private static final int MOST_REMEMBERED = 4_000;
    private static final String ELLIPSIS = "…";

    private record Cut(String text, double size, boolean bold, int width) {}

    private final Map<Cut, String> cuts = new HashMap<>();
    private final Text measure = new Text();

    Font font(double size, boolean bold) {
        return Font.font(null, bold ? FontWeight.BOLD : FontWeight.NORMAL, size);
    }

    /** The text, or as much of it as fits with an ellipsis after it. */
    String fit(Figure.Words words) {
        double room = words.upright() ? words.area().height() : words.area().width();
        if (cuts.size() > MOST_REMEMBERED) {
            cuts.clear();
        }
        return cuts.computeIfAbsent(new Cut(words.text(), words.size(), words.bold(), (int) room), this::cut);
    }

    private String cut(Cut wanted) {
        measure.setFont(font(wanted.size(), wanted.bold()));
        String text = wanted.text();
        if (width(text) <= wanted.width()) {
            return text;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (width(text.substring(0, middle) + ELLIPSIS) <= wanted.width()) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low == 0 ? "" : text.substring(0, low) + ELLIPSIS;
    }

    private double width(String text) {
        measure.setText(text);
        return measure.getLayoutBounds().getWidth();
    }
}
