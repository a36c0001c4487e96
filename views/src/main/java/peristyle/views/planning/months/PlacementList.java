package peristyle.views.planning.months;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import peristyle.model.planning.plan.HostLoad;
import peristyle.model.planning.scenario.MonthPlacement;
import peristyle.model.planning.scenario.MonthPlacement.PlacedHost;
import peristyle.model.planning.whatif.Fleet.FleetVm;
import peristyle.views.planning.picture.HostsCanvas;
import peristyle.views.planning.picture.PackedHosts;
import peristyle.views.text.Texts;

/** The pools of one cell as bars of packed hosts, failed hosts crossed out. */
final class PlacementList extends ListView<MonthPlacement> {

    private static final double SCROLL_BAR = 32;

    private final Texts texts;
    private final MatrixWords words;

    PlacementList(Texts texts) {
        this.texts = texts;
        words = new MatrixWords(texts);
        setId("plan-month-placement");
        getStyleClass().add("plan-cpools");
        setAccessibleText(texts.get("planning-months.placement"));
        setPlaceholder(new Label(texts.get("planning-months.placement.pick")));
        setCellFactory(any -> new PoolCell());
    }

    /** Bars up to a little above the limit. */
    private static PackedHosts packed(MonthPlacement placement) {
        List<PackedHosts.Bar> bars = new ArrayList<>();
        for (PlacedHost host : placement.hosts()) {
            double limit = Math.max(1, host.limit().memoryMib());
            List<PackedHosts.Part> parts = new ArrayList<>();
            double at = 0;
            for (FleetVm vm : host.vms()) {
                double to = at + vm.load().memoryMib() / limit;
                parts.add(new PackedHosts.Part(vm.name(), at, to));
                at = to;
            }
            HostLoad load = host.load();
            double processors =
                    load.milliVcpus() / (double) Math.max(1, host.limit().milliVcpus());
            bars.add(new PackedHosts.Bar(host.name(), host.failed(), parts, processors, List.of()));
        }
        return new PackedHosts(bars, PackedHosts.TOP, 1);
    }

    private final class PoolCell extends ListCell<MonthPlacement> {

        private final Label name = new Label();
        private final HostsCanvas canvas = new HostsCanvas();
        private final VBox box = new VBox(name, canvas);

        PoolCell() {
            name.setWrapText(true);
            name.setMinHeight(USE_PREF_SIZE);
            box.getStyleClass().add("plan-cpool");
            prefWidthProperty().bind(PlacementList.this.widthProperty().subtract(SCROLL_BAR));
            setMaxWidth(USE_PREF_SIZE);
            canvas.tell(pointed -> {
                MonthPlacement placement = getItem();
                if (placement == null) {
                    return "";
                }
                PlacedHost host = placement.hosts().get(pointed.host());
                return pointed.vm() == null
                        ? words.say(
                                "pointed",
                                host.name(),
                                host.vms().size(),
                                host.load().memoryMib())
                        : words.say("pointed.vm", pointed.vm(), host.name());
            });
        }

        @Override
        protected void updateItem(@Nullable MonthPlacement placement, boolean empty) {
            super.updateItem(placement, empty);
            if (empty || placement == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            name.setText(words.of(placement));
            setAccessibleText(words.of(placement));
            canvas.setVisible(placement.fits());
            canvas.setManaged(placement.fits());
            canvas.show(packed(placement), texts.get("planning-months.limit"), "", -1);
            setGraphic(box);
        }
    }
}
