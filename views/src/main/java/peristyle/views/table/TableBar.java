package peristyle.views.table;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import peristyle.views.look.Icons;
import peristyle.views.text.Texts;

/** The bar above a table: filter, count, what a screen adds, columns. */
public final class TableBar extends HBox {

    private final Texts texts;
    private final CustomTextField filter = new CustomTextField();
    private final HBox actions = new HBox(8);

    TableBar(Texts texts, TableView<?> table, TableViewModel<?> model) {
        this.texts = texts;
        getStyleClass().add("table-bar");
        filter.setId("filter");
        filter.setLeft(Icons.of(Feather.FILTER));
        filter.setPromptText(texts.get("table.filter"));
        filter.setAccessibleText(texts.get("table.filter"));
        filter.textProperty().bindBidirectional(model.filter());
        Label count = new Label();
        count.setId("count");
        count.getStyleClass().add(Styles.TEXT_MUTED);
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get(
                                "table.count", model.lines().size(), model.all().get()),
                        model.lines(),
                        model.all()));
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        getChildren().setAll(filter, count, gap, actions, columns(table));
        table.setPlaceholder(placeholder(model));
    }

    private MenuButton columns(TableView<?> table) {
        MenuButton menu = new MenuButton(null, Icons.of(Feather.COLUMNS));
        menu.setId("columns");
        menu.getStyleClass().addAll(Styles.BUTTON_ICON, "columns-button");
        menu.setTooltip(new Tooltip(texts.get("table.columns")));
        menu.setAccessibleText(texts.get("table.columns"));
        table.getColumns().forEach(column -> {
            CheckMenuItem item = new CheckMenuItem(column.getText());
            item.selectedProperty().bindBidirectional(column.visibleProperty());
            menu.getItems().add(item);
        });
        return menu;
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
        VBox box = new VBox(8, said, clear);
        box.getStyleClass().add("table-placeholder");
        return box;
    }

    /** Adds a control of the screen's, before the columns button. */
    public void add(Node control) {
        actions.getChildren().add(control);
    }

    /** Leads the keyboard into the filter. */
    public void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }
}
