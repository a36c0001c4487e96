package peristyle.views.incident;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ObjectId;
import peristyle.views.look.Icons;
import peristyle.views.look.Tone;
import peristyle.views.look.Tones;
import peristyle.views.text.Texts;

/** A link in one line: what it means, what it leads to, what it suffers, what goes on behind it. */
final class ChainCell extends TreeCell<ChainLink> {

    private final IncidentWords words;
    private final Texts texts;
    private final Hyperlink object = new Hyperlink();
    private final Label said = new Label();
    private final Label beyond = new Label();
    private final HBox line = new HBox(object, said, beyond);
    private final Tooltip whole = new Tooltip();

    ChainCell(IncidentWords words, Texts texts, Consumer<ObjectId> open) {
        this.words = words;
        this.texts = texts;
        line.getStyleClass().add("incident-link");
        line.setAlignment(Pos.CENTER_LEFT);
        beyond.getStyleClass().add("muted");
        said.setMinWidth(USE_PREF_SIZE);
        object.setMinWidth(USE_PREF_SIZE);
        object.setFocusTraversable(false);
        object.setOnAction(click -> {
            object.setVisited(false);
            ChainLink link = getItem();
            if (link != null) {
                open.accept(link.object());
            }
        });
        setOnMouseClicked(click -> {
            ChainLink link = getItem();
            if (click.getClickCount() == 2 && link != null && link.next().isEmpty()) {
                open.accept(link.object());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable ChainLink link, boolean empty) {
        super.updateItem(link, empty);
        if (empty || link == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        object.setText(texts.name(link.object()));
        object.setGraphic(Icons.of(tone(link)));
        String what = what(link);
        said.setText(what);
        beyond.setText(words.beyond(link.next()));
        String all = object.getText() + " " + what + " " + beyond.getText();
        whole.setText(all);
        setTooltip(whole);
        setAccessibleText(all);
        setGraphic(line);
    }

    private static Tone tone(ChainLink link) {
        return switch (link) {
            case ChainLink.Root root -> Tones.of(root.incident().state());
            case ChainLink.Link effect -> IncidentWords.tone(effect.effect());
        };
    }

    private String what(ChainLink link) {
        return switch (link) {
            case ChainLink.Root root -> words.time(root.incident());
            case ChainLink.Link effect -> words.state(effect.effect());
        };
    }
}
