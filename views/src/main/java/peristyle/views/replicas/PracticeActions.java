package peristyle.views.replicas;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Mirror;
import peristyle.model.estate.Replica;
import peristyle.model.protection.PracticeCopies;
import peristyle.model.protection.RemovePracticeCopy;
import peristyle.model.protection.TakePracticeCopy;
import peristyle.views.console.ConsoleContext;
import peristyle.views.form.CheckList;
import peristyle.views.form.OperationDialog;
import peristyle.views.form.Submission;
import peristyle.views.table.TableAction;
import peristyle.views.text.Texts;

/** Takes practice copies of standby volumes, and gives them up. */
final class PracticeActions {

    private static final double WIDTH = 620;

    private final ConsoleContext context;
    private final Texts texts;
    private final Submission submission;

    PracticeActions(ConsoleContext context) {
        this.context = context;
        texts = context.texts();
        submission = new Submission(context);
    }

    /** Takes a copy where there is none, and removes the one that there is: one button keeps the bar to two lines. */
    TableAction<Replica> action(Supplier<Window> owner) {
        return new TableAction<>(
                "replicas.practice.action",
                Feather.CAMERA,
                some -> mirror(some).isPresent(),
                some -> mirror(some).ifPresent(mirror -> {
                    if (mirror.practiceCopyOf() == null) {
                        take(some.getFirst(), owner.get());
                    } else {
                        remove(some.getFirst());
                    }
                }));
    }

    private Optional<Mirror> mirror(List<Replica> some) {
        Estate estate = context.plane().snapshot().estate();
        return some.size() == 1
                ? Optional.ofNullable(PracticeCopies.mirrorOf(estate, some.getFirst()))
                : Optional.empty();
    }

    private void take(Replica replica, Window owner) {
        VBox form = new VBox(
                words("replicas.practice.what", replica.target()),
                words("replicas.practice.space"),
                words("replicas.practice.goes-on"));
        form.getStyleClass().add("form-body");
        OperationDialog.Heading heading = new OperationDialog.Heading(
                texts.get("replicas.practice.take.title", replica.vm()),
                texts.get("replicas.practice.take.action"),
                WIDTH);
        CheckList checks = new CheckList(texts, "");
        new OperationDialog(context, owner, heading, form, checks, () -> new TakePracticeCopy(replica.id())).show();
    }

    private Label words(String key, Object... arguments) {
        Label label = new Label(texts.get(key, arguments));
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    private void remove(Replica replica) {
        List<String> consequences = List.of(
                texts.get("replicas.practice.remove.copy"),
                texts.get("replicas.practice.remove.space"),
                texts.get("replicas.practice.goes-on"));
        if (context.dialogs()
                .confirm(
                        texts.get("replicas.practice.remove.title", replica.vm()),
                        consequences,
                        texts.get("replicas.practice.remove.action"))) {
            submission.submit(new RemovePracticeCopy(replica.id()));
        }
    }
}
