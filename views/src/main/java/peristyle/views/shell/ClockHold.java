package peristyle.views.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.feather.Feather;
import peristyle.views.clock.ClockViewModel;
import peristyle.views.look.Hint;
import peristyle.views.look.Icons;
import peristyle.views.text.Texts;

/** Wires the controls of time. */
final class ClockHold {

    private final ClockViewModel model;
    private final Texts texts;

    ClockHold(ClockViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    void wire(Label time, Button run, MenuButton speed, MenuButton step) {
        time.textProperty().bind(model.time());
        Hint.on(time, texts.get("window.clock.time"));
        run.setOnAction(click -> model.toggle());
        model.running().subscribe(yes -> mark(run, yes));
        ChoiceMenu<Double> speeds = new ChoiceMenu<>(speed, texts.get("window.clock.speed"), texts, model::write);
        speeds.offer(() -> ClockViewModel.SPEEDS, () -> model.speed().get(), model::speed);
        model.speed().addListener((any, before, now) -> speeds.say(now.doubleValue()));
        speeds.say(model.speed().get());
        step.setGraphic(Icons.of(Feather.SKIP_FORWARD));
        ClockViewModel.STEPS.forEach(each -> {
            MenuItem item = new MenuItem(model.write(each));
            item.setOnAction(click -> model.step(each));
            step.getItems().add(item);
        });
        Hint.on(step, texts.get("window.clock.step"));
        step.setAccessibleText(texts.get("window.clock.step"));
        for (Node node : List.of(run, speed, step)) {
            node.setVisible(model.present());
            node.setManaged(model.present());
        }
    }

    private void mark(Button run, boolean running) {
        String what = texts.get(running ? "window.clock.pause" : "window.clock.run");
        run.setGraphic(Icons.of(running ? Feather.PAUSE : Feather.PLAY));
        Hint.on(run, what);
        run.setAccessibleText(what);
    }
}
