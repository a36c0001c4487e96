package peristyle.model.exchange.terminal;

import java.util.ArrayList;
import java.util.List;

/** Lines of a table as the fabric interconnects print them: titles, a ruler, cells padded to the widest. */
final class Columns {

    private final String indent;
    private final String[] titles;
    private final List<String[]> lines = new ArrayList<>();

    Columns(String indent, String... titles) {
        this.indent = indent;
        this.titles = titles;
    }

    Columns line(Object... cells) {
        String[] texts = new String[cells.length];
        for (int cell = 0; cell < cells.length; cell++) {
            texts[cell] = String.valueOf(cells[cell]);
        }
        lines.add(texts);
        return this;
    }

    String print() {
        int[] widths = new int[titles.length];
        for (int column = 0; column < titles.length; column++) {
            widths[column] = titles[column].length();
            for (String[] line : lines) {
                widths[column] = Math.max(widths[column], line[column].length());
            }
        }
        StringBuilder text = new StringBuilder();
        print(text, titles, widths);
        String[] ruler = new String[titles.length];
        for (int column = 0; column < ruler.length; column++) {
            ruler[column] = "-".repeat(widths[column]);
        }
        print(text, ruler, widths);
        lines.forEach(line -> print(text, line, widths));
        return text.toString();
    }

    private void print(StringBuilder text, String[] cells, int[] widths) {
        StringBuilder line = new StringBuilder(indent);
        for (int column = 0; column < cells.length; column++) {
            line.append(column == 0 ? "" : " ").append(cells[column]);
            line.append(" ".repeat(widths[column] - cells[column].length()));
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }
}
