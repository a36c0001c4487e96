package peristyle.model.exchange.plan.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.jspecify.annotations.Nullable;

/** Pages that are written from top to bottom; a new one begins where there is no room left. Measures are points. */
final class Paper implements Closeable {

    static final float LEFT = 50;
    static final float RIGHT = PDRectangle.A4.getWidth() - 50;
    static final float WIDTH = RIGHT - LEFT;
    static final float BODY = 9;
    private static final float TOP = PDRectangle.A4.getHeight() - 56;
    private static final float BOTTOM = 62;
    private static final float LEADING = 1.35f;
    private static final float BOLD_STROKE = 0.028f;

    private final PDDocument document;
    private final Typeface typeface;
    private @Nullable PDPageContentStream out;
    private float y;

    Paper(PDDocument document, Typeface typeface) {
        this.document = document;
        this.typeface = typeface;
    }

    Typeface typeface() {
        return typeface;
    }

    /** Where the next thing is drawn: its upper edge. */
    float y() {
        return y;
    }

    void skip(float height) {
        y -= height;
    }

    void newPage() throws IOException {
        end();
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        out = new PDPageContentStream(document, page);
        y = TOP;
    }

    /** Begins a new page unless this much room is left; answers whether it did. */
    boolean need(float height) throws IOException {
        if (y - height >= BOTTOM) {
            return false;
        }
        newPage();
        return true;
    }

    private PDPageContentStream out() throws IOException {
        PDPageContentStream now = out;
        if (now == null) {
            throw new IOException("no page was begun");
        }
        return now;
    }

    void text(float x, float baseline, float size, boolean bold, Ink ink, String text) throws IOException {
        String shown = typeface.shown(text);
        PDPageContentStream to = out();
        to.saveGraphicsState();
        to.setNonStrokingColor(ink.red(), ink.green(), ink.blue());
        to.setStrokingColor(ink.red(), ink.green(), ink.blue());
        to.beginText();
        to.setFont(typeface.font(), size);
        to.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        to.setLineWidth(size * BOLD_STROKE);
        to.newLineAtOffset(x, baseline);
        to.showText(shown);
        to.endText();
        to.restoreGraphicsState();
    }

    void textRight(float right, float baseline, float size, boolean bold, Ink ink, String text) throws IOException {
        text(right - typeface.width(typeface.shown(text), size), baseline, size, bold, ink, text);
    }

    void box(float x, float bottom, float width, float height, Ink ink) throws IOException {
        if (width > 0 && height > 0) {
            PDPageContentStream to = out();
            to.setNonStrokingColor(ink.red(), ink.green(), ink.blue());
            to.addRect(x, bottom, width, height);
            to.fill();
        }
    }

    void frame(float x, float bottom, float width, float height, Ink ink) throws IOException {
        PDPageContentStream to = out();
        to.setStrokingColor(ink.red(), ink.green(), ink.blue());
        to.setLineWidth(0.6f);
        to.addRect(x, bottom, width, height);
        to.stroke();
    }

    void line(float x, float from, float toX, float toY, Ink ink) throws IOException {
        PDPageContentStream to = out();
        to.setStrokingColor(ink.red(), ink.green(), ink.blue());
        to.setLineWidth(0.6f);
        to.moveTo(x, from);
        to.lineTo(toX, toY);
        to.stroke();
    }

    /** The title of a chapter, on a page with some room below it. */
    void chapter(String title) throws IOException {
        if (!need(150)) {
            skip(22);
        }
        text(LEFT, y - 15, 15, true, Ink.ACCENT, title);
        line(LEFT, y - 22, RIGHT, y - 22, Ink.RULE);
        skip(32);
    }

    /** The title of a part of a chapter, kept with what follows. */
    void part(String title, float follows) throws IOException {
        if (!need(26 + follows)) {
            skip(8);
        }
        text(LEFT, y - 10, 10.5f, true, Ink.TEXT, title);
        skip(18);
    }

    void paragraph(String text) throws IOException {
        paragraph(text, BODY, Ink.TEXT);
    }

    void paragraph(String text, float size, Ink ink) throws IOException {
        List<String> lines = typeface.lines(text, size, WIDTH);
        for (String line : lines) {
            need(size * LEADING);
            text(LEFT, y - size, size, false, ink, line);
            skip(size * LEADING);
        }
        skip(size * 0.45f);
    }

    /** A paragraph with a dot before it. */
    void item(String text) throws IOException {
        List<String> lines = typeface.lines(text, BODY, WIDTH - 12);
        for (int number = 0; number < lines.size(); number++) {
            need(BODY * LEADING);
            if (number == 0) {
                text(LEFT + 2, y - BODY, BODY, false, Ink.MUTED, "•");
            }
            text(LEFT + 12, y - BODY, BODY, false, Ink.TEXT, lines.get(number));
            skip(BODY * LEADING);
        }
        skip(2);
    }

    private void end() throws IOException {
        PDPageContentStream now = out;
        if (now != null) {
            now.close();
            out = null;
        }
    }

    /** Writes left and right below every page, when all are there. */
    void footers(String left, java.util.function.BiFunction<Integer, Integer, String> right) throws IOException {
        end();
        int pages = document.getNumberOfPages();
        for (int number = 0; number < pages; number++) {
            out = new PDPageContentStream(document, document.getPage(number), AppendMode.APPEND, true, true);
            line(LEFT, 44, RIGHT, 44, Ink.RULE);
            String page = right.apply(number + 1, pages);
            float room = WIDTH - typeface.width(typeface.shown(page), 7.5f) - 20;
            text(LEFT, 32, 7.5f, false, Ink.MUTED, typeface.fit(left, 7.5f, room));
            textRight(RIGHT, 32, 7.5f, false, Ink.MUTED, page);
            end();
        }
    }

    @Override
    public void close() throws IOException {
        end();
    }
}
