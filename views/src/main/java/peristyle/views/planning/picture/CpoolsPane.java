package peristyle.views.planning.picture;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.Catalog;
import peristyle.model.planning.demand.DemandVm;
import peristyle.model.planning.plan.HostLoad;
import peristyle.model.planning.plan.Plan;
import peristyle.model.planning.plan.PlannedCpool;
import peristyle.model.planning.plan.VmPlacement;
import peristyle.views.text.Texts;

/**
 * The Cpools of a plan as bars of packed hosts. Arrow keys lead from host to host; Enter or a click on the host that is
 * looked at lets it fail in the picture, and shows where its VMs start.
 */
public final class CpoolsPane extends VBox {

    private final Texts texts;
    private final ListView<PlannedCpool> list = new ListView<>();
    private final Label legend = new Label();
    private final Label detail = new Label();
    private final ReadOnlyObjectWrapper<@Nullable HostPick> pick = new ReadOnlyObjectWrapper<>();
    private Map<String, HostLoad> loads = Map.of();
    private Map<String, DemandVm> vms = Map.of();
    private @Nullable Catalog catalog;
    private Consumer<PlannedCpool> onWhy = cpool -> {};

    /** A pane without Cpools. */
    public CpoolsPane(Texts texts) {
        this.texts = texts;
        getStyleClass().add("tab-body");
        list.setId("plan-cpools");
        list.getStyleClass().add("plan-cpools");
        list.setAccessibleText(texts.get("planning-screen.picture.name"));
        list.setCellFactory(any -> new CpoolCell());
        legend.setText(texts.get("planning-screen.picture.legend"));
        legend.setWrapText(true);
        legend.setMinHeight(USE_PREF_SIZE);
        legend.getStyleClass().add("muted");
        detail.setId("plan-host-detail");
        detail.setWrapText(true);
        detail.setMinHeight(USE_PREF_SIZE);
        detail.getStyleClass().add("plan-host-detail");
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        pick.subscribe(this::tell);
        setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(legend, list, detail);
    }

    /** Shows this plan. */
    public void show(Plan plan, Catalog classes) {
        catalog = classes;
        Map<String, HostLoad> taken = new HashMap<>();
        for (VmPlacement placement : plan.vms()) {
            taken.put(placement.vm(), placement.load());
        }
        Map<String, DemandVm> known = new HashMap<>();
        plan.demand().vms().forEach(vm -> known.put(vm.id(), vm));
        loads = taken;
        vms = known;
        pick.set(null);
        list.getItems().setAll(plan.cpools());
    }

    /** Who is told when it is asked where the hosts of a Cpool come from; W asks for the one that is chosen. */
    public void onWhy(Consumer<PlannedCpool> action) {
        onWhy = action;
    }

    /** The host that is looked at, null where none is. */
    public ReadOnlyObjectProperty<@Nullable HostPick> pick() {
        return pick.getReadOnlyProperty();
    }

    /** Looks at a host; a second time lets it fail, a third time brings it back. */
    public void pick(PlannedCpool cpool, int host) {
        HostPick before = pick.get();
        boolean again = before != null && before.cpool().equals(cpool.name()) && before.host() == host;
        pick.set(new HostPick(
                cpool.name(), host, again && !Objects.requireNonNull(before).failing()));
    }

    private void pressed(KeyEvent key) {
        PlannedCpool cpool = list.getSelectionModel().getSelectedItem();
        if (cpool == null) {
            return;
        }
        HostPick now = pick.get();
        boolean here = now != null && now.cpool().equals(cpool.name());
        int host = here ? Objects.requireNonNull(now).host() : -1;
        switch (key.getCode()) {
            case RIGHT ->
                pick.set(new HostPick(
                        cpool.name(), Math.min(host + 1, cpool.hosts().size() - 1), false));
            case LEFT -> pick.set(new HostPick(cpool.name(), Math.max(host - 1, 0), false));
            case ENTER, SPACE -> pick(cpool, Math.max(host, 0));
            case ESCAPE -> pick.set(null);
            case W -> onWhy.accept(cpool);
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void tell(@Nullable HostPick now) {
        list.refresh();
        PlannedCpool cpool = now == null
                ? null
                : list.getItems().stream()
                        .filter(each -> each.name().equals(now.cpool()))
                        .findFirst()
                        .orElse(null);
        detail.setText(
                cpool == null || now == null
                        ? texts.get("planning-screen.picture.pick")
                        : new HostWords(texts, vms).of(cpool, now));
    }

    private PackedHosts packed(PlannedCpool cpool, int failed) {
        long physical =
                Objects.requireNonNull(catalog).bladeClass(cpool.bladeClass()).memoryMib();
        return PackedHosts.of(cpool, loads, physical, failed);
    }

    private final class CpoolCell extends ListCell<PlannedCpool> {

        private final Label name = new Label();
        private final Label facts = new Label();
        private final HostsCanvas canvas = new HostsCanvas();
        private final Button why = new Button(texts.get("planning-screen.why"));
        private final VBox box = new VBox(new HBox(8, name, why), facts, canvas);

        CpoolCell() {
            name.getStyleClass().add("detail-title");
            why.getStyleClass().addAll("flat", "small", "plan-why");
            why.setFocusTraversable(false); // the keys of the list belong to its hosts: W asks
            why.setOnAction(click -> {
                PlannedCpool cpool = getItem();
                if (cpool != null) {
                    onWhy.accept(cpool);
                }
            });
            facts.getStyleClass().add("muted");
            facts.setWrapText(true);
            facts.setMinHeight(USE_PREF_SIZE);
            box.getStyleClass().add("plan-cpool");
            prefWidthProperty().bind(list.widthProperty().subtract(32));
            setMaxWidth(USE_PREF_SIZE);
            canvas.onPick(host -> {
                PlannedCpool cpool = getItem();
                if (cpool != null) {
                    list.getSelectionModel().select(cpool);
                    pick(cpool, host);
                }
            });
            canvas.tell(pointed -> {
                PlannedCpool cpool = getItem();
                return cpool == null ? "" : new HostWords(texts, vms).pointed(cpool, pointed);
            });
        }

        @Override
        protected void updateItem(@Nullable PlannedCpool cpool, boolean empty) {
            super.updateItem(cpool, empty);
            if (empty || cpool == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            HostPick now = pick.get();
            boolean here = now != null && now.cpool().equals(cpool.name());
            int host = here ? Objects.requireNonNull(now).host() : -1;
            boolean failing = here && Objects.requireNonNull(now).failing();
            PackedHosts packed = packed(cpool, failing ? host : -1);
            HostWords words = new HostWords(texts, vms);
            name.setText(words.title(cpool));
            facts.setText(words.facts(cpool, packed));
            String reserve =
                    cpool.spareHosts() == 0 ? "" : texts.get("planning-screen.picture.reserve", cpool.spareHosts());
            canvas.show(packed, texts.get("planning-screen.picture.limit", 1 / packed.top()), reserve, host);
            setAccessibleText(words.title(cpool) + ". " + words.spoken(cpool, packed));
            setGraphic(box);
        }
    }
}
