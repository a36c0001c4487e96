package peristyle.views.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ObjectId;
import peristyle.views.chart.Claim;
import peristyle.views.chart.ClaimBar;

/** A block of facts. What keeps its shape keeps its nodes: only the values change. */
final class BlockNode extends VBox {

    private static final double MOST_FOR_A_WORD = 180;
    private static final double ICON = 24;
    private static final double LEAST_FOR_NAMES = 120;
    private static final double SHARE_OF_NAMES = 0.38;

    private final Words words;
    private final Consumer<ObjectId> open;
    private final List<CellNode> cells = new ArrayList<>();
    private final Label title = new Label();
    private final Label note = new Label();
    private final GridPane grid = new GridPane();
    private final ClaimBar bar = new ClaimBar();
    private ColumnConstraints names = new ColumnConstraints();
    private @Nullable Block shown;

    BlockNode(Words words, Consumer<ObjectId> open) {
        this.words = words;
        this.open = open;
        getStyleClass().add("detail-block");
        title.getStyleClass().add("detail-title");
        grid.getStyleClass().add("detail-grid");
        note.getStyleClass().add("detail-note");
        note.setWrapText(true);
        grid.widthProperty().subscribe(width -> widen(width.doubleValue()));
    }

    /**
     * The names get their share of the width. As a percentage, rows would be as high as their words need in another width than
     * they get in the end, and words were cut off.
     */
    private void widen(double width) {
        double share = Math.max(LEAST_FOR_NAMES, Math.floor(width * SHARE_OF_NAMES));
        names.setMinWidth(share);
        names.setPrefWidth(share);
        names.setMaxWidth(share);
    }

    void show(Block block) {
        if (!block.equals(shown)) {
            shown = block;
            title.setText(block.title());
            getChildren().setAll(title, grid);
            switch (block) {
                case Block.Facts facts -> {
                    List<List<Cell>> lines = new ArrayList<>();
                    facts.facts().forEach(fact -> lines.add(List.of(Cell.of(fact.name()), fact.value())));
                    fill("fact", List.of(), lines);
                }
                case Block.Lines lines -> {
                    fill("line", lines.headings(), lines.lines());
                    note.setText(lines.note());
                    if (!lines.note().isEmpty()) {
                        getChildren().add(note);
                    }
                }
                case Block.Claims claims -> claims(claims);
            }
        }
    }

    private void claims(Block.Claims claims) {
        List<List<Cell>> lines = new ArrayList<>();
        lines.add(List.of(Cell.of(claims.wholeName()), Cell.of(words.size(claims.whole()))));
        for (Claim claim : claims.claims()) {
            lines.add(List.of(Cell.of(claim.name()), Cell.of(words.size(claim.value()))));
        }
        lines.add(List.of(Cell.of(""), claims.result()));
        fill("fact", List.of(), lines);
        for (int each = 0; each < claims.claims().size(); each++) {
            cells.get(2 * (each + 1))
                    .mark("claim-" + claims.claims().get(each).tone().style());
        }
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.show(claims.whole(), claims.claims(), words::size);
        getChildren().setAll(title, bar, grid);
    }

    private void fill(String style, List<String> headings, List<List<Cell>> lines) {
        int columns = lines.isEmpty() ? headings.size() : lines.getFirst().size();
        int head = headings.isEmpty() ? 0 : 1;
        if (cells.size() != lines.size() * columns
                || grid.getColumnConstraints().size() != columns) {
            rebuild(style, headings, columns, lines, head);
            return;
        }
        int next = 0;
        for (List<Cell> line : lines) {
            for (Cell cell : line) {
                cells.get(next++).show(cell);
            }
        }
    }

    private void rebuild(String style, List<String> headings, int columns, List<List<Cell>> lines, int head) {
        cells.clear();
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        for (int column = 0; column < columns; column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setHgrow(column == columns - 1 || head == 1 ? Priority.ALWAYS : Priority.NEVER);
            if (head == 1) {
                constraints.setMinWidth(longestWord(headings, lines, column));
            }
            if (head == 0 && column == 0) {
                names = constraints;
                widen(grid.getWidth());
            }
            grid.getColumnConstraints().add(constraints);
        }
        for (int column = 0; column < headings.size(); column++) {
            Label heading = new Label(headings.get(column));
            heading.getStyleClass().add("detail-name");
            heading.setWrapText(true);
            heading.setMinHeight(USE_PREF_SIZE);
            grid.add(heading, column, 0);
        }
        for (int row = 0; row < lines.size(); row++) {
            for (int column = 0; column < columns; column++) {
                CellNode node = new CellNode(lines.get(row).get(column), open);
                node.getStyleClass().add("detail-" + style + "-" + column);
                cells.add(node);
                grid.add(node, column, row + head);
            }
        }
    }

    /** No column of a table becomes so narrow that its words are broken, up to a limit. */
    private static double longestWord(List<String> headings, List<List<Cell>> lines, int column) {
        double longest = width(headings.get(column));
        for (List<Cell> line : lines) {
            Cell cell = line.get(column);
            longest = Math.max(longest, width(cell.text()) + (cell.tone() == null ? 0 : ICON));
        }
        return Math.min(MOST_FOR_A_WORD, longest);
    }

    private static double width(String text) {
        double longest = 0;
        for (String word : text.split("\\s+")) {
            longest =
                    Math.max(longest, Math.ceil(new Text(word).getLayoutBounds().getWidth()) + 1);
        }
        return longest;
    }
}
