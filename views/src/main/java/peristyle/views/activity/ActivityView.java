package peristyle.views.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import peristyle.model.estate.ObjectId;
import peristyle.views.console.ConsoleContext;
import peristyle.views.console.ScreenView;
import peristyle.views.layout.Layout;
import peristyle.views.look.Icons;
import peristyle.views.look.Tone;

/** Tasks and events of the devices, and the troubles of the platform above them. */
public final class ActivityView implements ScreenView {

    private final ConsoleContext context;
    private final ActivityViewModel model;
    private final Parent root;
    private final ActivityDetail detail;
    private final ActivityColumns columns;
    private peristyle.model.operation.@Nullable Subscription snapshots;
    private Subscription scope = Subscription.EMPTY;
    private boolean placing;

    @FXML
    private VBox content;

    @FXML
    private Label summary;

    @FXML
    private TextField filter;

    @FXML
    private ComboBox<Choice<ActivityKind>> kinds;

    @FXML
    private ComboBox<Choice<ActivityState>> states;

    @FXML
    private Button clear;

    @FXML
    private ToggleButton live;

    @FXML
    private TableView<ActivityLine> lines;

    /** The screen, in this console. */
    @SuppressWarnings("NullAway.Init") // fields come from the layout
    public ActivityView(ConsoleContext context) {
        this.context = context;
        model = new ActivityViewModel(context);
        root = Layout.ACTIVITY.load(this, context.texts());
        detail = new ActivityDetail(model, context.texts());
        columns = new ActivityColumns(model, context.texts());
        wire();
    }

    private void wire() {
        ProblemsNode troubles = new ProblemsNode(context.texts(), Tone.DANGER);
        model.troubles().subscribe(troubles::show);
        content.getChildren().add(1, troubles);
        content.getChildren().add(detail);
        summary.textProperty().bind(model.summary());
        filter.textProperty().bindBidirectional(model.sought());
        choices(kinds, List.of(ActivityKind.values()), "activity.kinds", model.kind());
        choices(states, List.of(ActivityState.values()), "activity.states", model.state());
        clear.setOnAction(click -> model.clear());
        live.selectedProperty().bindBidirectional(model.live());
        model.live().subscribe(now -> live.setGraphic(Icons.of(now ? Feather.RADIO : Feather.PAUSE)));
        clear.disableProperty().bind(model.choosing().not());
        lines.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        lines.getColumns().setAll(columns.all());
        lines.setPlaceholder(new Label());
        model.lines().subscribe(this::show);
        lines.getSelectionModel().selectedItemProperty().subscribe(line -> {
            if (!placing) {
                detail.show(line);
            }
        });
        lines.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                open();
            }
        });
        lines.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                open();
            }
        });
    }

    private <E extends Enum<E>> void choices(
            ComboBox<Choice<E>> box, List<E> constants, String all, ObjectProperty<@Nullable E> chosen) {
        Function<@Nullable E, Choice<E>> named = constant -> new Choice<>(
                constant,
                constant == null ? context.texts().get(all) : context.texts().of(constant));
        List<Choice<E>> offered = new ArrayList<>(List.of(named.apply(null)));
        constants.forEach(constant -> offered.add(named.apply(constant)));
        box.getItems().setAll(offered);
        chosen.subscribe(constant -> box.setValue(named.apply(constant)));
        box.setOnAction(action -> chosen.set(box.getValue().constant()));
    }

    /** A constant that can be chosen, null for all of them. */
    record Choice<E>(@Nullable E constant, String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    private void open() {
        ActivityLine line = lines.getSelectionModel().getSelectedItem();
        if (line != null) {
            model.open(line);
        }
    }

    private void show(List<ActivityLine> now) {
        ActivityLine selected = lines.getSelectionModel().getSelectedItem();
        placing = true;
        columns.fit(now);
        lines.getItems().setAll(now);
        int row = selected == null ? -1 : now.indexOf(selected);
        if (row >= 0) {
            lines.getSelectionModel().select(row);
        } else {
            lines.getSelectionModel().clearSelection();
        }
        placing = false;
        if (selected != null && row < 0) {
            detail.show(null);
        }
        if (lines.getPlaceholder() instanceof Label nothing) {
            nothing.setText(context.texts().get(model.filtered() ? "table.nothing-matches" : "activity.nothing"));
        }
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        scope = context.scope().subscribe(model::scopeChanged);
        snapshots = context.bridge().follow(model::accept);
    }

    @Override
    public void hidden() {
        scope.unsubscribe();
        if (snapshots != null) {
            snapshots.cancel();
            snapshots = null;
        }
    }

    /** Shows what happened to this object. */
    @Override
    public void select(ObjectId id) {
        model.clear();
        model.sought().set(context.texts().name(id));
    }
}
