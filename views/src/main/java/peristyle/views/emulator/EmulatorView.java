package peristyle.views.emulator;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import peristyle.model.estate.ObjectId;
import peristyle.model.operation.Subscription;
import peristyle.model.telemetry.Tier;
import peristyle.views.activity.ActivityKind;
import peristyle.views.clock.ClockViewModel;
import peristyle.views.console.ConsoleContext;
import peristyle.views.console.ScreenView;
import peristyle.views.layout.Layout;
import peristyle.views.look.Icons;
import peristyle.views.look.Tone;
import peristyle.views.overview.Happening;
import peristyle.views.overview.HappeningList;
import peristyle.views.text.Texts;

/** The one screen that says that the devices are emulated, and holds their time. */
public final class EmulatorView implements ScreenView {

    private static final double LATELY = 160;

    private final ConsoleContext context;
    private final Texts texts;
    private final EmulatorViewModel model;
    private final ClockViewModel clock;
    private final Parent root;
    private final Map<ActivityKind, Label> counts = new EnumMap<>(ActivityKind.class);
    private final FaultsViewModel faultsModel;
    private final HappeningList happenings;
    private final FailuresPane failuresPane;
    private final RecordingPane recordingPane;
    private final RehearsalPane rehearsalPane;
    private @Nullable Subscription snapshots;

    @FXML
    private Node hold;

    @FXML
    private Node none;

    @FXML
    private TabPane tabs;

    @FXML
    private Tab rehearsalTab;

    @FXML
    private Tab failuresTab;

    @FXML
    private Tab aboutTab;

    @FXML
    private VBox faults;

    @FXML
    private VBox happening;

    @FXML
    private VBox failures;

    @FXML
    private VBox recording;

    @FXML
    private VBox rehearsal;

    @FXML
    private Label time;

    @FXML
    private Label standing;

    @FXML
    private Button run;

    @FXML
    private Slider speed;

    @FXML
    private FlowPane presets;

    @FXML
    private FlowPane steps;

    @FXML
    private Label reached;

    @FXML
    private TextField until;

    @FXML
    private Button untilRun;

    @FXML
    private Label untilWrong;

    @FXML
    private Label eventsSince;

    @FXML
    private GridPane events;

    @FXML
    private GridPane history;

    @FXML
    private Label estate;

    /** The screen, in this console. */
    @SuppressWarnings("NullAway.Init") // fields come from the layout
    public EmulatorView(ConsoleContext context) {
        this.context = context;
        texts = context.texts();
        model = new EmulatorViewModel(context);
        clock = model.clock();
        faultsModel = new FaultsViewModel(context);
        happenings = new HappeningList(context);
        failuresPane = new FailuresPane(context);
        recordingPane = new RecordingPane(context);
        rehearsalPane = new RehearsalPane(context);
        root = Layout.EMULATOR.load(this, texts);
        faults.getChildren().setAll(new FaultsPane(faultsModel, texts).root());
        failures.getChildren().setAll(failuresPane.root());
        recording.getChildren().setAll(recordingPane.root());
        rehearsal.getChildren().setAll(rehearsalPane.root());
        wireTabs();
        wireHappening();
        time.textProperty().bind(clock.time());
        seen(hold, clock.present());
        seen(none, !clock.present());
        wireRunning();
        wireSpeed();
        wireUntil();
        wireFacts();
    }

    private static void seen(Node node, boolean yes) {
        node.setVisible(yes);
        node.setManaged(yes);
    }

    /** Only what these devices have is offered; in a rehearsal, what it is for comes first. */
    private void wireTabs() {
        keep(
                rehearsalTab,
                rehearsal.getChildren().getFirst().isVisible()
                        || recording.getChildren().getFirst().isVisible());
        keep(failuresTab, failures.getChildren().getFirst().isVisible());
        keep(aboutTab, clock.present());
        if (context.rehearsals().running().isPresent()) {
            compare();
        }
    }

    private void keep(Tab tab, boolean yes) {
        if (!yes) {
            tabs.getTabs().remove(tab);
        }
    }

    private void wireHappening() {
        Label title = new Label(texts.get("overview.recent"));
        title.getStyleClass().add("detail-title");
        title.setLabelFor(happenings);
        VBox.setVgrow(happenings, Priority.ALWAYS);
        happenings.setPrefHeight(LATELY); // what is broken takes what it needs, this takes what is left
        VBox lately = new VBox(6, title, happenings);
        VBox.setVgrow(lately, Priority.ALWAYS);
        happening.getChildren().setAll(new BrokenPane(faultsModel, texts).root(), lately);
    }

    private void wireRunning() {
        standing.textProperty().bind(model.standing());
        clock.running().subscribe(yes -> {
            standing.setGraphic(Icons.of(yes ? Tone.GOOD : Tone.NOTICE));
            run.setText(texts.get(yes ? "emulator.pause" : "emulator.run"));
            run.setGraphic(Icons.of(yes ? Feather.PAUSE : Feather.PLAY));
        });
        run.setOnAction(click -> clock.toggle());
        for (Duration step : ClockViewModel.STEPS) {
            steps.getChildren().add(button(clock.write(step), () -> clock.step(step)));
        }
    }

    private static Button button(String text, Runnable action) {
        Button button = new Button(text);
        button.setOnAction(click -> action.run());
        return button;
    }

    private void wireSpeed() {
        speed.setMax(SpeedScale.LAST);
        speed.setTooltip(new Tooltip(texts.get("emulator.speed.help")));
        speed.setLabelFormatter(new StringConverter<>() {
            @Override
            public String toString(Double position) {
                return clock.write(SpeedScale.factor(position));
            }

            @Override
            public Double fromString(String text) {
                return speed.getValue(); // labels are never read back
            }
        });
        clock.speed().subscribe(factor -> {
            if (SpeedScale.factor(speed.getValue()) != factor.doubleValue()) {
                speed.setValue(SpeedScale.position(factor.doubleValue()));
            }
        });
        speed.valueProperty().subscribe(position -> {
            double factor = SpeedScale.factor(position.doubleValue());
            if (factor != SpeedScale.factor(SpeedScale.position(clock.speed().get()))) {
                clock.speed(factor);
            }
        });
        for (double preset : ClockViewModel.SPEEDS) {
            presets.getChildren().add(button(clock.write(preset), () -> clock.speed(preset)));
        }
        reached.textProperty().bind(model.reached());
        model.reachedTone().subscribe(tone -> reached.setGraphic(Icons.of(tone)));
    }

    private void wireUntil() {
        until.textProperty().bindBidirectional(model.until());
        until.setOnAction(enter -> model.runUntil());
        untilRun.setOnAction(click -> model.runUntil());
        model.untilPossible().subscribe(possible -> untilRun.setDisable(!possible));
        model.untilWrong().subscribe(wrong -> {
            seen(untilWrong, !wrong.isEmpty());
            untilWrong.setText(wrong);
            untilWrong.setGraphic(wrong.isEmpty() ? null : Icons.of(Tone.WARNING));
        });
    }

    private void wireFacts() {
        eventsSince.textProperty().bind(model.eventsSince());
        estate.textProperty().bind(model.estate());
        model.counts().subscribe(this::count);
        for (Tier tier : Tier.values()) {
            Label step = new Label(texts.get("emulator.history.every", tier.step()));
            history.addRow(history.getRowCount(), step, new Label(texts.get("emulator.history.for", tier.kept())));
        }
    }

    private void count(Map<ActivityKind, Integer> now) {
        now.forEach((kind, number) -> {
            Label figure = counts.computeIfAbsent(kind, this::row);
            figure.setText(texts.formats().integer(number));
        });
    }

    private Label row(ActivityKind kind) {
        Label figure = new Label();
        figure.setId("count-" + kind.name().toLowerCase(java.util.Locale.ROOT));
        figure.getStyleClass().add("emulator-count");
        GridPane.setHalignment(figure, HPos.RIGHT);
        events.addRow(events.getRowCount(), new Label(texts.of(kind)), figure);
        return figure;
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        snapshots = context.bridge().follow(snapshot -> {
            model.accept(snapshot);
            faultsModel.accept(snapshot);
            happenings.show(Happening.newest(
                    context.plane(), snapshot.estate(), context.scope().get(), texts));
            failuresPane.look();
            recordingPane.look();
            rehearsalPane.accept(snapshot);
        });
        model.shown();
        until.setPromptText(texts.get("emulator.until.prompt", model.example()));
    }

    @Override
    public void hidden() {
        model.hidden();
        if (snapshots != null) {
            snapshots.cancel();
            snapshots = null;
        }
    }

    @Override
    public void compare() {
        tabs.getSelectionModel().select(rehearsalTab);
    }

    /** No object is at home here. */
    @Override
    public void select(ObjectId id) {}
}
