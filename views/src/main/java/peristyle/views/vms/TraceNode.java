package peristyle.views.vms;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ObjectId;
import peristyle.model.hardware.network.TraceHop;
import peristyle.views.look.Icons;
import peristyle.views.look.Tone;
import peristyle.views.text.Texts;
import peristyle.views.text.TraceText;

/** A way from VM to VM, hop by hop; each hop leads to its object. */
final class TraceNode extends VBox {

    private final Texts texts;
    private final Consumer<ObjectId> open;
    private final Label said = new Label();
    private final GridPane hops = new GridPane();
    private final ScrollPane scroll = new ScrollPane(hops);
    private TraceViewModel.@Nullable Way shown;

    TraceNode(Texts texts, Consumer<ObjectId> open) {
        this.texts = texts;
        this.open = open;
        getStyleClass().add("form-body");
        said.setId("trace-said");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        said.getStyleClass().add("activity-what");
        hops.setId("trace-hops");
        hops.getStyleClass().add("facts");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("trace-hops");
        scroll.setAccessibleText(texts.get("trace.way"));
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(said, scroll);
    }

    void show(TraceViewModel.@Nullable Way way) {
        scroll.setVisible(way != null);
        if (way == null) {
            said.setText(texts.get("trace.choose"));
            said.setGraphic(Icons.of(Tone.QUIET));
        } else if (shown == null || !way.trace().equals(shown.trace())) {
            said.setText(TraceText.of(way.trace(), way.from(), way.to(), texts));
            said.setGraphic(Icons.of(way.trace().reached() ? Tone.GOOD : Tone.DANGER));
            fill(way);
        }
        shown = way;
    }

    private void fill(TraceViewModel.Way way) {
        hops.getChildren().clear();
        int row = 0;
        List<TraceHop> all = way.trace().hops();
        for (TraceHop hop : all) {
            Label number = new Label(texts.formats().integer(row + 1L));
            number.getStyleClass().add("muted");
            Label kind = new Label(TraceText.kind(hop, texts));
            kind.setMinWidth(USE_PREF_SIZE);
            hops.addRow(row++, number, kind, link(hop.object()));
        }
        ObjectId at = way.trace().at();
        if (at != null) {
            Label stopped = new Label(texts.get("trace.stopped-here", texts.name(at)), Icons.of(Tone.DANGER));
            stopped.setWrapText(true);
            hops.add(stopped, 1, row, 2, 1);
        }
    }

    private Hyperlink link(ObjectId id) {
        Hyperlink link = new Hyperlink(texts.name(id));
        link.setWrapText(true);
        link.setOnAction(click -> {
            link.setVisited(false);
            open.accept(id);
        });
        return link;
    }
}
