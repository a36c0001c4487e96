package peristyle.views.form;

import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import peristyle.model.operation.Operation;
import peristyle.model.operation.Task;
import peristyle.model.operation.TaskState;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;
import peristyle.views.console.ConsoleContext;

/** Asks for operations, and says what became of them. */
public final class Submission {

    private final ConsoleContext context;

    /** In this console. */
    public Submission(ConsoleContext context) {
        this.context = context;
    }

    /** Asks for it, in the status bar; what stands against it becomes a dialog. */
    public void submit(Operation operation) {
        context.jobs().start(words(operation), progress -> answer(operation), task -> {
            if (task.state() == TaskState.DONE) {
                done(operation);
            } else {
                context.dialogs()
                        .errors(
                                context.texts().get("form.not-done", words(operation)),
                                task.problems().stream()
                                        .map(context.texts()::explain)
                                        .toList());
            }
        });
    }

    /** Asks for it on behalf of a form, which shows the answer itself. */
    public void submit(Operation operation, Consumer<Task> answered, Consumer<Problem> failed) {
        context.jobs().quietly(progress -> answer(operation), answered, failure -> failed.accept(problem(failure)));
    }

    /** Says that it was done. */
    public void done(Operation operation) {
        context.dialogs().notice(context.texts().get("form.done", words(operation)));
    }

    private Task answer(Operation operation) {
        return context.plane().submit(operation, context.operator()).join();
    }

    private static Problem problem(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof ProblemException known
                ? known.problem()
                : Problem.of("window.unexpected", String.valueOf(cause));
    }

    private String words(Operation operation) {
        return context.texts().get("operation." + operation.code(), operation.arguments());
    }
}
