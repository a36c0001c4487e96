package peristyle.views.overview;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import peristyle.views.console.ConsoleContext;
import peristyle.views.look.Icons;
import peristyle.views.look.Tone;

/**
 * What is wrong: causes with what they carry, and findings, those of one kind under one line. Enter or a double click leads
 * to the object; on the line of a kind it opens the line. The arrow keys open and close.
 */
final class FindingList extends StableList<FindingRow> {

    private final ConsoleContext context;
    private final Consumer<FindingRow> toggle;

    FindingList(ConsoleContext context, Consumer<FindingRow> toggle) {
        super(FindingRow::key);
        this.context = context;
        this.toggle = toggle;
        setId("findings");
        setAccessibleText(context.texts().get("overview.findings"));
        double width = SeverityMark.width(context.texts());
        setCellFactory(list -> new FindingCell(context, width, this::clicked));
        setOnKeyPressed(key -> {
            @Nullable FindingRow row = getSelectionModel().getSelectedItem();
            if (row == null) {
                return;
            }
            if (key.getCode() == KeyCode.ENTER) {
                lead(row);
            } else if (row.branches() && key.getCode() == (row.open() ? KeyCode.LEFT : KeyCode.RIGHT)) {
                toggle.accept(row);
            }
        });
    }

    private void clicked(FindingRow row, int clicks) {
        if (row.branches() && clicks == 1) {
            toggle.accept(row);
        } else if (!row.branches() && clicks == 2) {
            lead(row);
        }
    }

    private void lead(FindingRow row) {
        if (row instanceof FindingRow.Many) {
            toggle.accept(row);
        } else {
            context.navigator().open(row.object());
        }
    }

    /**
     * What stands here where nothing is listed.
     *
     * @param elsewhere what is wrong outside of the scope; empty where nothing is
     */
    void nothing(boolean checked, String elsewhere) {
        String nothing = context.texts().get(checked ? "overview.nothing" : "overview.unchecked");
        boolean part = checked && !elsewhere.isEmpty();
        Label words = new Label(part ? nothing + " · " + elsewhere : nothing);
        words.setGraphic(Icons.of(part ? Tone.NOTICE : checked ? Tone.GOOD : Tone.UNKNOWN));
        setPlaceholder(words);
    }
}
