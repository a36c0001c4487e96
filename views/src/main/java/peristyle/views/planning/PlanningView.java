package peristyle.views.planning;

import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import peristyle.model.estate.ObjectId;
import peristyle.model.planning.plan.BillLine;
import peristyle.model.planning.plan.Plan;
import peristyle.model.planning.plan.PlannedDatastore;
import peristyle.model.planning.plan.Refusal;
import peristyle.model.planning.plan.Side;
import peristyle.model.planning.plan.Why;
import peristyle.model.planning.scenario.PlanScenario;
import peristyle.model.planning.scenario.Scenario;
import peristyle.model.planning.whatif.EstateFleet;
import peristyle.model.planning.whatif.PlanFleet;
import peristyle.model.problem.Problem;
import peristyle.views.console.ConsoleContext;
import peristyle.views.console.ScreenView;
import peristyle.views.layout.Layout;
import peristyle.views.look.Icons;
import peristyle.views.planning.curve.ForecastPane;
import peristyle.views.planning.months.Ground;
import peristyle.views.planning.months.MonthsPane;
import peristyle.views.planning.picture.CpoolsPane;
import peristyle.views.planning.settings.SettingsPane;
import peristyle.views.planning.table.PlanTable;
import peristyle.views.text.Texts;

/** The screen on which an inventory becomes a plan: the answer first, then everything that it rests on. */
public final class PlanningView implements ScreenView {

    private final ConsoleContext context;
    private final Texts texts;
    private final PlanningViewModel model;
    private final Parent root;
    private final AnswerNode answerNode;
    private final RefusalNode refusalNode;
    private final CpoolsPane cpoolsPane;
    private final PlanTable<PlanTables.VmRow> vmTable;
    private final PlanTable<PlannedDatastore> datastoreTable;
    private final PlanTable<BillLine> billTable;
    private final BasisPane basisPane;
    private final FailuresPane failuresPane;
    private final MonthsPane monthsPane;
    private final ForecastPane forecastPane;
    private final ProposalsPane proposalsPane;
    private final SettingsPane settingsPane;

    @FXML
    private Label summary;

    @FXML
    private Button choose;

    @FXML
    private Button running;

    @FXML
    private Button export;

    @FXML
    private HBox working;

    @FXML
    private Label doing;

    @FXML
    private ProgressBar progress;

    @FXML
    private Button stop;

    @FXML
    private VBox messages;

    @FXML
    private VBox start;

    @FXML
    private Label drop;

    @FXML
    private VBox result;

    @FXML
    private HBox answer;

    @FXML
    private TabPane tabs;

    @FXML
    private Tab cpools;

    @FXML
    private Tab vms;

    @FXML
    private Tab datastores;

    @FXML
    private Tab bill;

    @FXML
    private Tab failures;

    @FXML
    private Tab months;

    @FXML
    private Tab forecast;

    @FXML
    private Tab basis;

    @FXML
    private Tab proposals;

    @FXML
    private Tab settings;

    /** The screen, in this console. */
    @SuppressWarnings("NullAway.Init") // fields come from the layout
    public PlanningView(ConsoleContext context) {
        this.context = context;
        texts = context.texts();
        model = new PlanningViewModel(context);
        root = Layout.PLANNING.load(this, texts);
        PlanTables tables = new PlanTables(texts);
        answerNode = new AnswerNode(answer, texts, this::why);
        refusalNode = new RefusalNode(messages, texts);
        cpoolsPane = new CpoolsPane(texts);
        vmTable = new PlanTable<>("vms", tables.vmColumns(), context);
        datastoreTable = new PlanTable<>("datastores", tables.datastoreColumns(), context);
        billTable = new PlanTable<>("bill", tables.billColumns(), context);
        basisPane = new BasisPane(context, tables);
        vmTable.onWhy(row -> ask(row.vm().name(), plan -> new FigureWhys(plan, texts).of(row)));
        datastoreTable.onWhy(store -> ask(store.name(), plan -> store.why()));
        billTable.onWhy(line -> ask(line.name(), plan -> List.of(line.why())));
        cpoolsPane.onWhy(cpool -> ask(cpool.name(), plan -> FigureWhys.of(cpool)));
        cpools.setContent(cpoolsPane);
        vms.setContent(body(vmTable));
        datastores.setContent(body(datastoreTable));
        bill.setContent(body(billTable));
        failuresPane = new FailuresPane(context, tables);
        failures.setContent(failuresPane);
        monthsPane = new MonthsPane(context);
        months.setContent(monthsPane);
        forecastPane = new ForecastPane(context);
        forecast.setContent(forecastPane);
        basis.setContent(basisPane);
        proposalsPane = new ProposalsPane(context);
        proposals.setContent(proposalsPane);
        settingsPane = new SettingsPane(context, model.settings().get(), model.pseudonyms(), asked -> {
            model.settings().set(asked);
            model.planAgain();
        });
        settings.setContent(settingsPane);
        wire();
    }

    private static VBox body(PlanTable<?> table) {
        table.getStyleClass().add("tab-body");
        return table;
    }

    private void wire() {
        drop.setGraphic(Icons.of(Feather.DOWNLOAD));
        choose.setGraphic(Icons.of(Feather.FILE_PLUS));
        choose.setOnAction(click -> chooseFiles());
        running.setGraphic(Icons.of(Feather.ACTIVITY));
        running.setOnAction(click -> model.planRunning());
        export.setGraphic(Icons.of(Feather.DOWNLOAD));
        export.setOnAction(click -> context.dialogs()
                .folderToWrite(texts.get("planning-screen.export.title"))
                .ifPresent(model::export));
        seen(export, false);
        stop.setOnAction(click -> end());
        model.activity().subscribe(this::doing);
        model.unreadable().subscribe(this::unreadable);
        model.outcome().subscribe(now -> showOutcome(now));
        tabs.getSelectionModel().selectedItemProperty().subscribe(tab -> lookAhead());
    }

    private static void seen(Node node, boolean yes) {
        node.setVisible(yes);
        node.setManaged(yes);
    }

    private void doing(@Nullable Activity now) {
        seen(working, now != null);
        export.setDisable(now != null);
        progress.progressProperty().unbind();
        if (now != null) {
            boolean planning = now.kind() == Activity.Kind.PLANNING;
            doing.setText(now.job().title());
            stop.setText(texts.get(planning ? "planning-screen.stop" : "planning-screen.cancel"));
            progress.progressProperty().bind(now.job().progress());
        }
    }

    private void end() {
        Activity now = model.activity().get();
        if (now != null && now.kind() == Activity.Kind.PLANNING) {
            model.stop();
        } else {
            model.cancel();
        }
    }

    private void unreadable(@Nullable Problem problem) {
        if (problem == null) {
            refusalNode.clear();
        } else {
            refusalNode.unreadable(problem);
        }
    }

    private void showOutcome(@Nullable PlanOutcome outcome) {
        seen(start, outcome == null);
        seen(result, outcome != null);
        if (outcome == null) {
            return;
        }
        summary.setText(outcome.demand().source());
        settingsPane.offer(outcome.demand());
        proposalsPane.show(outcome.demand());
        switch (outcome.source()) {
            case PlanSource.Files files -> forecastPane.about(files.inventory().history());
            case PlanSource.Running estate ->
                forecastPane.about(estate.situation(), outcome.settings().backup());
        }
        lookAhead();
        switch (outcome.result()) {
            case Plan plan -> show(outcome, plan);
            case Refusal refusal -> {
                refusalNode.refused(refusal);
                seen(answer, false);
                basisPane.show(outcome.source(), outcome.demand(), List.of());
                tabs.getSelectionModel().select(settings);
            }
        }
        boolean none = outcome.result() instanceof Refusal;
        seen(export, !none);
        List.of(cpools, vms, datastores, failures, months, bill).forEach(tab -> tab.setDisable(none));
    }

    private void show(PlanOutcome outcome, Plan plan) {
        refusalNode.clear();
        seen(answer, true);
        answerNode.show(PlanAnswer.of(plan, texts));
        cpoolsPane.show(plan, context.plane().snapshot().catalog());
        vmTable.show(PlanTables.vms(plan));
        vmTable.seen("group", !plan.settings().groups().isEmpty());
        vmTable.seen("standby", plan.cpools().stream().anyMatch(each -> each.side() == Side.STANDBY));
        datastoreTable.show(plan.datastores());
        billTable.show(plan.bill().lines());
        boolean priced = plan.bill().currency() != null;
        List.of("price", "amount").forEach(column -> billTable.seen(column, priced));
        failuresPane.show(plan);
        monthsPane.about(grounds(outcome.source(), plan));
        lookAhead();
        basisPane.show(outcome.source(), outcome.demand(), plan.notes());
    }

    /** What takes time is computed when somebody looks. */
    private void lookAhead() {
        Tab seen = tabs.getSelectionModel().getSelectedItem();
        if (forecast.equals(seen)) {
            forecastPane.look();
        } else if (months.equals(seen)) {
            monthsPane.look();
        }
    }

    /** The hosts of the plan; of the running estate also those that are there. */
    private List<Ground> grounds(PlanSource source, Plan plan) {
        YearMonth start = YearMonth.from(context.plane().snapshot().at().atZone(ZoneOffset.UTC));
        var catalog = context.plane().snapshot().catalog();
        String planned = texts.get("planning-months.as-planned");
        List<Ground> grounds = new ArrayList<>();
        grounds.add(new Ground(
                texts.get("planning-months.ground.plan"),
                () -> PlanFleet.atStart(plan, catalog),
                PlanScenario.of(plan, planned, start),
                "as-planned"));
        if (source instanceof PlanSource.Running running) {
            grounds.add(new Ground(
                    texts.get("planning-months.ground.estate"),
                    () -> EstateFleet.of(running.situation().estate(), catalog),
                    Scenario.unchanged(texts.get("planning-months.as-it-is"), start),
                    "as-it-is"));
        }
        return grounds;
    }

    private void why(Figure figure) {
        context.dialogs().report(figure.title(), new WhyText(texts).of(figure.why()));
    }

    /** Shows where figures of the plan that is seen come from. */
    private void ask(String title, Function<Plan, List<Why>> whys) {
        PlanOutcome now = model.outcome().get();
        if (now != null && now.result() instanceof Plan plan) {
            context.dialogs().report(title, new WhyText(texts).of(whys.apply(plan)));
        }
    }

    private void chooseFiles() {
        List<Path> chosen = context.dialogs().filesToRead(texts.get("planning-screen.choose"));
        if (!chosen.isEmpty()) {
            take(chosen);
        }
    }

    @Override
    public boolean take(List<Path> files) {
        model.read(files);
        return true;
    }

    @Override
    public void inherit(ScreenView former) {
        if (former instanceof PlanningView before) {
            model.inherit(before.model);
            settingsPane.show(model.settings().get());
            monthsPane.inherit(before.monthsPane);
            tabs.getSelectionModel().select(before.tabs.getSelectionModel().getSelectedIndex());
        }
    }

    @Override
    public Parent node() {
        return root;
    }

    /** A plan stands still: nothing is followed. */
    @Override
    public void shown() {}

    @Override
    public void hidden() {}

    /** No object is at home here. */
    @Override
    public void select(ObjectId id) {}
}
