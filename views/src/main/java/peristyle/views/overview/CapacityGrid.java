package peristyle.views.overview;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import peristyle.views.text.Formats;
import peristyle.views.text.Texts;

/** Capacity, a line for each zone. An unknown use has no bar. */
final class CapacityGrid extends GridPane {

    private static final double BAR_WIDTH = 200;

    private final Texts texts;

    CapacityGrid(Texts texts) {
        this.texts = texts;
        setId("capacity");
        setHgap(24);
        setVgap(8);
    }

    void show(List<ZoneCapacity> capacities) {
        getChildren().clear();
        addRow(
                0,
                heading("overview.zone"),
                heading("overview.compute"),
                heading("overview.memory"),
                heading("overview.storage"));
        int row = 1;
        for (ZoneCapacity capacity : capacities) {
            addRow(row++, new Label(capacity.zone().name()), compute(capacity), memory(capacity), storage(capacity));
        }
    }

    private Label heading(String key) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add("chart-title");
        return label;
    }

    private VBox compute(ZoneCapacity at) {
        Formats formats = texts.formats();
        return meter(
                at.usedMhz(),
                at.totalMhz(),
                texts.get("overview.used", formats.clock(at.usedMhz()), formats.clock(at.totalMhz())));
    }

    private VBox memory(ZoneCapacity at) {
        Formats formats = texts.formats();
        return meter(
                at.usedMemory(),
                (double) at.totalMemory(),
                texts.get(
                        "overview.used.activated",
                        formats.size(at.usedMemory()),
                        formats.size((double) at.activatedMemory()),
                        formats.size((double) at.totalMemory())));
    }

    private VBox storage(ZoneCapacity at) {
        Formats formats = texts.formats();
        return meter(
                at.usedStorage(),
                (double) at.totalStorage(),
                texts.get("overview.used", formats.size(at.usedStorage()), formats.size((double) at.totalStorage())));
    }

    private static VBox meter(double used, double total, String words) {
        VBox meter = new VBox(2, new Label(words));
        double share = used / total;
        if (Double.isFinite(share)) {
            ProgressBar bar = new ProgressBar(Math.min(1, share));
            bar.setPrefWidth(BAR_WIDTH);
            bar.setAccessibleText(words);
            meter.getChildren().add(bar);
        }
        return meter;
    }
}
