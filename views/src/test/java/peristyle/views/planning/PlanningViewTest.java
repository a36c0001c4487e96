package peristyle.views.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import peristyle.model.catalog.CatalogFile;
import peristyle.views.testing.FakeConsole;
import peristyle.views.testing.Keys;
import peristyle.views.testing.Looking;
import peristyle.views.testing.Pictures;
import peristyle.views.testing.RvtoolsFile;
import peristyle.views.testing.SmallEstate;

/** The planning screen in a window: from a file to the exported bill. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in start
class PlanningViewTest {

    private final FakeConsole console = FakeConsole.of(SmallEstate.withVms(30));
    private PlanningView view;

    @TempDir
    Path folder;

    @Start
    void start(Stage stage) {
        console.plane().offer(CatalogFile.shipped());
        view = new PlanningView(console.context());
        Scene scene = new Scene(view.node(), 1080, 720);
        stage.setScene(scene);
        view.shown();
        stage.show();
    }

    private void take(FxRobot robot, Path file) {
        robot.interact(() -> view.take(List.of(file)));
    }

    private void tab(FxRobot robot, String id) {
        TabPane tabs = robot.lookup("#planning-tabs").queryAs(TabPane.class);
        robot.interact(() -> tabs.getTabs().stream()
                .filter(tab -> id.equals(tab.getId()))
                .forEach(tabs.getSelectionModel()::select));
    }

    @Test
    @DisplayName("a file becomes an answer, and its bill a file on the disk with every line")
    void exported(FxRobot robot) throws Exception {
        Path bill = folder.resolve("bill.csv");
        console.dialogs().give(bill);
        take(robot, RvtoolsFile.running(60).template("gold").in(folder));
        String hosts = robot.lookup("#plan-value-hosts").queryAs(Label.class).getText();
        Pictures.save(view.node().getScene(), "planning-cpools");
        tab(robot, "planning-tab-bill");
        TableView<?> lines = robot.lookup("#plan-bill").queryAs(TableView.class);
        robot.interact(() ->
                robot.lookup("#plan-bill-export").queryAs(ButtonBase.class).fire());
        List<String> written = Files.readAllLines(bill);
        assertThat(written.getFirst()).isEqualTo("item,quantity,unit,sku");
        assertThat(written).hasSize(lines.getItems().size() + 1);
        assertThat(written).anySatisfy(line -> assertThat(line).contains("," + hosts + ",blade,csp:fr1:"));
        Pictures.save(view.node().getScene(), "planning-bill");
    }

    @Test
    @DisplayName("the selected line alone is written, and copied, in the columns that were chosen")
    void exportedInPart(FxRobot robot) throws Exception {
        Path bill = folder.resolve("part.csv");
        console.dialogs().give(bill);
        take(robot, RvtoolsFile.running(60).in(folder));
        tab(robot, "planning-tab-bill");
        TableView<?> lines = robot.lookup("#plan-bill").queryAs(TableView.class);
        SplitMenuButton export = robot.lookup("#plan-bill-export").queryAs(SplitMenuButton.class);
        MenuItem selected = export.getItems().getFirst();
        assertThat(selected.isDisable()).isTrue();

        robot.interact(() -> {
            robot.lookup("#plan-bill-columns").queryAs(MenuButton.class).getItems().stream()
                    .filter(item -> "sku".equals(item.getId()))
                    .forEach(item -> ((CheckMenuItem) item).setSelected(false));
            lines.getSelectionModel().select(0);
            selected.fire();
            lines.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.C, false, true, false, false));
        });

        List<String> written = Files.readAllLines(bill);
        assertThat(written).hasSize(2).first().isEqualTo("item,quantity,unit");
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .doesNotContain("csp:")
                .contains("\t"));
    }

    @Test
    @DisplayName("one button writes everything into the folder chosen; there is none before there is a plan")
    void everything(FxRobot robot) throws Exception {
        Button export = robot.lookup("#planning-export").queryAs(Button.class);
        assertThat(export.isVisible()).isFalse();
        Path out = folder.resolve("everything");
        console.dialogs().give(out);
        take(robot, RvtoolsFile.running(10).in(folder));
        assertThat(export.isVisible()).isTrue();
        robot.interact(export::fire);
        assertThat(out).isDirectoryContaining("glob:**/plan.xlsx").isDirectoryContaining("glob:**/placement.csv");
        assertThat(console.dialogs().said()).hasSize(1);
    }

    @Test
    @DisplayName("in every tab of a plan the Tab key reaches every control, and each has a name to be read out")
    void withoutMouse(FxRobot robot) throws Exception {
        take(robot, RvtoolsFile.running(10).in(folder));
        Scene scene = view.node().getScene();
        List<String> looked = new ArrayList<>();
        Keys.inEveryTab(scene, "a plan", where -> {
            looked.add(where);
            assertThat(Keys.unreached(scene)).as(where + ": not reached by Tab").isEmpty();
            assertThat(Keys.nameless(scene)).as(where + ": without a name").isEmpty();
        });
        assertThat(looked).hasSizeGreaterThan(10);
    }

    @Test
    @DisplayName("who was not measured gets no proposals, and that is said; a line of the bill says why")
    void asked(FxRobot robot) {
        take(robot, RvtoolsFile.running(10).in(folder));
        tab(robot, "planning-tab-proposals");
        assertThat(robot.lookup("#plan-proposals-summary").queryAs(Label.class).getText())
                .contains("nothing is proposed");
        tab(robot, "planning-tab-bill");
        Button why = robot.lookup("#plan-bill-why").queryAs(Button.class);
        assertThat(why.isDisabled()).isTrue();
        robot.interact(() -> {
            robot.lookup("#plan-bill").queryTableView().getSelectionModel().select(0);
            why.fire();
        });
        assertThat(console.dialogs().said()).hasSize(1);
    }

    /** On the list itself: another window of the display may have the keyboard. */
    private static void press(FxRobot robot, KeyCode key) {
        var list = robot.lookup("#plan-cpools").queryListView();
        robot.interact(() ->
                list.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", key.getName(), key, false, false, false, false)));
    }

    @Test
    @DisplayName("arrow keys look at hosts; Enter lets one fail and tells where its VMs start")
    void failing(FxRobot robot) throws Exception {
        take(robot, RvtoolsFile.running(60).in(folder));
        tab(robot, "planning-tab-cpools");
        robot.interact(() -> {
            var list = robot.lookup("#plan-cpools").queryListView();
            list.requestFocus();
            list.getSelectionModel().select(0);
        });
        press(robot, KeyCode.RIGHT);
        Label detail = robot.lookup("#plan-host-detail").queryAs(Label.class);
        Looking.until(() -> detail.getText().contains("When it fails"));
        press(robot, KeyCode.ENTER);
        Looking.until(() -> detail.getText().contains("It has failed"));
        Pictures.save(view.node().getScene(), "planning-failed");
    }

    @Test
    @DisplayName("settings that are wrong say so; right ones plan again")
    void settings(FxRobot robot) throws Exception {
        take(robot, RvtoolsFile.running(60).in(folder));
        tab(robot, "planning-tab-settings");
        TextField spare = robot.lookup("#plan-setting-spare").queryAs(TextField.class);
        Button again = robot.lookup("#plan-again").queryAs(Button.class);
        robot.interact(() -> {
            spare.setText("many");
            again.fire();
        });
        Label wrong = robot.lookup("#plan-settings-wrong").queryAs(Label.class);
        assertThat(wrong.getText()).contains("many");
        robot.interact(() -> {
            spare.setText("2");
            again.fire();
        });
        assertThat(wrong.getText()).isEmpty();
        assertThat(robot.lookup("#plan-value-survives").queryAs(Label.class).getText())
                .isEqualTo("N+2");
        Pictures.save(view.node().getScene(), "planning-settings");
    }

    @Test
    @DisplayName("a plan that cannot be says why and what is the least change")
    void refused(FxRobot robot) {
        take(robot, RvtoolsFile.running(2).vm("monster", 64 * 1024).in(folder));
        assertThat(robot.lookup("#planning-refusal").query().getAccessibleText())
                .contains("monster")
                .contains("Least change");
    }
}
