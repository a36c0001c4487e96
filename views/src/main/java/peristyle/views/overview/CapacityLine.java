package peristyle.views.overview;

import java.util.List;
import java.util.function.DoubleFunction;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import peristyle.views.console.ConsoleContext;
import peristyle.views.text.Formats;
import peristyle.views.text.Texts;

/** Capacity of one zone. Its nodes stay while the figures change. */
final class CapacityLine {

    private final Texts texts;
    private final Hyperlink zone = new Hyperlink();
    private final Use compute = new Use();
    private final Use memory = new Use();
    private final Use storage = new Use();

    CapacityLine(ConsoleContext context, ZoneStock stock) {
        texts = context.texts();
        zone.setText(stock.zone().name());
        zone.setOnAction(click -> {
            zone.setVisited(false);
            context.navigator().open(stock.zone().id());
        });
        zone.setMinWidth(Hyperlink.USE_PREF_SIZE);
    }

    List<Node> nodes() {
        return List.of(zone, compute, memory, storage);
    }

    void show(ZoneCapacity now) {
        ZoneStock stock = now.stock();
        Formats formats = texts.formats();
        compute.show(
                now.usedMhz(),
                stock.clockMhz(),
                Double.NaN,
                formats::clock,
                texts.get("overview.total", formats.clock(stock.clockMhz())));
        memory.show(
                now.usedMemory(),
                (double) stock.memoryMib(),
                (double) stock.activatedMib(),
                formats::size,
                texts.get("overview.activated", formats.size((double) stock.activatedMib()), formats.size((double)
                        stock.memoryMib())));
        storage.show(
                now.usedStorage(),
                (double) stock.storageMib(),
                (double) stock.allocatedMib(),
                formats::size,
                texts.get("overview.allocated", formats.size((double) stock.allocatedMib()), formats.size((double)
                        stock.storageMib())));
    }

    private final class Use extends VBox {

        private final Label said = new Label();
        private final Meter meter = new Meter();
        private final Label rest = new Label();

        Use() {
            super(3);
            rest.getStyleClass().add("muted");
            rest.setWrapText(true);
            rest.setMinHeight(USE_PREF_SIZE);
            getChildren().addAll(said, meter, rest);
        }

        void show(double used, double whole, double mark, DoubleFunction<String> write, String words) {
            boolean known = Double.isFinite(used) && whole > 0;
            said.setText(
                    known
                            ? texts.get(
                                    "overview.used",
                                    write.apply(used),
                                    texts.formats().percent(used / whole))
                            : texts.get("overview.unknown"));
            rest.setText(words);
            meter.show(used, whole, mark);
            meter.setAccessibleText(said.getText() + ", " + words);
        }
    }
}
