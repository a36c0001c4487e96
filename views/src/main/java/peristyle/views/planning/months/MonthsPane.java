package peristyle.views.planning.months;

import static peristyle.views.planning.table.PlanColumn.figure;
import static peristyle.views.planning.table.PlanColumn.text;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import peristyle.model.planning.scenario.Matrix;
import peristyle.model.planning.scenario.PurchaseOrder;
import peristyle.model.planning.scenario.Scenario;
import peristyle.model.planning.scenario.ScenarioComparison;
import peristyle.views.console.ConsoleContext;
import peristyle.views.look.Icons;
import peristyle.views.planning.table.PlanColumn;
import peristyle.views.planning.table.PlanColumn.Kind;
import peristyle.views.planning.table.PlanTable;
import peristyle.views.text.Texts;

/**
 * The months to come under a scenario: month by failure at the left; at the right what is to be ordered by when and where
 * everything runs, the changes of the scenario, and another scenario beside it with the differences in words.
 */
public final class MonthsPane extends VBox {

    private static final double HALF = 0.57;
    private static final double CHOICE_WIDTH = 220;
    private static final double DIFFERENCES_HEIGHT = 150;

    private final ConsoleContext context;
    private final Texts texts;
    private final MatrixWords words;
    private final MonthsViewModel model;
    private final MatrixTable matrix;
    private final MatrixTable otherMatrix;
    private final Label detail = new Label();
    private final PlanTable<PurchaseOrder> orders;
    private final PlacementList placements;
    private final Label differences = new Label();
    private final TabPane right = new TabPane();
    private final Tab comparison;

    private final ComboBox<Ground> grounds = new ComboBox<>();

    /** A pane without a fleet. */
    public MonthsPane(ConsoleContext context) {
        this.context = context;
        texts = context.texts();
        words = new MatrixWords(texts);
        model = new MonthsViewModel(context);
        matrix = new MatrixTable("plan-months", texts);
        otherMatrix = new MatrixTable("plan-months-other", texts);
        orders = new PlanTable<>("orders", columns(), context);
        placements = new PlacementList(texts);
        comparison = tab("comparison", compared());
        right.setId("plan-months-tabs");
        right.setAccessibleText(texts.get("planning-screen.months"));
        right.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        right.getTabs()
                .setAll(
                        tab("cell", cell()),
                        tab("placement", placed()),
                        tab("changes", new ChangesPane(model, texts)),
                        comparison);
        getStyleClass().add("tab-body");
        SplitPane halves = new SplitPane(matrix, right);
        halves.setDividerPositions(HALF);
        setVgrow(halves, Priority.ALWAYS);
        getChildren().setAll(bar(), halves);
        matrix.picked().subscribe(this::tell);
        model.matrix().subscribe(this::show);
        model.comparison().subscribe(this::show);
        model.placements().subscribe(all -> placements.getItems().setAll(all));
    }

    private Tab tab(String key, Node content) {
        Tab tab = new Tab(words.say("tab." + key), content);
        tab.setId("plan-months-tab-" + key);
        return tab;
    }

    private List<PlanColumn<PurchaseOrder>> columns() {
        return List.of(
                figure("order-by", Kind.DAY, 92, PurchaseOrder::by),
                text("order-what", 120, words::quantity),
                text("order-for", 120, PurchaseOrder::name),
                text("order-why", 150, order -> texts.of(order.lacking())),
                figure("order-needed", Kind.MONTH, 80, PurchaseOrder::needed));
    }

    private HBox bar() {
        ComboBox<Scenario> one = choice("scenario", model.one(), model.scenarios());
        ComboBox<Scenario> other = choice("other", model.other(), othersOf(model.scenarios()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button open = button(
                "open",
                Feather.FILE_PLUS,
                () -> context.dialogs().fileToRead(words.say("open.title")).ifPresent(model::open));
        Button save = button(
                "save",
                Feather.SAVE,
                () -> context.dialogs()
                        .fileToWrite(words.say("save.title"), "scenario.json")
                        .ifPresent(model::save));
        grounds.setId("plan-months-ground");
        grounds.setAccessibleText(words.say("ground"));
        grounds.setMinWidth(USE_PREF_SIZE);
        grounds.setConverter(named(ground -> ground == null ? "" : ground.name()));
        grounds.valueProperty().subscribe(ground -> {
            if (ground != null) {
                model.about(ground.fleet().get(), ground.unchanged(), ground.filed());
            }
        });
        HBox bar = new HBox(8, grounds, label("scenario", one), one, label("other", other), other, gap, open, save);
        bar.getStyleClass().add("plan-field");
        return bar;
    }

    private Label label(String key, Node of) {
        Label label = new Label(words.say(key));
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(of);
        return label;
    }

    private Button button(String key, Feather icon, Runnable action) {
        Button button = new Button(words.say(key), Icons.of(icon));
        button.setId("plan-scenario-" + key);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(click -> action.run());
        return button;
    }

    /** The scenarios with none before them. */
    private static ObservableList<@Nullable Scenario> othersOf(ObservableList<Scenario> scenarios) {
        ObservableList<@Nullable Scenario> others = FXCollections.observableArrayList();
        others.add(null);
        others.addAll(scenarios);
        scenarios.addListener((ListChangeListener<Scenario>) change -> {
            others.setAll(scenarios);
            others.addFirst(null);
        });
        return others;
    }

    private ComboBox<Scenario> choice(
            String key, ObjectProperty<@Nullable Scenario> value, ObservableList<? extends @Nullable Scenario> all) {
        ComboBox<Scenario> choice = new ComboBox<>();
        choice.setId("plan-months-" + key);
        choice.setAccessibleText(words.say(key));
        choice.setPrefWidth(CHOICE_WIDTH);
        choice.setMinWidth(CHOICE_WIDTH / 2);
        choice.setConverter(named(scenario -> scenario == null ? words.say("other.none") : scenario.name()));
        fill(choice, value, all);
        choice.setOnAction(chosen -> value.set(choice.getValue()));
        return choice;
    }

    @SuppressWarnings("unchecked") // a list that is only read
    private static void fill(
            ComboBox<Scenario> choice,
            ObjectProperty<@Nullable Scenario> value,
            ObservableList<? extends @Nullable Scenario> all) {
        Runnable again = () -> {
            choice.getItems().setAll((ObservableList<Scenario>) all);
            choice.setValue(value.get());
        };
        all.addListener((ListChangeListener<@Nullable Scenario>) change -> again.run());
        value.subscribe(again);
        again.run();
    }

    private static <T> StringConverter<T> named(Function<@Nullable T, String> how) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return how.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null; // names are never written
            }
        };
    }

    private VBox cell() {
        detail.setId("plan-month-detail");
        detail.setWrapText(true);
        detail.setMinHeight(USE_PREF_SIZE);
        detail.getStyleClass().add("plan-host-detail");
        detail.setMaxWidth(Double.MAX_VALUE);
        orders.exportBy(button("orders", Feather.SHOPPING_CART, this::saveOrders));
        VBox cell = new VBox(detail, orders);
        cell.getStyleClass().add("plan-cell");
        VBox.setVgrow(orders, Priority.ALWAYS);
        return cell;
    }

    private void saveOrders() {
        PickedCell picked = matrix.picked().get();
        if (picked != null) {
            context.dialogs()
                    .fileToWrite(words.say("orders.title", texts.of(picked.column())), "orders.csv")
                    .ifPresent(file -> model.saveOrders(picked.column(), file));
        }
    }

    private VBox placed() {
        VBox box = new VBox(placements);
        box.getStyleClass().add("plan-cell");
        VBox.setVgrow(placements, Priority.ALWAYS);
        return box;
    }

    private VBox compared() {
        differences.setId("plan-differences");
        differences.setWrapText(true);
        differences.setMinHeight(USE_PREF_SIZE);
        differences.getStyleClass().add("plan-host-detail");
        differences.setMaxWidth(Double.MAX_VALUE);
        ScrollPane scroll = new ScrollPane(differences);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plan-scroll");
        scroll.setPrefHeight(DIFFERENCES_HEIGHT);
        scroll.setMinHeight(DIFFERENCES_HEIGHT);
        VBox box = new VBox(scroll, otherMatrix);
        box.getStyleClass().add("plan-cell");
        VBox.setVgrow(otherMatrix, Priority.ALWAYS);
        return box;
    }

    /** From now on it is about the first of these; the operator may choose another. */
    public void about(List<Ground> all) {
        grounds.getItems().setAll(all);
        grounds.getSelectionModel().select(0);
        grounds.setVisible(all.size() > 1);
        grounds.setManaged(all.size() > 1);
    }

    /** It is looked at: what is chosen is computed, if it was not yet. */
    public void look() {
        model.look();
    }

    /** Takes over the scenarios that another pane has. */
    public void inherit(MonthsPane former) {
        model.inherit(former.model);
    }

    private void show(@Nullable Matrix now) {
        matrix.show(now);
        tell(null);
    }

    private void tell(@Nullable PickedCell picked) {
        Matrix now = model.matrix().get();
        detail.setText(
                now == null || picked == null ? texts.get("planning-screen.months.pick") : words.of(now, picked));
        List<PurchaseOrder> needed = now == null || picked == null ? List.of() : now.orders(picked.column());
        orders.show(needed);
        orders.setVisible(!needed.isEmpty());
        orders.setManaged(!needed.isEmpty());
        model.place(picked);
    }

    private void show(@Nullable ScenarioComparison now) {
        otherMatrix.show(now == null ? null : now.one());
        otherMatrix.setVisible(now != null);
        differences.setText(
                now == null
                        ? words.say("compare.pick")
                        : words.say(
                                        "compared",
                                        now.other().scenario().name(),
                                        now.one().scenario().name()) + "\n" + words.of(now.differences()));
        if (now != null) {
            right.getSelectionModel().select(comparison);
        }
    }
}
