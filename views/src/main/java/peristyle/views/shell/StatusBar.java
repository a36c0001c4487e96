package peristyle.views.shell;

import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.kordamp.ikonli.feather.Feather;
import peristyle.views.bridge.Job;
import peristyle.views.look.Hint;
import peristyle.views.look.Icons;
import peristyle.views.look.Tone;
import peristyle.views.text.Formats;
import peristyle.views.text.Texts;

/** Wires what is said of the platform: running jobs, what the platform is at, store, age of the data, problems. */
final class StatusBar {

    private final StatusViewModel model;
    private final Texts texts;

    StatusBar(StatusViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    void wire(Pane jobs, ObservableList<Job> running, Label store, Label age) {
        running.addListener((ListChangeListener<Job>) change -> list(jobs, running));
        list(jobs, running);
        tell(store, model.store(), model.storeTone(), model.storeMeaning());
        tell(age, model.age(), model.ageTone(), model.ageMeaning());
    }

    /** Seen, and reached by the keyboard, only while something is under way. */
    static void wireUnderWay(Hyperlink link, UnderWayViewModel model, Runnable toActivity) {
        link.setGraphic(Icons.of(Feather.REFRESH_CW));
        link.textProperty().bind(model.words());
        link.visibleProperty().bind(model.words().isNotEmpty());
        link.managedProperty().bind(link.visibleProperty());
        link.accessibleTextProperty().bind(model.names());
        model.names().subscribe(names -> Hint.on(link, names));
        link.setOnAction(click -> {
            // It leads to the same place again and again: no link that was followed.
            link.setVisited(false);
            toActivity.run();
        });
    }

    private void list(Pane jobs, ObservableList<Job> running) {
        jobs.getChildren()
                .setAll(running.stream().map(job -> new JobLine(job, texts)).toList());
    }

    private static void tell(
            Label label, ObservableValue<String> words, ObservableValue<Tone> tone, ObservableValue<String> meaning) {
        label.textProperty().bind(words);
        meaning.subscribe(said -> Hint.on(label, said));
        tone.subscribe(now -> label.setGraphic(Icons.of(now)));
    }

    void wireProblems(Button problems) {
        model.critical().subscribe(() -> show(problems));
        model.warnings().subscribe(() -> show(problems));
        model.checked().subscribe(() -> show(problems));
        show(problems);
    }

    private void show(Button problems) {
        int critical = model.critical().get();
        int warnings = model.warnings().get();
        if (!model.checked().get()) {
            problems.setGraphic(Icons.of(Tone.UNKNOWN));
            problems.setText(Formats.UNKNOWN);
            problems.setAccessibleText(texts.get("window.problems.unknown"));
            Hint.on(problems, texts.get("window.problems.unknown"));
            return;
        }
        problems.setGraphic(Icons.of(critical > 0 ? Tone.DANGER : warnings > 0 ? Tone.WARNING : Tone.GOOD));
        problems.setText(
                texts.formats().integer(critical) + " · " + texts.formats().integer(warnings));
        problems.setAccessibleText(texts.get("window.problems", critical, warnings));
        Hint.on(problems, texts.get("window.problems", critical, warnings));
    }
}
