package peristyle.model.exchange.plan.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The one typeface of the report, embedded: every reader shows the same, in every language. */
final class Typeface {

    /** Liberation Sans, which PDFBox brings along. */
    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final float PER_EM = 1000f;
    private static final String MISSING = "?";

    private final PDFont font;
    private final Map<Integer, Float> widths = new HashMap<>();
    private final Map<Integer, Boolean> known = new HashMap<>();

    private Typeface(PDFont font) {
        this.font = font;
    }

    static Typeface of(PDDocument document) throws IOException {
        try (InputStream in = PDDocument.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IOException("no " + FILE);
            }
            return new Typeface(PDType0Font.load(document, in, true));
        }
    }

    PDFont font() {
        return font;
    }

    /** The text with signs that the typeface has: other spaces become plain ones, what it lacks a question mark. */
    String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (Character.isSpaceChar(point) || Character.isISOControl(point)) {
                shown.append(point == 0xA0 || point == 0x202F ? '\u00A0' : ' ');
            } else if (has(point)) {
                shown.appendCodePoint(point);
            } else {
                shown.append(MISSING);
            }
        });
        return shown.toString();
    }

    private boolean has(int point) {
        return known.computeIfAbsent(point, each -> {
            try {
                font.encode(Character.toString(each));
                return true;
            } catch (IOException | IllegalArgumentException lacking) {
                return false;
            }
        });
    }

    /** Width of a shown text in this size, points. */
    float width(String shown, float size) {
        float width = 0;
        for (int at = 0; at < shown.length(); ) {
            int point = shown.codePointAt(at);
            width += widths.computeIfAbsent(point, this::measured);
            at += Character.charCount(point);
        }
        return width * size / PER_EM;
    }

    private float measured(int point) {
        try {
            return font.getStringWidth(Character.toString(point));
        } catch (IOException | IllegalArgumentException lacking) {
            return PER_EM / 2;
        }
    }

    /** The text, cut with an ellipsis where it is wider. */
    String fit(String text, float size, float width) {
        String shown = shown(text);
        if (width(shown, size) <= width) {
            return shown;
        }
        int end = shown.length();
        while (end > 0 && width(shown.substring(0, end) + "…", size) > width) {
            end--;
        }
        return shown.substring(0, end).stripTrailing() + "…";
    }

    /** The text in lines of at most this width; a word that is wider is broken. */
    List<String> lines(String text, float size, float width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : shown(text).split(" ")) {
            String rest = word;
            if (!line.isEmpty() && width(line + " " + rest, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (width(rest, size) > width && rest.length() > 1) {
                int fits = longest(rest, size, width);
                lines.add(rest.substring(0, fits));
                rest = rest.substring(fits);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    /** How much of a word fits: at least one sign of it, and rather up to a colon or hyphen than in the middle. */
    private int longest(String word, float size, float width) {
        int end = 1;
        int seam = 0;
        while (end < word.length() && width(word.substring(0, end + 1), size) <= width) {
            end++;
            seam = ":-/_".indexOf(word.charAt(end - 1)) >= 0 ? end : seam;
        }
        return seam > 0 ? seam : end;
    }
}
