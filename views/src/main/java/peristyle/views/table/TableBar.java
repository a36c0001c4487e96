package peristyle.views.table;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import peristyle.model.problem.Problem;
import peristyle.views.look.Icons;
import peristyle.views.look.Tone;
import peristyle.views.text.Explanation;
import peristyle.views.text.Texts;

/**
 * The bar above a table: filter, count, what a screen adds, export, columns. What a screen adds goes into a line of its own
 * where it does not fit beside the others: no button is ever cut off.
 */
final class TableBar extends Region {

    private static final double GAP = 8;
    private static final double LEAST_FILTER = 200;
    private static final double MOST_FILTER = 320;
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Texts texts;
    private final CustomTextField filter = new CustomTextField();
    private final Tooltip help;
    private final Label wrong = new Label();
    private final HBox lead = new HBox();
    private final FlowPane actions = new FlowPane();
    private final HBox tail = new HBox();
    private final MenuButton export = new MenuButton(null, Icons.of(Feather.DOWNLOAD));

    TableBar(Texts texts, TableView<?> table, TableViewModel<?> model) {
        this.texts = texts;
        this.help = new Tooltip(texts.get("table.filter.help"));
        getStyleClass().add("table-lines");
        lead.getStyleClass().add("table-bar");
        tail.getStyleClass().add("table-bar");
        actions.getStyleClass().add("table-actions");
        wireFilter(model);
        HBox.setHgrow(filter, Priority.SOMETIMES);
        lead.getChildren().setAll(filter, count(model), wrong);
        tail.getChildren().setAll(export, columns(table));
        actions.setMinWidth(0);
        getChildren().setAll(lead, actions, tail);
        table.setPlaceholder(placeholder(model));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return lead.minWidth(-1) + GAP + tail.minWidth(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return lead.prefWidth(-1) + GAP + wholeLine() + GAP + tail.prefWidth(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double first = Math.max(lead.prefHeight(-1), tail.prefHeight(-1));
        return width < 0 || fits(width)
                ? Math.max(first, actions.prefHeight(Double.MAX_VALUE))
                : first + GAP + actions.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double right = tail.prefWidth(-1);
        double first = Math.max(lead.prefHeight(-1), tail.prefHeight(-1));
        tail.resizeRelocate(width - right, 0, right, first);
        if (fits(width)) {
            double middle = wholeLine();
            actions.resizeRelocate(width - right - GAP - middle, 0, middle, first);
            lead.resizeRelocate(0, 0, width - right - middle - 2 * GAP, first);
        } else {
            actions.resizeRelocate(0, first + GAP, width, actions.prefHeight(width));
            lead.resizeRelocate(0, 0, width - right - GAP, first);
        }
    }

    private boolean fits(double width) {
        return actions.getChildren().isEmpty()
                || lead.minWidth(-1) + GAP + wholeLine() + GAP + tail.prefWidth(-1) <= width;
    }

    /** How wide the actions are beside each other. */
    private double wholeLine() {
        double width = 0;
        for (Node action : actions.getChildren()) {
            width += Math.ceil(action.prefWidth(-1)) + (width > 0 ? GAP : 0);
        }
        return width;
    }

    private void wireFilter(TableViewModel<?> model) {
        filter.setId("filter");
        filter.setMinWidth(LEAST_FILTER);
        filter.setMaxWidth(MOST_FILTER);
        filter.setLeft(Icons.of(Feather.FILTER));
        filter.setPromptText(texts.get("table.filter"));
        filter.setAccessibleText(texts.get("table.filter"));
        filter.setAccessibleHelp(texts.get("table.filter.help"));
        filter.setTooltip(help);
        filter.textProperty().bindBidirectional(model.filter());
        wrong.setGraphic(Icons.of(Tone.WARNING));
        wrong.setId("filter-problem");
        model.unreadable().subscribe(this::mark);
    }

    private void mark(@Nullable Problem problem) {
        filter.pseudoClassStateChanged(WRONG, problem != null);
        wrong.setVisible(problem != null);
        wrong.setManaged(problem != null);
        if (problem != null) {
            Explanation explanation = texts.explain(problem);
            wrong.setText(explanation.what());
            wrong.setTooltip(new Tooltip(explanation.text()));
        }
    }

    private Label count(TableViewModel<?> model) {
        Label count = new Label();
        count.setId("count");
        count.getStyleClass().add(Styles.TEXT_MUTED);
        count.setMinWidth(USE_PREF_SIZE);
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get(
                                "table.count", model.lines().size(), model.all().get()),
                        model.lines(),
                        model.all()));
        count.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get(
                                "table.count.said",
                                model.lines().size(),
                                model.all().get()),
                        model.lines(),
                        model.all()));
        Node held = Icons.of(Feather.PAUSE);
        held.setId("order-held");
        held.visibleProperty().bind(model.orderHeld());
        count.setGraphic(held);
        count.setContentDisplay(ContentDisplay.RIGHT);
        Tooltip why = new Tooltip(texts.get("table.order-held"));
        model.orderHeld().subscribe(now -> {
            count.setTooltip(now ? why : null);
            count.setAccessibleHelp(now ? why.getText() : null);
        });
        return count;
    }

    private MenuButton columns(TableView<?> table) {
        MenuButton menu = new MenuButton(null, Icons.of(Feather.COLUMNS));
        describe(menu, "columns", "table.columns");
        table.getColumns().forEach(column -> {
            CheckMenuItem item = new CheckMenuItem(column.getText());
            item.selectedProperty().bindBidirectional(column.visibleProperty());
            menu.getItems().add(item);
        });
        return menu;
    }

    /** What can be written to a file, asked anew whenever the menu opens. */
    void exports(java.util.function.Supplier<List<MenuItem>> items) {
        describe(export, "export", "table.export");
        export.getItems().setAll(items.get());
        export.setOnShowing(showing -> export.getItems().setAll(items.get()));
    }

    private void describe(MenuButton menu, String id, String key) {
        menu.setId(id);
        menu.setMinWidth(USE_PREF_SIZE);
        menu.setTooltip(new Tooltip(texts.get(key)));
        menu.setAccessibleText(texts.get(key));
    }

    private Node placeholder(TableViewModel<?> model) {
        Label said = new Label();
        said.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get(model.all().get() == 0 ? "table.empty" : "table.nothing-matches"),
                        model.all()));
        Button clear = new Button(texts.get("table.clear-filter"));
        clear.setOnAction(click -> model.filter().set(""));
        clear.visibleProperty().bind(model.filter().isNotEmpty());
        VBox box = new VBox(said, clear);
        box.getStyleClass().add("table-placeholder");
        return box;
    }

    /** Adds a control before the export. */
    void add(Node control) {
        if (control instanceof Region region) {
            region.setMinWidth(USE_PREF_SIZE);
        }
        actions.getChildren().add(control);
    }

    /** Leads the keyboard into the filter. */
    void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }
}
