package peristyle.views.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.stage.Stage;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Replica;
import peristyle.model.estate.ReplicationPolicy;
import peristyle.model.operation.Verdict;
import peristyle.model.problem.Problem;
import peristyle.model.protection.CreateReplicationPolicy;
import peristyle.views.replicas.Candidates.Candidate;
import peristyle.views.testing.FakeConsole;
import peristyle.views.testing.Pictures;
import peristyle.views.testing.SmallEstate;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in start
class ReplicasViewTest {

    private final FakeConsole console = FakeConsole.of(SmallEstate.withVms(60));
    private ReplicasView view;
    private Scene scene;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        view = new ReplicasView(console.context());
        scene = new Scene(view.node(), 1180, 760);
        scene.getStylesheets().add("/peristyle/css/console.css");
        stage.setScene(scene);
        stage.show();
        view.shown();
    }

    @Test
    @DisplayName("the replica table, written to a file, says what the snapshot holds")
    void export(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("replicas.csv");
        console.dialogs().give(file);
        Estate estate = console.plane().snapshot().estate();
        fx(() -> view.select(estate.replicas().iterator().next().id()));
        Pictures.save(scene, "replicas");
        fx(() -> scene.getRoot().lookup("#replicas-pane").lookupAll(".menu-button").stream()
                .filter(MenuButton.class::isInstance)
                .map(MenuButton.class::cast)
                .filter(menu -> menu.isVisible() && "export".equals(menu.getId()))
                .findFirst()
                .ifPresent(menu -> {
                    menu.show();
                    menu.getItems().getFirst().fire();
                    menu.hide();
                }));
        try (Reader reader = Files.newBufferedReader(file);
                CSVParser parser = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            List<CSVRecord> rows = parser.getRecords();
            assertThat(rows).hasSize(estate.replicas().size()).isNotEmpty();
            assertThat(rows)
                    .extracting(row -> row.get("vm_name"))
                    .containsExactlyElementsOf(estate.replicas().stream()
                            .map(replica -> estate.nameOf(replica.vm()))
                            .toList());
            assertThat(rows).extracting(row -> row.get("target_zone")).containsOnly("TH3S");
            assertThat(rows).extracting(row -> row.get("age_s")).containsOnly("");
        }
    }

    @Test
    @DisplayName("in another language the same replica and the same policy are selected, on the same tab")
    void inherited() {
        Estate estate = console.plane().snapshot().estate();
        Replica replica = estate.replicas().stream().skip(3).findFirst().orElseThrow();
        ReplicationPolicy policy =
                estate.replicationPolicies().stream().findFirst().orElseThrow();
        fx(() -> {
            view.select(replica.id());
            view.select(policy.id());
        });
        ReplicasView again = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            ReplicasView made = new ReplicasView(console.context());
            view.hidden();
            made.inherit(view);
            scene.setRoot(made.node());
            made.shown();
            return made;
        });
        fx(() -> {});
        assertThat(selected("#replicas-table")).contains("id=" + replica.id());
        assertThat(selected("#replication_policies-table")).contains("id=" + policy.id());
        TabPane tabs = (TabPane) again.node().lookup(".tab-pane");
        assertThat(tabs.getSelectionModel().getSelectedIndex()).isEqualTo(1);
    }

    private String selected(String table) {
        TabPane tabs = (TabPane) scene.getRoot().lookup(".tab-pane");
        return tabs.getTabs().stream()
                .map(tab -> tab.getContent().lookup(table))
                .filter(TableView.class::isInstance)
                .map(found -> String.valueOf(
                        ((TableView<?>) found).getSelectionModel().getSelectedItem()))
                .findFirst()
                .orElse("");
    }

    @Test
    @DisplayName("a replica that is led to is shown, though only those beyond their objective were asked for")
    void ledToBehindChoice(FxRobot robot) {
        TableView<?> table = robot.lookup("#replicas-table").queryTableView();
        fx(() -> ((ToggleButton) scene.getRoot().lookup("#replicas-late")).fire());
        assertThat(table.getItems()).isEmpty();
        Replica replica =
                console.plane().snapshot().estate().replicas().iterator().next();
        fx(() -> view.select(replica.id()));
        assertThat(String.valueOf(table.getSelectionModel().getSelectedItem()))
                .contains(replica.id().value());
    }

    @Test
    @DisplayName("a policy is made by its form, and a VM put under it by the other; a refusal keeps the form as it is")
    void policyAndVm(FxRobot robot) {
        fx(() -> ((TabPane) scene.getRoot().lookup("#tabs")).getSelectionModel().select(1));
        fx(() -> button(robot, "#policy-create").fire());
        fx(() -> ((TextInputControl) robot.lookup("#policy-name").query()).setText("nightly"));
        fx(() -> this.<TreeView<TargetLine>>node(robot, "#policy-target")
                .getSelectionModel()
                .select(firstStorage(node(robot, "#policy-target"))));
        console.plane().answer(new Verdict.Refused(List.of(Problem.of("protection.name-missing"))));
        fx(() -> button(robot, "#form-accept").fire());
        TextInputControl name = node(robot, "#policy-name");
        assertThat(name.getText()).isEqualTo("nightly");
        assertThat(checks(robot)).anyMatch(line -> line.contains("name"));
        Pictures.save(name.getScene(), "replicas-policy");

        ReplicationPolicy asked =
                ((CreateReplicationPolicy) console.plane().asked().getFirst()).policy();
        assertThat(asked.name()).isEqualTo("nightly");
        accept(asked);
        fx(() -> name.setText("nightly copies"));
        fx(() -> button(robot, "#form-accept").fire());
        assertThat(robot.lookup("#policy-name").tryQuery()).isEmpty();
        assertThat(console.plane().snapshot().estate().replicationPolicies().find(asked.id()))
                .isPresent();

        fx(() -> ((TabPane) scene.getRoot().lookup("#tabs")).getSelectionModel().select(0));
        fx(() -> button(robot, "#replica-associate").fire());
        ComboBox<ReplicationPolicy> policy = node(robot, "#associate-policy");
        fx(() -> policy.setValue(asked));
        ListView<Candidate> vms = node(robot, "#associate-vms");
        fx(() -> vms.getSelectionModel().selectFirst());
        Pictures.save(vms.getScene(), "replicas-associate");
        fx(() -> button(robot, "#form-accept").fire());
        assertThat(console.plane().asked().getLast().code()).isEqualTo("replica.associate");
        assertThat(robot.lookup("#associate-vms").tryQuery()).isEmpty();
    }

    @Test
    @DisplayName("a replica is given up only after it is confirmed")
    void dissociate() {
        Replica replica =
                console.plane().snapshot().estate().replicas().iterator().next();
        fx(() -> view.select(replica.id()));
        console.dialogs().confirmAll(false);
        fx(this::pressDissociate);
        assertThat(console.plane().asked()).isEmpty();
        console.dialogs().confirmAll(true);
        fx(this::pressDissociate);
        assertThat(console.plane().asked()).hasSize(1);
    }

    private void pressDissociate() {
        String words = console.context().texts().get("replicas.dissociate");
        scene.getRoot().lookupAll(".button").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> words.equals(button.getText()) || words.equals(button.getAccessibleText()))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    private void accept(ReplicationPolicy policy) {
        console.plane().answer(new Verdict.Accepted(peristyle.model.estate.EstateChange.put(policy), List.of()));
    }

    private static TreeItem<TargetLine> firstStorage(TreeView<TargetLine> tree) {
        return tree.getRoot().getChildren().getFirst().getChildren().getFirst();
    }

    private static List<String> checks(FxRobot robot) {
        return robot.lookup("#checks .label").queryAll().stream()
                .map(each -> ((Labeled) each).getText())
                .toList();
    }

    private static Button button(FxRobot robot, String query) {
        return robot.lookup(query).queryButton();
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the test knows what it looks for
    private <T extends javafx.scene.Node> T node(FxRobot robot, String query) {
        return (T) robot.lookup(query).query();
    }

    private static void fx(Runnable what) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, what);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
