package peristyle.model.exchange.plan.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A table on paper: figures to the right, long text in several lines, the header again on each page. */
final class PaperTable {

    private static final float SIZE = 8;
    private static final float LINE = SIZE * 1.25f;
    private static final float PAD = 4;

    private final List<Column> columns;

    /**
     * A column.
     *
     * @param title its title
     * @param part its part of the width, relative to the others
     * @param figure whether it stands at the right
     */
    record Column(String title, float part, boolean figure) {}

    private final List<List<String>> rows = new ArrayList<>();
    private boolean lastIsSum;

    PaperTable(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    static Column text(String title, float part) {
        return new Column(title, part, false);
    }

    static Column figure(String title, float part) {
        return new Column(title, part, true);
    }

    void row(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        rows.add(List.of(cells));
    }

    /** The last row is the sum of those before it. */
    void sum(String... cells) {
        row(cells);
        lastIsSum = true;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    void drawOn(Paper paper) throws IOException {
        float[] widths = widths();
        header(paper, widths);
        for (int number = 0; number < rows.size(); number++) {
            boolean sum = lastIsSum && number == rows.size() - 1;
            List<List<String>> cells = lines(paper, rows.get(number), widths);
            float height = height(cells);
            if (paper.need(height)) {
                header(paper, widths);
            }
            if (sum) {
                paper.line(Paper.LEFT, paper.y(), Paper.RIGHT, paper.y(), Ink.TEXT);
            } else if (number % 2 == 1) {
                paper.box(Paper.LEFT, paper.y() - height, Paper.WIDTH, height, Ink.BAND);
            }
            draw(paper, cells, widths, Ink.TEXT, sum);
            paper.skip(height);
        }
        paper.line(Paper.LEFT, paper.y(), Paper.RIGHT, paper.y(), Ink.RULE);
        paper.skip(10);
    }

    private void header(Paper paper, float[] widths) throws IOException {
        List<List<String>> titles =
                lines(paper, columns.stream().map(Column::title).toList(), widths);
        float height = height(titles);
        if (paper.need(height + 3 * LINE)) {
            height = height(titles);
        }
        draw(paper, titles, widths, Ink.MUTED, true);
        paper.skip(height);
        paper.line(Paper.LEFT, paper.y(), Paper.RIGHT, paper.y(), Ink.MUTED);
    }

    private float[] widths() {
        float all = 0;
        for (Column column : columns) {
            all += column.part();
        }
        float[] widths = new float[columns.size()];
        for (int at = 0; at < widths.length; at++) {
            widths[at] = columns.get(at).part() / all * Paper.WIDTH;
        }
        return widths;
    }

    private static List<List<String>> lines(Paper paper, List<String> cells, float[] widths) {
        List<List<String>> lines = new ArrayList<>();
        for (int at = 0; at < cells.size(); at++) {
            lines.add(paper.typeface().lines(cells.get(at), SIZE, widths[at] - 2 * PAD));
        }
        return lines;
    }

    private static float height(List<List<String>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(1) * LINE + PAD;
    }

    private void draw(Paper paper, List<List<String>> cells, float[] widths, Ink ink, boolean bold) throws IOException {
        float left = Paper.LEFT;
        for (int at = 0; at < widths.length; at++) {
            float baseline = paper.y() - SIZE - 1;
            for (String line : cells.get(at)) {
                if (columns.get(at).figure()) {
                    paper.textRight(left + widths[at] - PAD, baseline, SIZE, bold, ink, line);
                } else {
                    paper.text(left + PAD, baseline, SIZE, bold, ink, line);
                }
                baseline -= LINE;
            }
            left += widths[at];
        }
    }
}
