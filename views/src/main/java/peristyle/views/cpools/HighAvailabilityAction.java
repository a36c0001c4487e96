package peristyle.views.cpools;

import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Estate;
import peristyle.model.estate.HostState;
import peristyle.model.estate.PoolId;
import peristyle.model.protection.SwitchHighAvailability;
import peristyle.model.rule.FailoverCapacity;
import peristyle.views.console.ConsoleContext;
import peristyle.views.form.CheckList;
import peristyle.views.form.OperationDialog;
import peristyle.views.table.TableAction;
import peristyle.views.text.Formats;
import peristyle.views.text.Texts;

/** Switches the high availability of a pool, with what it would be good for (CP-7, HA-1). */
final class HighAvailabilityAction {

    private static final double WIDTH = 640;

    private final ConsoleContext context;
    private final Supplier<Window> owner;

    /** @param owner over which the form stands */
    HighAvailabilityAction(ConsoleContext context, Supplier<Window> owner) {
        this.context = context;
        this.owner = owner;
    }

    TableAction<ComputePool> ofPools() {
        return new TableAction<>(
                "high-availability.action",
                Feather.REFRESH_CW,
                some -> some.size() == 1,
                some -> open(some.getFirst().id()));
    }

    private void open(PoolId id) {
        Estate estate = context.plane().snapshot().estate();
        estate.pools().find(id).ifPresent(pool -> open(estate, pool));
    }

    private void open(Estate estate, ComputePool pool) {
        Texts texts = context.texts();
        boolean on = pool.highAvailability();
        Label what = new Label(texts.get("high-availability.what"));
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        what.getStyleClass().add("muted");
        long hosts = estate.relations().hostsOf(pool.id()).size();
        long connected = estate.relations().hostsOf(pool.id()).stream()
                .filter(host -> host.state() == HostState.CONNECTED)
                .count();
        FailoverCapacity capacity = FailoverCapacity.of(estate, pool);
        GridPane facts = new GridPane();
        facts.getStyleClass().add("facts");
        facts.addRow(0, fact("high-availability.now"), value(texts.get(on ? "table.yes" : "table.no")));
        facts.addRow(1, fact("high-availability.connected"), value(texts.get("detail.of", connected, hosts)));
        facts.addRow(
                2,
                fact("high-availability.room"),
                value(
                        capacity.failures() < 0
                                ? Formats.UNKNOWN
                                : texts.get("detail.of", capacity.failures(), capacity.hosts())));
        VBox form = new VBox(what, facts);
        form.getStyleClass().add("form-body");
        new OperationDialog(
                        context,
                        owner.get(),
                        new OperationDialog.Heading(
                                texts.get("high-availability.title", pool.name()),
                                texts.get(on ? "high-availability.switch-off" : "high-availability.switch-on"),
                                WIDTH),
                        form,
                        new CheckList(texts, ""),
                        () -> new SwitchHighAvailability(pool.id(), !on))
                .show();
    }

    private Label fact(String key) {
        Label name = new Label(context.texts().get(key));
        name.setMinWidth(Region.USE_PREF_SIZE);
        return name;
    }

    private static Label value(String words) {
        return new Label(words);
    }
}
