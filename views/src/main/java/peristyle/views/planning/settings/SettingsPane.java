package peristyle.views.planning.settings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import peristyle.model.catalog.Catalog;
import peristyle.model.catalog.StorageClass;
import peristyle.model.planning.demand.Demand;
import peristyle.model.planning.demand.Inclusion;
import peristyle.model.planning.demand.KindDecision;
import peristyle.model.planning.demand.MemoryBasis;
import peristyle.model.planning.demand.VmKind;
import peristyle.model.planning.settings.Goal;
import peristyle.model.planning.settings.PlanSettings;
import peristyle.model.planning.settings.PriceList;
import peristyle.model.planning.settings.Start;
import peristyle.views.console.ConsoleContext;
import peristyle.views.look.Icons;
import peristyle.views.look.Tone;
import peristyle.views.text.Texts;

/** What the plan is asked to be, as cards of a form; nothing changes until the operator plans again. */
public final class SettingsPane extends VBox {

    private static final String LABELS = "planning-screen.settings.";

    private final ConsoleContext context;
    private final Texts texts;
    private final SettingsViewModel model;
    private final GroupsForm groups;
    private final RulesForm rules;
    private final Map<VmKind, Label> counts = new EnumMap<>(VmKind.class);

    /**
     * A form of these settings.
     *
     * @param pseudonyms key under which names are replaced when the next file is read, empty keeps the names
     * @param planAgain told of settings that are right when the operator plans again
     */
    public SettingsPane(
            ConsoleContext context,
            PlanSettings settings,
            StringProperty pseudonyms,
            Consumer<PlanSettings> planAgain) {
        this.context = context;
        texts = context.texts();
        model = new SettingsViewModel(settings);
        groups = new GroupsForm(model, texts);
        rules = new RulesForm(model, texts);
        getStyleClass().add("tab-body");
        FlowPane cards =
                new FlowPane(all(), terms(), groups, counting(), bounds(), prices(), importing(pseudonyms), rules);
        cards.getStyleClass().add("plan-settings");
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plan-scroll");
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(bar(planAgain), scroll);
    }

    private HBox bar(Consumer<PlanSettings> planAgain) {
        Button again = new Button(say("again"), Icons.of(Feather.REFRESH_CW));
        again.setId("plan-again");
        again.setMinWidth(USE_PREF_SIZE);
        again.getStyleClass().add("accent");
        again.setOnAction(click -> model.settings().ifPresent(planAgain));
        Button open = new Button(say("open"), Icons.of(Feather.FILE_PLUS));
        open.setId("plan-settings-open");
        open.setMinWidth(USE_PREF_SIZE);
        open.setOnAction(click -> context.dialogs().fileToRead(say("open")).ifPresent(model::readSettings));
        Label wrong = new Label();
        wrong.setId("plan-settings-wrong");
        wrong.setWrapText(true);
        HBox.setHgrow(wrong, Priority.ALWAYS);
        model.wrong().subscribe(problem -> {
            wrong.setText(problem == null ? "" : texts.explain(problem).text());
            wrong.setGraphic(problem == null ? null : Icons.of(Tone.WARNING));
        });
        HBox bar = new HBox(8, again, open, wrong);
        bar.getStyleClass().add("plan-field");
        return bar;
    }

    private FormGrid all() {
        return new FormGrid("all", texts)
                .choice("goal", Goal.values(), model.whole.goal)
                .choice("start", Start.values(), model.whole.start)
                .choice("memory", MemoryBasis.values(), model.whole.memory)
                .number("iops", model.whole.iopsPerGib)
                .number("backup-days", model.whole.backupDays)
                .number("daily-change", model.whole.dailyChange)
                .number("quota", model.whole.quotaTib);
    }

    private FormGrid terms() {
        FormGrid form = new FormGrid("group", texts);
        List<String> classes = new ArrayList<>(List.of(""));
        Catalog catalog = context.plane().snapshot().catalog();
        catalog.storageClasses().stream().map(StorageClass::id).forEach(classes::add);
        ComboBox<String> storage = FormGrid.choice(
                classes,
                model.terms.storageClass,
                id -> id.isEmpty() ? say("by-iops") : catalog.storageClass(id).name());
        form.number("overcommit", model.terms.overcommit)
                .number("limit", model.terms.memoryLimit)
                .number("growth", model.terms.growth)
                .number("months", model.terms.months)
                .number("spare", model.terms.spare)
                .number("standby", model.terms.standby)
                .row("storage", storage);
        CheckBox backup = form.box("backup", model.terms.backup);
        CheckBox replication = form.box("replication", model.terms.replication);
        CheckBox mirror = form.box("mirror", model.terms.mirror);
        return form.wide(new VBox(4, backup, replication, mirror));
    }

    /** In or out, kind by kind; how many of each there are is said when a demand is known. */
    private FormGrid counting() {
        FormGrid form = new FormGrid("counting", texts);
        form.choice("off", Inclusion.values(), model.whole.poweredOff);
        for (VmKind kind : VmKind.values()) {
            if (kind != VmKind.WORKLOAD) {
                ObjectProperty<Inclusion> value = model.whole.of(kind);
                boolean runs = kind != VmKind.TEMPLATE && kind != VmKind.WITHOUT_SIZE;
                List<Inclusion> allowed =
                        runs ? List.of(Inclusion.values()) : List.of(Inclusion.STORAGE_ONLY, Inclusion.OUT);
                ComboBox<Inclusion> choice = FormGrid.choice(allowed, value, texts::of);
                choice.setAccessibleText(texts.of(kind));
                Label count = new Label();
                count.getStyleClass().add("muted");
                HBox row = new HBox(8, choice, count);
                row.getStyleClass().add("plan-field");
                form.row("kind-" + kind.name(), texts.of(kind), row);
                counts.put(kind, count);
            }
        }
        return form;
    }

    private FormGrid bounds() {
        return new FormGrid("bounds", texts)
                .text("zones", model.whole.zones)
                .text("blade-classes", model.whole.bladeClasses)
                .text("storage-classes", model.whole.storageClasses)
                .number("hosts-per-cpool", model.whole.hostsPerCpool)
                .number("hosts", model.whole.hosts)
                .number("datastore", model.whole.datastoreGib);
    }

    private FormGrid prices() {
        Label known = new Label();
        known.setId("plan-prices");
        known.setWrapText(true);
        Button choose = new Button(say("prices.choose"), Icons.of(Feather.FILE_PLUS));
        choose.setId("plan-prices-choose");
        choose.setOnAction(
                click -> context.dialogs().fileToRead(say("prices.choose")).ifPresent(model::readPrices));
        Button none = new Button(say("prices.none"));
        none.setId("plan-prices-none");
        none.setOnAction(click -> model.whole.prices.set(null));
        model.whole.prices.subscribe(prices -> {
            known.setText(words(prices));
            none.setDisable(prices == null);
        });
        return new FormGrid("prices", texts).wide(known).wide(new HBox(8, choose, none));
    }

    private String words(@Nullable PriceList prices) {
        return prices == null
                ? say("prices.unknown")
                : say("prices.known", prices.monthly().size(), prices.currency());
    }

    private FormGrid importing(StringProperty pseudonyms) {
        Label how = new Label(say("pseudonyms.how"));
        how.setWrapText(true);
        how.setMaxWidth(290);
        how.getStyleClass().add("muted");
        return new FormGrid("import", texts).text("pseudonyms", pseudonyms).wide(how);
    }

    /** Shows these settings; what was edited and not planned is dropped. */
    public void show(PlanSettings settings) {
        model.show(settings);
    }

    /** Offers what this demand has to group by, its kinds of VMs, and its rules. */
    public void offer(Demand demand) {
        groups.offer(demand);
        rules.offer(demand);
        counts.forEach((kind, count) -> {
            int vms = demand.decisions().stream()
                    .filter(decision -> decision.kind() == kind)
                    .mapToInt(KindDecision::vms)
                    .sum();
            count.setText(vms == 0 ? "" : say("kind.count", vms));
        });
    }

    private String say(String key, Object... arguments) {
        return texts.get(LABELS + key, arguments);
    }
}
