package peristyle.views.form;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import peristyle.model.operation.Operation;
import peristyle.model.operation.TaskState;
import peristyle.model.operation.Verdict;
import peristyle.views.console.ConsoleContext;
import peristyle.views.text.Explanation;
import peristyle.views.text.Texts;

/**
 * A form for one operation, or for the same one on several objects: each is a task of its own. What the rules say is shown
 * while it is filled in; a refusal names its object and leaves the form as it is, and the dialog closes once everything is
 * done and on the disk. What was done before another object was refused is not asked for again.
 */
public final class OperationDialog {

    private final ConsoleContext context;
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final ButtonType accept;
    private final ButtonType cancel;
    private final Node form;
    private final CheckList checks;
    private final ProgressBar progress = new ProgressBar();
    private final Submission submission;
    private final Supplier<List<Operation>> wanted;
    private final Set<Operation> done = new HashSet<>();
    private long question;

    /**
     * A dialog that is not shown yet.
     *
     * @param wanted what the form asks for as it stands; null while something is left to choose
     */
    public OperationDialog(
            ConsoleContext context,
            Window owner,
            Heading heading,
            Node form,
            CheckList checks,
            Supplier<@Nullable Operation> wanted) {
        this(context, owner, heading, form, () -> one(wanted.get()), checks);
    }

    private OperationDialog(
            ConsoleContext context,
            Window owner,
            Heading heading,
            Node form,
            Supplier<List<Operation>> wanted,
            CheckList checks) {
        this.context = context;
        this.form = form;
        this.checks = checks;
        this.wanted = wanted;
        submission = new Submission(context);
        accept = new ButtonType(heading.action(), ButtonBar.ButtonData.OK_DONE);
        cancel = new ButtonType(context.texts().get("window.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        progress.setVisible(false);
        progress.setMaxWidth(Double.MAX_VALUE);
        VBox body = new VBox(form, checks, progress);
        VBox.setVgrow(form, Priority.ALWAYS);
        body.getStyleClass().add("form-body");
        dialog.initOwner(owner);
        dialog.initModality(Modality.WINDOW_MODAL);
        dialog.setTitle(heading.title());
        dialog.setHeaderText(heading.title());
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(body);
        dialog.getDialogPane().getButtonTypes().setAll(accept, cancel);
        dialog.getDialogPane().setPrefWidth(heading.width());
        dialog.getDialogPane().getStyleClass().add("form-dialog");
        button().setId("form-accept");
        button().addEventFilter(ActionEvent.ACTION, click -> {
            click.consume();
            submit();
        });
    }

    /**
     * A dialog for the same operation on several objects, not shown yet.
     *
     * @param wanted what the form asks for as it stands, an operation for each object; empty while something is left to choose
     */
    public static OperationDialog ofSeveral(
            ConsoleContext context,
            Window owner,
            Heading heading,
            Node form,
            CheckList checks,
            Supplier<List<Operation>> wanted) {
        return new OperationDialog(context, owner, heading, form, wanted, checks);
    }

    private static List<Operation> one(@Nullable Operation operation) {
        return operation == null ? List.of() : List.of(operation);
    }

    /**
     * What stands above a form and on its button.
     *
     * @param title says what is asked for
     * @param action what the button says
     * @param width of the form, pixels
     */
    public record Heading(String title, String action, double width) {}

    /** Opens it, with what the rules say to it as it stands. */
    public void show() {
        judge();
        dialog.show();
        if (button().isFocused() && dialog.getDialogPane().lookupButton(cancel) instanceof Button stay) {
            // There is nothing to fill in: Enter, pressed once more, does not change anything.
            ((Button) button()).setDefaultButton(false);
            stay.setDefaultButton(true);
            stay.requestFocus();
        }
    }

    /** Makes room for what the form shows now. */
    public void fit() {
        Window window = dialog.getDialogPane().getScene().getWindow();
        if (window != null && window.isShowing()) {
            window.sizeToScene();
        }
    }

    /** Asks the rules about the form as it stands. */
    public void judge() {
        List<Operation> operations = left();
        long asked = ++question;
        if (operations.isEmpty()) {
            checks.waiting();
            button().setDisable(true);
        } else if (operations.size() == 1) {
            judged(operations, List.of(context.plane().judge(operations.getFirst())));
        } else {
            button().setDisable(true);
            context.jobs().quietly(progress -> context.plane().judge(operations), verdicts -> {
                if (asked == question) {
                    judged(operations, verdicts);
                }
            });
        }
    }

    private void judged(List<Operation> operations, List<Verdict> verdicts) {
        Map<Operation, Verdict> each = new LinkedHashMap<>();
        for (int next = 0; next < operations.size(); next++) {
            each.put(operations.get(next), verdicts.get(next));
        }
        show(each);
        button().setDisable(verdicts.stream().allMatch(Verdict.Refused.class::isInstance));
    }

    /** What is asked for and not done yet. */
    private List<Operation> left() {
        return wanted.get().stream().filter(each -> !done.contains(each)).toList();
    }

    private void show(Map<Operation, Verdict> verdicts) {
        if (verdicts.size() == 1 && done.isEmpty()) {
            checks.show(verdicts.values().iterator().next());
        } else {
            checks.show(named(verdicts));
        }
    }

    private Map<String, Verdict> named(Map<Operation, Verdict> verdicts) {
        Map<String, Verdict> named = new LinkedHashMap<>();
        verdicts.forEach((each, verdict) -> named.put(context.texts().name(each.subject()), verdict));
        return named;
    }

    private void submit() {
        List<Operation> operations = left();
        if (!operations.isEmpty()) {
            question++;
            busy(true);
            submit(operations, 0, new LinkedHashMap<>());
        }
    }

    /** One after the other: each finds the room that those before it left. Whoever closes the form asks for no more. */
    private void submit(List<Operation> operations, int next, Map<Operation, Verdict> refused) {
        if (next == operations.size() || !dialog.isShowing()) {
            busy(false);
            answered(operations, refused);
            return;
        }
        Operation operation = operations.get(next);
        submission.submit(
                operation,
                task -> {
                    if (task.state() == TaskState.DONE) {
                        done.add(operation);
                    } else {
                        refused.put(operation, new Verdict.Refused(task.problems()));
                    }
                    submit(operations, next + 1, refused);
                },
                problem -> {
                    refused.put(operation, new Verdict.Refused(List.of(problem)));
                    submit(operations, next + 1, refused);
                });
    }

    private void answered(List<Operation> operations, Map<Operation, Verdict> refused) {
        if (!dialog.isShowing()) {
            closedMeanwhile(operations, refused);
        } else if (!refused.isEmpty() && done.isEmpty()) {
            show(refused);
        } else if (!refused.isEmpty()) {
            checks.show(named(refused), done.size());
        } else if (done.size() == 1) {
            dialog.close();
            submission.done(operations.getFirst());
        } else {
            dialog.close();
            context.dialogs().notice(context.texts().get("form.done-several", done.size()));
        }
    }

    /** Nobody sees the form any more: what became of it is said beside it. */
    private void closedMeanwhile(List<Operation> operations, Map<Operation, Verdict> refused) {
        Texts texts = context.texts();
        int all = done.size() + left().size();
        if (all == 1 && done.size() == 1) {
            submission.done(operations.getFirst());
        } else if (!done.isEmpty()) {
            context.dialogs().notice(texts.get("form.done-of", done.size(), all));
        }
        List<Explanation> reasons = refused.values().stream()
                .map(Verdict.Refused.class::cast)
                .flatMap(each -> each.reasons().stream())
                .map(texts::explain)
                .toList();
        if (!reasons.isEmpty()) {
            context.dialogs().errors(texts.get("form.not-done", dialog.getTitle()), reasons);
        }
    }

    private void busy(boolean now) {
        progress.setVisible(now);
        form.setDisable(now);
        button().setDisable(now);
    }

    private Node button() {
        return dialog.getDialogPane().lookupButton(accept);
    }
}
