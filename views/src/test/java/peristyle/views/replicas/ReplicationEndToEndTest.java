package peristyle.views.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.stage.Stage;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import peristyle.model.estate.Replica;
import peristyle.model.estate.ReplicationMethod;
import peristyle.model.estate.ReplicationPolicy;
import peristyle.model.operation.Task;
import peristyle.model.operation.TaskState;
import peristyle.model.store.Store;
import peristyle.model.store.StoreCheck;
import peristyle.views.replicas.Candidates.Candidate;
import peristyle.views.testing.Looking;
import peristyle.views.testing.RealConsole;

/** The screen on a platform that runs and a store on the disk. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in start
class ReplicationEndToEndTest {

    @TempDir
    static Path folder;

    private Path storeFolder;
    private RealConsole console;
    private ReplicasView view;
    private Scene scene;

    @Start
    void start(Stage stage) throws IOException {
        storeFolder = Files.createTempDirectory(folder, "store");
        console = RealConsole.in(storeFolder);
        view = new ReplicasView(console.context());
        scene = new Scene(view.node(), 1180, 760);
        stage.setScene(scene);
        stage.show();
        view.shown();
    }

    @AfterEach
    void stop() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, view::hidden);
        console.close();
    }

    @Test
    @DisplayName("OR-1, OR-2: a policy is made, refuses what does not fit, takes a VM, lets it go, and is deleted")
    void lifeOfAPolicy(FxRobot robot) throws TimeoutException {
        tab(1);
        fire(robot, "#policy-create");
        look(robot, "#policy-name", TextInputControl.class, field -> field.setText("two-hourly"));
        look(robot, "#policy-method", ComboBox.class, ReplicationEndToEndTest::chooseVmware);
        look(robot, "#policy-number", Spinner.class, ReplicationEndToEndTest::everySecond);
        look(robot, "#policy-target", TreeView.class, ReplicationEndToEndTest::chooseUsable);
        Looking.until(() -> !robot.lookup("#form-accept").queryButton().isDisabled());
        look(
                robot,
                "#policy-number",
                Spinner.class,
                spinner -> spinner.getEditor().setText("48"));
        Looking.until(() -> robot.lookup("#form-accept").queryButton().isDisabled());
        look(
                robot,
                "#policy-number",
                Spinner.class,
                spinner -> spinner.getEditor().fireEvent(new ActionEvent()));
        assertThat(Looking.at(() -> robot.lookup("#policy-number")
                        .queryAs(Spinner.class)
                        .getEditor()
                        .getText()))
                .isEqualTo("48");
        look(robot, "#policy-number", Spinner.class, ReplicationEndToEndTest::everySecond);
        Looking.until(() -> !robot.lookup("#form-accept").queryButton().isDisabled());
        fire(robot, "#form-accept");
        Looking.until(() -> robot.lookup("#policy-name").tryQuery().isEmpty());
        ReplicationPolicy policy = policy();
        assertThat(policy.interval()).isEqualTo(Duration.ofHours(2));

        tab(0);
        fire(robot, "#replica-associate");
        look(robot, "#associate-policy", ComboBox.class, box -> setPolicy(box, policy));
        Looking.until(() -> !candidates(robot).isEmpty());
        Candidate unfit = candidates(robot).stream()
                .filter(each -> !each.reasons().isEmpty())
                .findFirst()
                .orElseThrow();
        select(robot, unfit);
        assertThat(Looking.at(() -> robot.lookup("#form-accept").queryButton().isDisabled()))
                .isTrue();
        String reason =
                console.context().texts().explain(unfit.reasons().getFirst()).what();
        assertThat(Looking.at(() -> checks(robot))).anyMatch(line -> line.contains(reason));
        Candidate fit = candidates(robot).getFirst();
        assertThat(fit.reasons()).as("those that fit stand first").isEmpty();
        select(robot, fit);
        fire(robot, "#form-accept");
        Looking.until(() -> robot.lookup("#associate-vms").tryQuery().isEmpty());
        Replica made = under(policy).getFirst();
        assertThat(made.vm()).isEqualTo(fit.vm().id());

        tab(1);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> view.select(policy.id()));
        String delete = console.context().texts().get("replicas.policy.delete");
        Looking.until(() -> button(robot, delete).isDisabled());

        tab(0);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> view.select(made.id()));
        String dissociate = console.context().texts().get("replicas.dissociate");
        Looking.until(() -> !button(robot, dissociate).isDisabled());
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> button(robot, dissociate).fire());
        Looking.until(() -> under(policy).isEmpty());

        tab(1);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> view.select(policy.id()));
        Looking.until(() -> !button(robot, delete).isDisabled());
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> button(robot, delete).fire());
        Looking.until(
                () -> console.estate().replicationPolicies().find(policy.id()).isEmpty());

        assertKept();
    }

    /** All four tasks, and nothing else, in a sound store. */
    private void assertKept() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, view::hidden);
        console.close();
        assertThat(StoreCheck.check(storeFolder).problems()).isEmpty();
        try (Store store = Store.open(storeFolder, InstantSource.system())) {
            List<Task> tasks = store.journal().newest(10).reversed();
            assertThat(tasks)
                    .extracting(Task::code)
                    .containsExactly(
                            "replication-policy.create",
                            "replica.associate",
                            "replica.dissociate",
                            "replication-policy.delete");
            assertThat(tasks).extracting(Task::state).containsOnly(TaskState.DONE);
            assertThat(store.estate().replicationPolicies().stream().map(ReplicationPolicy::name))
                    .doesNotContain("two-hourly");
        }
    }

    @Test
    @DisplayName(
            "the replica table, written to a file, says the age of each point in time, of the moment it was written")
    void export(FxRobot robot) throws IOException, TimeoutException {
        console.pass(Duration.ofHours(3));
        Path file = storeFolder.resolveSibling("replicas.csv");
        console.dialogs().give(file);
        Looking.until(() -> console.context()
                .bridge()
                .newest()
                .at()
                .equals(console.context().plane().snapshot().at()));
        TableView<?> table = robot.lookup("#replicas-table").queryTableView();
        Looking.until(
                () -> table.getItems().size() == console.estate().replicas().size());
        Looking.until(() -> agesNow().equals(agesShown(table)));
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            MenuButton menu = exportMenu();
            menu.show();
            menu.getItems().getFirst().fire();
            menu.hide();
        });
        Looking.until(() -> Files.exists(file));
        try (Reader reader = Files.newBufferedReader(file);
                CSVParser parser = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            List<CSVRecord> rows = parser.getRecords();
            assertThat(rows).hasSize(console.estate().replicas().size());
            Set<String> ages = new HashSet<>();
            List<Replica> replicas = console.estate().replicas().stream().toList();
            for (int place = 0; place < rows.size(); place++) {
                CSVRecord row = rows.get(place);
                Replica replica = replicas.get(place);
                assertThat(row.get("vm_name")).isEqualTo(console.estate().nameOf(replica.vm()));
                Instant point = console.context()
                        .plane()
                        .snapshot()
                        .situation()
                        .statusOf(replica.id())
                        .pointInTime();
                Duration age = point == null
                        ? null
                        : Duration.between(
                                point, console.context().plane().snapshot().at());
                assertThat(row.get("age_s"))
                        .as(row.get("vm_name"))
                        .isEqualTo(age == null ? "" : String.valueOf(age.toSeconds()));
                assertThat(row.get("rpo_target_s"))
                        .isEqualTo(String.valueOf(replica.rpo().toSeconds()));
                ages.add(row.get("age_s"));
            }
            assertThat(ages).as("ages are known, and differ").hasSizeGreaterThan(5);
        }
    }

    /** The age of each replica's point in time at the platform's newest moment, by VM name. */
    private Map<String, String> agesNow() {
        var now = console.context().plane().snapshot();
        Map<String, String> ages = new TreeMap<>();
        for (Replica replica : console.estate().replicas()) {
            Instant point = now.situation().statusOf(replica.id()).pointInTime();
            ages.put(
                    console.estate().nameOf(replica.vm()),
                    point == null ? "null" : Duration.between(point, now.at()).toString());
        }
        return ages;
    }

    /** What the table says of each: the operator exports what is shown. */
    private static Map<String, String> agesShown(TableView<?> table) {
        TableColumn<?, ?> name = column(table, "vm_name");
        TableColumn<?, ?> age = column(table, "age_s");
        Map<String, String> ages = new TreeMap<>();
        for (int place = 0; place < table.getItems().size(); place++) {
            ages.put(String.valueOf(name.getCellData(place)), String.valueOf(age.getCellData(place)));
        }
        return ages;
    }

    private static TableColumn<?, ?> column(TableView<?> table, String id) {
        return table.getColumns().stream()
                .filter(each -> id.equals(each.getId()))
                .findFirst()
                .orElseThrow();
    }

    private MenuButton exportMenu() {
        return (MenuButton) scene.getRoot().lookup("#replicas-pane").lookup("#export");
    }

    private ReplicationPolicy policy() {
        return console.estate().replicationPolicies().stream()
                .filter(each -> each.name().equals("two-hourly"))
                .findFirst()
                .orElseThrow();
    }

    private List<Replica> under(ReplicationPolicy policy) {
        return console.estate().replicas().stream()
                .filter(each -> policy.id().equals(each.policy()))
                .toList();
    }

    @SuppressWarnings("unchecked") // a combo box of methods
    private static void chooseVmware(ComboBox<?> box) {
        ((ComboBox<ReplicationMethod>) box).setValue(ReplicationMethod.VMWARE_VM);
    }

    @SuppressWarnings("unchecked") // a combo box of policies
    private static void setPolicy(ComboBox<?> box, ReplicationPolicy policy) {
        ((ComboBox<ReplicationPolicy>) box).setValue(policy);
    }

    @SuppressWarnings("unchecked") // a tree of targets
    private static void chooseUsable(TreeView<?> tree) {
        TreeView<TargetLine> targets = (TreeView<TargetLine>) tree;
        Stream<TreeItem<TargetLine>> storages =
                targets.getRoot().getChildren().stream().flatMap(pool -> pool.getChildren().stream());
        targets.getSelectionModel()
                .select(storages.filter(each -> each.getValue().usable() != null)
                        .findFirst()
                        .orElseThrow());
    }

    private static List<Candidate> candidates(FxRobot robot) {
        ListView<Candidate> list = robot.lookup("#associate-vms").queryListView();
        return List.copyOf(list.getItems());
    }

    private static void select(FxRobot robot, Candidate candidate) {
        ListView<Candidate> list = robot.lookup("#associate-vms").queryListView();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            list.getSelectionModel().clearSelection();
            list.getSelectionModel().select(candidate);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<String> checks(FxRobot robot) {
        return robot.lookup("#checks .label").queryAll().stream()
                .map(each -> ((Labeled) each).getText())
                .toList();
    }

    private Button button(FxRobot robot, String words) {
        return robot.from(scene.getRoot()).lookup(".button").queryAllAs(Button.class).stream()
                .filter(each -> words.equals(each.getText()) || words.equals(each.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    private void tab(int which) {
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> ((TabPane) scene.getRoot().lookup("#tabs"))
                        .getSelectionModel()
                        .select(which));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void fire(FxRobot robot, String query) {
        Button button = robot.lookup(query).queryButton();
        WaitForAsyncUtils.waitForAsyncFx(5_000, button::fire);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static <T extends Node> void look(
            FxRobot robot, String query, Class<T> type, java.util.function.Consumer<T> act) {
        T found = robot.lookup(query).queryAs(type);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> act.accept(found));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @SuppressWarnings("unchecked") // a number stands in it
    private static void everySecond(Spinner<?> spinner) {
        ((Spinner<Integer>) spinner).getValueFactory().setValue(2);
    }
}
