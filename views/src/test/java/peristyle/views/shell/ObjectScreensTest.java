package peristyle.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostState;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Severity;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.Series;
import peristyle.views.console.Settings;
import peristyle.views.testing.FakePlane;
import peristyle.views.testing.Looking;
import peristyle.views.testing.Pictures;
import peristyle.views.testing.SmallEstate;

/** The screens of Cpools, hosts, virtual machines and datastores, each with its detail. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in start
class ObjectScreensTest {

    private final FakePlane plane = new FakePlane(SmallEstate.withVms(120));
    private ConsoleWindow window;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        Settings settings = Settings.inMemory();
        settings.put("language", "en-GB");
        settings.put(Theme.SETTING, Theme.LIGHT.name());
        plane.remember((metric, id, range) -> new Series(
                Duration.ofSeconds(20),
                new long[] {
                    plane.snapshot().at().getEpochSecond() - 600,
                    plane.snapshot().at().getEpochSecond() - 20
                },
                new float[] {120_000, 250_000},
                new float[] {130_000, 260_000}));
        plane.measure(readings -> {
            java.util.Arrays.fill(readings.column(Metric.HOST_MEMORY), 350 * 1024f);
            java.util.Arrays.fill(readings.column(Metric.HOST_CPU), 30_000f);
            java.util.Arrays.fill(readings.column(Metric.POOL_MEMORY), 900 * 1024f);
            java.util.Arrays.fill(readings.column(Metric.DATASTORE_USED), 9_900 * 1024f);
            java.util.Arrays.fill(readings.column(Metric.VM_MEMORY), 3 * 1024f);
        });
        plane.find(
                Finding.of(
                        "CP-4",
                        Severity.WARNING,
                        SmallEstate.hostId(0, 0),
                        "host.memory-high",
                        SmallEstate.hostId(0, 0),
                        0.91,
                        0.85),
                Finding.of(
                        "CP-5",
                        Severity.WARNING,
                        SmallEstate.datastoreId(1),
                        "datastore.no-room-to-start",
                        SmallEstate.datastoreId(1),
                        900_000L,
                        340_000L));
        window = ConsoleWindow.show(stage, plane, settings, "tester");
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, window::close);
        assertThat(plane.listeners()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "cpools, cpool-0, Host failures survived",
        "hosts, esx-0-0, Diagnosis (CP-4)",
        "virtual_machines, vm-1, Backup policy",
        "datastores, datastore-1, Claims on the free space (ST-5)"
    })
    @DisplayName("a screen opens with its worst object described, in every language and size")
    void described(String screen, String object, String fact, FxRobot robot) throws TimeoutException {
        robot.clickOn("#go-" + screen);
        Looking.until(() -> name(robot).equals(object));
        Pictures.save(stage.getScene(), screen + "-light");
        assertThat(Looking.at(
                        () -> List.copyOf(robot.lookup(".detail-block .label").queryAllAs(Labeled.class))))
                .extracting(Labeled::getText)
                .contains(fact);
        robot.clickOn("#look").clickOn("Deutsch");
        Pictures.save(stage.getScene(), screen + "-de");
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            Appearance.themeOfAllWindows(true);
            stage.setWidth(1920);
            stage.setHeight(1080);
        });
        Pictures.save(stage.getScene(), screen + "-dark-large");
        assertThat(Looking.at(() -> name(robot))).isEqualTo(object);
    }

    @Test
    @DisplayName(
            "CP-4 a host above 85 % of its memory says which rule, why, and what to do; its VMs lead to their screen")
    void memory(FxRobot robot) throws TimeoutException {
        robot.clickOn("#go-hosts");
        Looking.until(() -> name(robot).equals("esx-0-0"));
        assertThat(robot.lookup(".detail-why").queryAs(Label.class).getText()).startsWith("CP-4");
        List<Hyperlink> links = Looking.at(
                () -> List.copyOf(robot.lookup(".detail-cell .hyperlink").queryAllAs(Hyperlink.class)));
        Hyperlink vm = links.stream()
                .filter(link -> link.getText().startsWith("vm-"))
                .findFirst()
                .orElseThrow();
        String wanted = vm.getText();
        WaitForAsyncUtils.waitForAsyncFx(5_000, vm::fire);
        Looking.until(() -> name(robot).equals(wanted));
        assertThat(Looking.at(() -> name(robot))).isEqualTo(wanted);
    }

    @Test
    @DisplayName("the title of the hosts counts those that failed, and the pools show their worst finding first")
    void troubled(FxRobot robot) throws TimeoutException {
        Estate estate = plane.snapshot().estate();
        Host host = estate.hosts().get(SmallEstate.hostId(0, 1));
        long resting = estate.hosts().stream()
                .filter(each -> each.state() == HostState.MAINTENANCE)
                .count();
        long others = estate.hosts().size() - 1 - resting;
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> plane.become(estate.with(EstateChange.put(host.in(HostState.FAILED)))));
        robot.clickOn("#go-hosts");
        Looking.until(() -> name(robot).startsWith("esx"));
        assertThat(robot.lookup(".screen-header .screen-summary").queryLabeled().getText())
                .isEqualTo("Failed: 1 · disconnected: 0 · in maintenance: " + resting + " · connected: " + others);
        robot.clickOn("#go-cpools");
        Looking.until(() -> robot.lookup("#cpools-table").tryQuery().isPresent());
        TableView<?> table = robot.lookup("#cpools-table").queryTableView();
        assertThat(table.getVisibleLeafColumns().stream().limit(2).map(TableColumn::getId))
                .containsExactly("name", "worst_finding");
    }

    private static String name(FxRobot robot) {
        return robot.lookup("#detail-name")
                .tryQueryAs(Label.class)
                .map(Label::getText)
                .orElse("");
    }
}
