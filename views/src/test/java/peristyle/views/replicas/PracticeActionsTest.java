package peristyle.views.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.LunId;
import peristyle.model.estate.Mirror;
import peristyle.model.estate.MirrorId;
import peristyle.model.estate.MirrorKind;
import peristyle.model.estate.Replica;
import peristyle.model.estate.ReplicaId;
import peristyle.model.estate.ReplicationMethod;
import peristyle.model.operation.Verdict;
import peristyle.model.problem.Problem;
import peristyle.model.protection.RemovePracticeCopy;
import peristyle.model.protection.TakePracticeCopy;
import peristyle.views.testing.FakeConsole;
import peristyle.views.testing.Pictures;
import peristyle.views.testing.SmallEstate;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in start
class PracticeActionsTest {

    private static final ReplicaId REPLICA = new ReplicaId("mirrored");
    private static final Instant POINT = Instant.parse("2026-01-05T07:56:00Z");

    private final FakeConsole console = FakeConsole.of(mirrored());
    private ReplicasView view;
    private Scene scene;

    private static Estate mirrored() {
        return SmallEstate.withVms(24)
                .with(EstateChange.put(
                        mirror(),
                        new Replica(
                                REPLICA,
                                "mirrored",
                                SmallEstate.vmId(1),
                                ReplicationMethod.GLOBAL_MIRROR,
                                null,
                                mirror().id(),
                                SmallEstate.datastoreId(0),
                                SmallEstate.poolId(1),
                                SmallEstate.datastoreId(1),
                                Duration.ofMinutes(5),
                                Duration.ofMinutes(15),
                                1)));
    }

    private static Mirror mirror() {
        return new Mirror(
                new MirrorId("gm-1"),
                "gm-1",
                MirrorKind.GLOBAL_MIRROR,
                new LunId("lun-0"),
                new LunId("lun-1"),
                "",
                Duration.ofMinutes(5));
    }

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
    @DisplayName("GM-1 A practice copy is asked for by its form, seen in the detail, and removed once confirmed")
    void takeAndRemove(FxRobot robot) {
        fx(() -> view.select(REPLICA));
        assertThat(button("replicas.practice.action").isDisabled()).isFalse();
        assertThat(words()).contains(console.context().texts().get("replicas.practice.none"));

        console.plane().answer(new Verdict.Accepted(EstateChange.put(mirror().withPracticeCopyOf(POINT)), List.of()));
        fx(() -> button("replicas.practice.action").fire());
        Button accept = robot.lookup("#form-accept").queryButton();
        Pictures.save(accept.getScene(), "replicas-practice");
        fx(accept::fire);
        assertThat(console.plane().asked()).containsExactly(new TakePracticeCopy(REPLICA));
        assertThat(robot.lookup("#form-accept").tryQuery()).isEmpty();

        fx(() -> view.select(REPLICA));
        assertThat(words()).contains(console.context().texts().get("replicas.practice.as-of", POINT));
        Pictures.save(scene, "replicas-practice-seen");
        console.dialogs().confirmAll(false);
        fx(() -> button("replicas.practice.action").fire());
        assertThat(console.plane().asked()).hasSize(1);
        console.dialogs().confirmAll(true);
        console.plane().answer(new Verdict.Accepted(EstateChange.put(mirror()), List.of()));
        fx(() -> button("replicas.practice.action").fire());
        assertThat(console.plane().asked().getLast()).isEqualTo(new RemovePracticeCopy(REPLICA));
    }

    @Test
    @DisplayName("A refusal is said in the form before anything is asked for; other replicas have no practice copies")
    void refused(FxRobot robot) {
        fx(() -> view.select(REPLICA));
        console.plane().answer(new Verdict.Refused(List.of(Problem.of("protection.practice-none", REPLICA))));
        fx(() -> button("replicas.practice.action").fire());
        assertThat(robot.lookup("#form-accept").queryButton().isDisabled()).isTrue();
        fx(() -> robot.lookup("#form-accept")
                .queryButton()
                .getScene()
                .getWindow()
                .hide());

        ReplicaId other = console.plane().snapshot().estate().replicas().stream()
                .filter(each -> each.mirror() == null)
                .findFirst()
                .orElseThrow()
                .id();
        fx(() -> view.select(other));
        assertThat(button("replicas.practice.action").isDisabled()).isTrue();
        assertThat(console.plane().asked()).isEmpty();
    }

    private Button button(String key) {
        String words = console.context().texts().get(key);
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> scene.getRoot().lookupAll(".button").stream()
                        .filter(Button.class::isInstance)
                        .map(Button.class::cast)
                        .filter(button -> words.equals(button.getText()) || words.equals(button.getAccessibleText()))
                        .findFirst()
                        .orElseThrow());
    }

    private List<String> words() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> new ArrayList<>(scene.getRoot().lookupAll(".label").stream()
                        .map(each -> ((Labeled) each).getText())
                        .toList()));
    }

    private static void fx(Runnable what) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, what);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
