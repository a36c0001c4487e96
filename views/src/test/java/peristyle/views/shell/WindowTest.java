package peristyle.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.VmId;
import peristyle.model.telemetry.Metric;
import peristyle.views.console.Settings;
import peristyle.views.look.Hint;
import peristyle.views.testing.FakePlane;
import peristyle.views.testing.Looking;
import peristyle.views.testing.Pictures;
import peristyle.views.testing.SmallEstate;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in start
class WindowTest {

    private final FakePlane plane = new FakePlane(SmallEstate.withVms(120));
    private final Settings settings = Settings.inMemory();
    private ConsoleWindow window;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        settings.put("language", "en-GB");
        settings.put(Theme.SETTING, Theme.LIGHT.name());
        plane.measure(Metric.VM_IOPS, 1234);
        window = ConsoleWindow.show(stage, plane, settings, "tester");
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, window::close);
        assertThat(plane.listeners()).isZero();
    }

    @Test
    @DisplayName("what is typed into the filter leaves the lines that match")
    void filter(FxRobot robot) throws TimeoutException {
        robot.clickOn("#go-virtual_machines");
        robot.clickOn("#filter").write("name=vm-12");
        TableView<?> table = robot.lookup("#vms-table").queryTableView();
        Looking.until(() -> table.getItems().size() == 1);
        Pictures.save(stage.getScene(), "window-filter");
        assertThat(table.getItems()).hasSize(1);
    }

    @Test
    @DisplayName("Ctrl+K, a name and Enter lead to the object, on its screen")
    void search(FxRobot robot) throws TimeoutException {
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        robot.write("vm-77");
        Looking.until(() -> robot.lookup("#search-hits").tryQuery().isPresent());
        robot.type(KeyCode.ENTER);
        TableView<?> table = robot.lookup("#vms-table").queryTableView();
        Looking.until(() ->
                String.valueOf(table.getSelectionModel().getSelectedItem()).contains("name=vm-77,"));
        assertThat(window.navigator()).isNotNull();
    }

    @Test
    @DisplayName("what is led to is shown although the scope left it out: the scope gives way")
    void outsideScope(FxRobot robot) throws TimeoutException {
        MenuButton tenants = robot.lookup("#tenants").queryAs(MenuButton.class);
        String everyone = tenants.getText();
        choose(tenants, 1);
        assertThat(tenants.getText()).isNotEqualTo(everyone);
        VmId outside = plane.snapshot().estate().vms().stream()
                .filter(vm -> !plane.snapshot().estate().nameOf(vm.tenant()).equals(tenants.getText()))
                .findFirst()
                .orElseThrow()
                .id();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.navigator().open(outside));
        Looking.until(() -> robot.lookup("#vms-table").tryQuery().isPresent());
        TableView<?> table = robot.lookup("#vms-table").queryTableView();
        Looking.until(() -> table.getSelectionModel().getSelectedItem() != null);
        assertThat(String.valueOf(table.getSelectionModel().getSelectedItem())).contains(outside.value());
        assertThat(tenants.getText()).isEqualTo(everyone);
        assertThat(List.copyOf(robot.lookup(".notices .notification").queryAllAs(Node.class)))
                .extracting(Node::getAccessibleText)
                .containsExactly(
                        outside.value() + " lies outside of the scope. Looked at now: All places · All tenants.");
    }

    private static void choose(MenuButton menu, int place) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            menu.show();
            menu.getItems().get(place).fire();
            menu.hide();
        });
    }

    @Test
    @DisplayName("the count of problems is that of the whole estate, and leads to all of them")
    void allProblems(FxRobot robot) throws TimeoutException {
        MenuButton tenants = robot.lookup("#tenants").queryAs(MenuButton.class);
        String everyone = tenants.getText();
        choose(tenants, 1);
        robot.clickOn("#problems");
        Looking.until(() -> tenants.getText().equals(everyone));
    }

    @Test
    @DisplayName("each item of the top bar and the status bar says under the pointer what it means")
    void meanings(FxRobot robot) {
        for (String each :
                new String[] {"places", "tenants", "time", "run", "speed", "step", "problems", "look", "store", "age"
                }) {
            assertThat(Hint.of(robot.lookup("#" + each).queryAs(javafx.scene.control.Control.class)))
                    .as(each)
                    .isNotBlank();
        }
        robot.moveTo("#age");
        assertThat(robot.lookup("#age").queryLabeled().getTooltip().getText()).contains("newest measurements");
    }

    @Test
    @DisplayName("another language is spoken at once, and the screen stays")
    void language(FxRobot robot) {
        robot.clickOn("#go-virtual_machines");
        robot.clickOn("#look").clickOn("Français");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".screen-title").queryAs(Labeled.class).getText())
                .isEqualTo("Machines virtuelles");
        assertThat(settings.get("language")).isEqualTo("fr-FR");
        Pictures.save(stage.getScene(), "window-fr");
    }

    @Test
    @DisplayName("in another language the same VM is selected: what is done next is done to it")
    void sameObject(FxRobot robot) throws TimeoutException {
        VmId seventh = new VmId("vm-7");
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.navigator().open(seventh));
        Looking.until(() -> selectedVm(robot).contains("name=vm-7,"));
        robot.clickOn("#look").clickOn("Deutsch");
        Looking.until(() -> "de-DE".equals(settings.get("language")));
        Looking.until(() -> selectedVm(robot).contains("name=vm-7,"));
        assertThat(robot.lookup(".screen-title").queryAs(Labeled.class).getText())
                .isEqualTo("Virtuelle Maschinen");
    }

    private static String selectedVm(FxRobot robot) {
        return robot.lookup("#vms-table")
                .tryQuery()
                .map(node -> (TableView<?>) node)
                .map(table -> String.valueOf(table.getSelectionModel().getSelectedItem()))
                .orElse("");
    }

    @Test
    @DisplayName("nothing in the bars is cut off at 1280 × 800, in light and dark, in any language")
    void nothingCutOff(FxRobot robot) throws TimeoutException {
        robot.clickOn("#go-virtual_machines");
        move("vm-3", "vm-6", "vm-12", "vm-30");
        Looking.until(() -> robot.lookup("#under-way").query().isVisible());
        for (String language : new String[] {"English", "Français", "Deutsch", "Español"}) {
            robot.clickOn("#look").clickOn(language);
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(robot.lookup(".top-bar .label, .top-bar .list-cell, .sidebar .label, .status-bar .label,"
                                    + " .status-bar .hyperlink, .screen-title")
                            .queryAllAs(Labeled.class))
                    .as(language)
                    .noneMatch(WindowTest::cutOff);
        }
        robot.clickOn("#look").clickOn("Oscuro");
        WaitForAsyncUtils.waitForFxEvents();
        Pictures.save(stage.getScene(), "window-dark-es");
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            stage.setWidth(1920);
            stage.setHeight(1080);
        });
        Pictures.save(stage.getScene(), "window-dark-es-large");
    }

    private void move(String... vms) {
        for (String vm : vms) {
            plane.become(plane.snapshot()
                    .estate()
                    .with(EstateChange.put(
                            plane.snapshot().estate().vms().get(new VmId(vm)).moving(SmallEstate.hostId(0, 2)))));
        }
    }

    @Test
    @DisplayName(
            "what the platform is at stands in the status bar, and leads to what happened; it goes when all is done")
    void underWay(FxRobot robot) throws TimeoutException {
        Hyperlink link = robot.lookup("#under-way").queryAs(Hyperlink.class);
        assertThat(link.isVisible()).isFalse();
        move("vm-3");
        Looking.until(link::isVisible);
        assertThat(link.getText()).isEqualTo("1 VM moving");
        assertThat(Hint.of(link)).isEqualTo(link.getAccessibleText()).isEqualTo("1 VM moving: vm-3");
        robot.clickOn(link);
        Looking.until(() ->
                robot.lookup(".screen-title").queryAs(Labeled.class).getText().equals("Activity"));
        plane.become(SmallEstate.withVms(120));
        Looking.until(() -> !link.isVisible());
        assertThat(link.isManaged()).isFalse();
    }

    private static boolean cutOff(Labeled label) {
        return label.isVisible()
                && label.getWidth() + 0.5 < label.prefWidth(-1)
                && !label.getText().isEmpty();
    }

    @Test
    @DisplayName("the button of the clock stops time")
    void clock(FxRobot robot) {
        robot.clickOn("#run");
        assertThat(plane.state().paused()).isTrue();
    }
}
