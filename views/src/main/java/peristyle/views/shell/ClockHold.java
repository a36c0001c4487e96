package peristyle.views.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import peristyle.views.clock.ClockViewModel;
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

    void wire(Label time, Button run, ComboBox<Double> speed, MenuButton step) {
        time.textProperty().bind(model.time());
        run.setOnAction(click -> model.toggle());
        model.running().subscribe(yes -> mark(run, yes));
        speed.getItems().setAll(ClockViewModel.SPEEDS);
        speed.setConverter(new SpeedText());
        model.speed().subscribe(factor -> speed.setValue(factor.doubleValue()));
        speed.setOnAction(action -> {
            if (speed.getValue() != null && speed.getValue() != model.speed().get()) {
                model.speed(speed.getValue());
            }
        });
        step.setGraphic(Icons.of(Feather.SKIP_FORWARD));
        ClockViewModel.STEPS.forEach(each -> {
            MenuItem item = new MenuItem(model.write(each));
            item.setOnAction(click -> model.step(each));
            step.getItems().add(item);
        });
        for (Node node : List.of(run, speed, step)) {
            node.setVisible(model.present());
            node.setManaged(model.present());
        }
    }

    private void mark(Button run, boolean running) {
        String what = texts.get(running ? "window.clock.pause" : "window.clock.run");
        run.setGraphic(Icons.of(running ? Feather.PAUSE : Feather.PLAY));
        run.setTooltip(new Tooltip(what));
        run.setAccessibleText(what);
    }

    private final class SpeedText extends StringConverter<Double> {

        @Override
        public String toString(Double factor) {
            return factor == null ? "" : model.write(factor);
        }

        @Override
        public Double fromString(String text) {
            return ClockViewModel.SPEEDS.stream()
                    .filter(each -> model.write(each).equals(text))
                    .findFirst()
                    .orElse(ClockViewModel.SPEEDS.getFirst());
        }
    }
}
