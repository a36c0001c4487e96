package peristyle.views.form;

import java.util.function.Supplier;
import javafx.event.ActionEvent;
import javafx.scene.Node;
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
import peristyle.model.operation.Task;
import peristyle.model.operation.TaskState;
import peristyle.model.operation.Verdict;
import peristyle.model.problem.Problem;
import peristyle.views.console.ConsoleContext;

/**
 * A form for one operation. What the rules say to it is shown while it is filled in; a refusal leaves the form as it is, and
 * the dialog closes once the operation is done and on the disk.
 */
public final class OperationDialog {

    private final ConsoleContext context;
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final ButtonType accept;
    private final Node form;
    private final CheckList checks;
    private final ProgressBar progress = new ProgressBar();
    private final Submission submission;
    private final Supplier<@Nullable Operation> wanted;

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
        this.context = context;
        this.form = form;
        this.checks = checks;
        this.wanted = wanted;
        submission = new Submission(context);
        accept = new ButtonType(heading.action(), ButtonBar.ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(context.texts().get("window.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
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
        button().setId("form-accept");
        button().addEventFilter(ActionEvent.ACTION, click -> {
            click.consume();
            submit();
        });
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
        Operation operation = wanted.get();
        if (operation == null) {
            checks.waiting();
            button().setDisable(true);
            return;
        }
        Verdict verdict = context.plane().judge(operation);
        checks.show(verdict);
        button().setDisable(verdict instanceof Verdict.Refused);
    }

    private void submit() {
        Operation operation = wanted.get();
        if (operation != null) {
            busy(true);
            submission.submit(operation, task -> answered(operation, task), this::failed);
        }
    }

    private void answered(Operation operation, Task task) {
        busy(false);
        if (task.state() == TaskState.DONE) {
            dialog.close();
            submission.done(operation);
        } else {
            checks.show(new Verdict.Refused(task.problems()));
        }
    }

    private void failed(Problem problem) {
        busy(false);
        checks.show(new Verdict.Refused(java.util.List.of(problem)));
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
