package peristyle.views.hardware;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import peristyle.views.hardware.picture.Trouble;
import peristyle.views.look.Icons;
import peristyle.views.look.Tone;
import peristyle.views.text.Texts;

/** What is wrong on a picture, each leading to its place. */
final class TroubleLinks {

    private static final int MOST = 6;

    private final FlowPane place;
    private final Texts texts;
    private final Consumer<Trouble> lead;
    private List<Trouble> shown = List.of();
    private boolean said;

    TroubleLinks(FlowPane place, Texts texts, Consumer<Trouble> lead) {
        this.place = place;
        this.texts = texts;
        this.lead = lead;
    }

    void show(List<Trouble> troubles, boolean known) {
        if (said && troubles.equals(shown) && !place.getChildren().isEmpty() == (known || !troubles.isEmpty())) {
            return;
        }
        said = true;
        shown = troubles;
        List<Node> nodes = new ArrayList<>();
        for (Trouble trouble : troubles.subList(0, Math.min(MOST, troubles.size()))) {
            Hyperlink link = new Hyperlink(trouble.said(), Icons.of(trouble.tone()));
            link.maxWidthProperty().bind(place.widthProperty());
            link.setWrapText(true);
            link.setOnAction(click -> lead.accept(trouble));
            nodes.add(link);
        }
        if (troubles.size() > MOST) {
            nodes.add(new Label(texts.get("hardware.more", troubles.size() - MOST)));
        }
        if (troubles.isEmpty() && known) {
            nodes.add(new Label(texts.get("hardware.all-well"), Icons.of(Tone.GOOD)));
        }
        place.getChildren().setAll(nodes);
    }
}
