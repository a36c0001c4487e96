package peristyle.views.activity;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ObjectId;
import peristyle.model.operation.IncidentState;
import peristyle.model.operation.Snapshot;
import peristyle.model.operation.Subscription;
import peristyle.views.console.ConsoleContext;
import peristyle.views.console.ScreenView;
import peristyle.views.layout.Layout;
import peristyle.views.look.Tone;

/** Tasks, events of the devices and incidents, and the troubles of the platform above them. */
public final class ActivityView implements ScreenView {

    private final ConsoleContext context;
    private final ActivityViewModel model;
    private final Parent root;
    private final EventsPane events;
    private final RunningPane running;
    private final IncidentsPane incidents;
    private @Nullable Subscription snapshots;

    @FXML
    private VBox content;

    @FXML
    private Label since;

    @FXML
    private TabPane tabs;

    @FXML
    private Tab eventsTab;

    @FXML
    private Tab runningTab;

    @FXML
    private Tab incidentsTab;

    /** The screen, in this console. */
    @SuppressWarnings("NullAway.Init") // fields come from the layout
    public ActivityView(ConsoleContext context) {
        this.context = context;
        model = new ActivityViewModel(context);
        root = Layout.ACTIVITY.load(this, context.texts());
        since.textProperty().bind(model.since());
        events = new EventsPane(model, context);
        running = new RunningPane(model, context);
        incidents = new IncidentsPane(model, context);
        eventsTab.setContent(events);
        runningTab.setContent(running);
        incidentsTab.setContent(incidents);
        ProblemsNode troubles = new ProblemsNode(context.texts(), Tone.DANGER);
        model.troubles().subscribe(troubles::show);
        content.getChildren().add(1, troubles);
        model.incidents().subscribe(this::count);
        model.underWay().subscribe(tasks -> runningTab.setText(context.texts().get("running.tab", tasks.size())));
    }

    /** How many incidents are not over stands on their tab. */
    private void count(java.util.List<IncidentLine> lines) {
        long lasting = lines.stream()
                .filter(line -> line.state() != IncidentState.OVER)
                .count();
        incidentsTab.setText(context.texts().get("activity.incidents", lasting));
    }

    private void accept(Snapshot snapshot) {
        model.accept(snapshot);
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        snapshots = context.bridge().follow(this::accept);
        events.shown();
        running.shown();
        incidents.shown();
    }

    @Override
    public void hidden() {
        events.hidden();
        running.hidden();
        incidents.hidden();
        if (snapshots != null) {
            snapshots.cancel();
            snapshots = null;
        }
    }

    @Override
    public void underWay() {
        tabs.getSelectionModel().select(runningTab);
    }

    /** Shows what happened to this object: the incident that began there, where there is one, else all that is told of it. */
    @Override
    public void select(ObjectId id) {
        model.clear();
        String name = "\"" + context.texts().name(id).replace("\"", "") + "\"";
        boolean began = model.incidents().get().stream()
                .anyMatch(line -> line.incident().root().equals(id));
        tabs.getSelectionModel().select(began ? incidentsTab : eventsTab);
        if (began) {
            incidents.table().filter("object_name=" + name);
        } else {
            events.table().filter(name);
        }
    }
}
