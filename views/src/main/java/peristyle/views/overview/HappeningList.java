package peristyle.views.overview;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ObjectId;
import peristyle.views.console.ConsoleContext;
import peristyle.views.look.Icons;
import peristyle.views.text.Formats;

/** What happened lately. Enter or the name leads to the object. */
public final class HappeningList extends StableList<Happening> {

    private final ConsoleContext context;

    /** An empty list, in this console. */
    public HappeningList(ConsoleContext context) {
        super(happening -> happening);
        this.context = context;
        setId("happenings");
        setAccessibleText(context.texts().get("overview.recent"));
        setPlaceholder(new Label(context.texts().get("overview.quiet")));
        setCellFactory(list -> new Cell());
        setOnKeyPressed(key -> {
            @Nullable Happening chosen = getSelectionModel().getSelectedItem();
            @Nullable ObjectId subject = chosen == null ? null : chosen.subject();
            if (key.getCode() == KeyCode.ENTER && subject != null) {
                context.navigator().open(subject);
            }
        });
    }

    private final class Cell extends WrappingCell<Happening> {

        private final Label time = new Label();
        private final Sentence sentence = new Sentence();

        Cell() {
            time.getStyleClass().add("overview-time");
            time.setMinWidth(USE_PREF_SIZE);
            VBox words = new VBox(time, sentence);
            HBox.setHgrow(words, Priority.ALWAYS);
            line().setAlignment(Pos.TOP_LEFT);
            line().getChildren().add(words);
        }

        @Override
        String fill(Happening happening) {
            Formats formats = context.texts().formats();
            time.setText(formats.day(happening.at()) + " " + formats.minute(happening.at()));
            time.setGraphic(Icons.of(happening.tone()));
            sentence.show(happening.sentence(), happening.name(), happening.subject(), context.navigator()::open);
            return time.getText() + " " + happening.sentence();
        }
    }
}
