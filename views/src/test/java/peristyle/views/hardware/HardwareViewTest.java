package peristyle.views.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import peristyle.model.estate.Blade;
import peristyle.model.estate.Host;
import peristyle.model.estate.Provenance;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultOrder;
import peristyle.model.operation.Snapshot;
import peristyle.views.hardware.picture.Picture;
import peristyle.views.hardware.picture.PictureRegion;
import peristyle.views.testing.FakeConsole;
import peristyle.views.testing.Looking;
import peristyle.views.testing.Pictures;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in start
class HardwareViewTest {

    private final FakeConsole console = SampleHardware.console();
    private final Blade blade = SampleHardware.SMALL.blades().toList().getFirst();
    private final Host host = SampleHardware.SMALL.hosts().stream()
            .filter(each -> blade.id().equals(each.blade()))
            .findFirst()
            .orElseThrow();
    private Stage stage;
    private HardwareView view;

    @Start
    void start(Stage shown) {
        stage = shown;
        view = new HardwareView(console.context());
        stage.setScene(new Scene(view.node(), 1080, 700));
        stage.show();
        view.shown();
    }

    private <T extends Node> T find(String id, Class<T> type) {
        return type.cast(
                Objects.requireNonNull(Looking.at(() -> stage.getScene().lookup(id)), id));
    }

    @Test
    @DisplayName("a dead blade stands above the racks; that line leads to it, and from there one click opens its host")
    void deadBlade(FxRobot robot) {
        robot.interact(() -> console.plane()
                .publish(SampleHardware.after(SampleHardware.SMALL, FaultOrder.of(FaultKind.BLADE_DEAD, blade.id()))));
        Hyperlink trouble = find("#hardware-troubles .hyperlink", Hyperlink.class);
        assertThat(trouble.getText()).contains("the blade is dead", host.name());
        robot.interact(trouble::fire);
        assertThat(Looking.at(
                        () -> find("#hardware-picture", PictureRegion.class).getAccessibleText()))
                .contains("inoperable", host.name());
        Button open = find("#hardware-host", Button.class);
        assertThat(open.getText()).contains(host.name());
        robot.interact(open::fire);
        assertThat(console.opened()).containsExactly(host.id());
    }

    @Test
    @DisplayName(
            "hardware of an estate that was read from an inventory file is said to be assumed, and nothing of it is"
                    + " said to be well")
    void assumed(FxRobot robot) {
        Label assumed = find("#hardware-assumed", Label.class);
        assertThat(assumed.isVisible()).isFalse();
        Snapshot known = SampleHardware.after(SampleHardware.SMALL);
        robot.interact(() -> {
            console.plane()
                    .publish(new Snapshot(
                            known.situation().from(Provenance.INVENTORY_FILE), known.findings(), known.hardware()));
            find("#hardware-face-storage", ToggleButton.class).fire();
        });
        assertThat(Looking.at(assumed::isVisible)).isTrue();
        assertThat(assumed.getText()).startsWith("Assumed: what is drawn here is not in the inventory file.");
        assertThat(Looking.at(
                        () -> robot.lookup("Nothing is wrong here").tryQuery().isPresent()))
                .isFalse();
        assertThat(Looking.at(() -> robot.lookup("does not tell of it: assumed, its state included")
                        .tryQuery()
                        .isPresent()))
                .isTrue();
        Pictures.save(stage.getScene(), "hardware-assumed");
    }

    @Test
    @DisplayName("a click on a blade in the picture picks it, a double click opens its host")
    void click(FxRobot robot) {
        PictureRegion picture = find("#hardware-picture", PictureRegion.class);
        var area = Looking.at(() -> picture.where(peristyle.views.hardware.picture.Pick.of(blade.id())))
                .orElseThrow();
        var point = Looking.at(() -> picture.localToScreen(area.centreX(), area.centreY()));
        robot.clickOn(point, MouseButton.PRIMARY);
        String named = Looking.at(() -> find("#detail-name", Label.class).getText());
        assertThat(named).endsWith("/blade-" + blade.slot());
        robot.doubleClickOn(point, MouseButton.PRIMARY);
        assertThat(console.opened()).contains(host.id());
    }

    @Test
    @DisplayName("the arrow keys go from part to part, Enter looks closely at a chassis, Escape goes back")
    void keys(FxRobot robot) {
        PictureRegion picture = find("#hardware-picture", PictureRegion.class);
        robot.interact(() -> {
            view.select(blade.chassis());
            picture.requestFocus();
        });
        String before = Looking.at(() -> picture.getAccessibleText());
        robot.push(KeyCode.ENTER);
        assertThat(Looking.at(() -> find("#hardware-back", Button.class).isVisible()))
                .isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(Looking.at(() -> find("#hardware-back", Button.class).isVisible()))
                .isFalse();
        robot.interact(picture::requestFocus);
        robot.push(KeyCode.DOWN);
        String after = Looking.at(() -> picture.getAccessibleText());
        assertThat(after).isNotEqualTo(before);
    }

    @Test
    @DisplayName("the native tab prints what UCS Manager would, and copies it")
    void copies(FxRobot robot) {
        robot.interact(() -> {
            view.select(blade.id());
            find("#hardware-tabs", TabPane.class).getSelectionModel().selectLast();
        });
        WaitForAsyncUtils.waitForFxEvents();
        TextArea output = find("#hardware-native", TextArea.class);
        String printed = Looking.at(() -> output.getText());
        assertThat(printed).contains("Overall Status: Ok");
        robot.interact(() -> find("#hardware-copy", Button.class).fire());
        String copied = Looking.at(() -> Clipboard.getSystemClipboard().getString());
        assertThat(copied).isEqualTo(printed);
    }

    @Test
    @DisplayName("what lies on each other is told apart: the uppermost is picked")
    void uppermost() {
        Picture drawn =
                Looking.at(() -> find("#hardware-picture", PictureRegion.class).picture());
        var spot =
                drawn.spot(peristyle.views.hardware.picture.Pick.of(blade.id())).orElseThrow();
        assertThat(drawn.at(spot.area().centreX(), spot.area().centreY())).contains(spot);
    }
}
