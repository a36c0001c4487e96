package peristyle.views.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import peristyle.model.estate.BackupPolicy;
import peristyle.model.estate.Vm;
import peristyle.model.estate.Zone;
import peristyle.model.rule.BackupStanding;
import peristyle.views.testing.Looking;
import peristyle.views.testing.RealConsole;

/** The form for two VMs of an estate that was read from a file, on a platform that runs. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in start
class BackupFormTest {

    @TempDir
    static Path folder;

    private RealConsole console;
    private Window window;

    @Start
    void start(Stage stage) throws IOException {
        console = RealConsole.ofFileIn(Files.createTempDirectory(folder, "store"));
        stage.setScene(new Scene(new javafx.scene.layout.Pane(), 400, 300));
        stage.show();
        window = stage;
    }

    @AfterEach
    void stop() {
        console.close();
    }

    private BackupStanding standing(Vm vm) {
        return BackupStanding.of(console.context().plane().snapshot().situation(), vm);
    }

    private List<Vm> twoUnknown() {
        Vm first = console.estate().vms().stream()
                .filter(vm -> !vm.template() && standing(vm) == BackupStanding.UNKNOWN)
                .findFirst()
                .orElseThrow();
        return console.estate().relations().vmsOf(first.pool()).stream()
                .filter(vm -> !vm.template() && vm.tenant().equals(first.tenant()))
                .sorted((one, other) -> Boolean.compare(
                        standing(one) != BackupStanding.UNKNOWN, standing(other) != BackupStanding.UNKNOWN))
                .limit(2)
                .toList();
    }

    private void open(List<Vm> vms) {
        WaitForAsyncUtils.waitForAsyncFx(
                20_000,
                () -> new BackupAction(console.context(), () -> window)
                        .ofVms()
                        .act()
                        .accept(vms));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @SuppressWarnings("unchecked") // wishes are what the form offers
    private static void choose(FxRobot robot, Predicate<Wish> wanted) {
        ComboBox<Wish> choice = robot.lookup("#backup-choice").queryAs(ComboBox.class);
        WaitForAsyncUtils.waitForAsyncFx(
                20_000,
                () -> choice.setValue(
                        choice.getItems().stream().filter(wanted).findFirst().orElseThrow()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void fill(FxRobot robot, String name, String zone) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            robot.lookup("#backup-name").queryAs(TextField.class).setText(name);
            robot.lookup("#backup-zone").queryAs(ComboBox.class).getEditor().setText(zone);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void days(FxRobot robot, String typed) {
        Spinner<?> field = robot.lookup("#backup-days").queryAs(Spinner.class);
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            field.getEditor().setText(typed);
            field.commitValue();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean blocked(FxRobot robot) {
        return Looking.at(() -> robot.lookup("#form-accept").queryButton().isDisabled());
    }

    private static String checks(FxRobot robot) {
        return Looking.at(() -> robot.lookup("#checks .label").queryAll().stream()
                .map(each -> ((Labeled) each).getText())
                .reduce("", (all, each) -> all + each + "\n"));
    }

    private static void accept(FxRobot robot) throws TimeoutException {
        Button button = robot.lookup("#form-accept").queryButton();
        WaitForAsyncUtils.waitForAsyncFx(20_000, button::fire);
        Looking.until(() -> robot.lookup("#backup-choice").tryQuery().isEmpty());
    }

    @Test
    @DisplayName("BK-1 two VMs of which nothing is known get a policy that the file does not name, then none")
    void unlisted(FxRobot robot) throws TimeoutException {
        List<Vm> vms = twoUnknown();
        Zone home = console.estate()
                .zones()
                .get(console.estate().relations().zoneOf(vms.getFirst()).orElseThrow());
        open(vms);
        assertThat(blocked(robot)).as("nothing is chosen yet").isTrue();

        choose(robot, Wish.Unlisted.class::isInstance);
        assertThat(blocked(robot)).as("neither name nor zone").isTrue();
        fill(robot, "Gold", home.name());
        assertThat(blocked(robot)).isTrue();
        assertThat(checks(robot)).contains("BK-1", home.name());
        fill(robot, "Gold", "VAULT");
        assertThat(blocked(robot)).isFalse();
        days(robot, "0");
        assertThat(checks(robot)).contains("BK-2");
        assertThat(blocked(robot)).isTrue();
        days(robot, "35");
        accept(robot);

        BackupPolicy gold = console.estate().backupPolicies().stream()
                .filter(each -> each.name().equals("Gold"))
                .findFirst()
                .orElseThrow();
        assertThat(console.estate().nameOf(gold.target())).isEqualTo("VAULT");
        assertThat(gold.retentionDays()).isEqualTo(35);
        assertThat(vms)
                .allMatch(vm -> gold.id()
                        .equals(console.estate().vms().get(vm.id()).care().backupPolicy()));

        open(vms);
        assertThat(Looking.at(() -> ((Labeled) robot.lookup("#backup-now").query()).getText()))
                .isEqualTo("Gold");
        choose(robot, Wish.Nothing.class::isInstance);
        assertThat(checks(robot)).contains("BK-1");
        accept(robot);
        assertThat(vms).allMatch(vm -> standing(console.estate().vms().get(vm.id())) == BackupStanding.NONE);
    }

    @Test
    @DisplayName("BK-2 a policy of the list is assigned")
    void listed(FxRobot robot) throws TimeoutException {
        List<Vm> vms = twoUnknown();
        open(vms.subList(0, 1));
        choose(
                robot,
                wish -> wish instanceof Wish.Listed listed
                        && !console.estate()
                                .relations()
                                .zoneOf(vms.getFirst())
                                .orElseThrow()
                                .equals(listed.policy().target()));
        assertThat(blocked(robot)).isFalse();
        accept(robot);

        assertThat(standing(console.estate().vms().get(vms.getFirst().id()))).isEqualTo(BackupStanding.POLICY);
    }
}
