package peristyle.model.operation;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.ObjectId;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;
import peristyle.model.rule.Situation;

/** Operations that go to the disk together, each judged in the estate that those before it leave behind. */
final class Batch {

    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    private final Situation before;
    private final ChangeSum changes = new ChangeSum();
    private final List<Task> tasks = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    private Estate estate;
    private long number;

    Batch(Situation before, long lastNumber) {
        this.before = before;
        this.estate = before.estate();
        this.number = lastNumber;
    }

    void judge(Asked each) {
        Situation situation = before.with(estate);
        Verdict verdict;
        try {
            verdict = each.operation().judge(situation);
        } catch (RuntimeException failure) {
            LOG.error("operation {} could not be judged", each.operation().code(), failure);
            note(each, estate, TaskState.FAILED, List.of(problemOf(failure)));
            return;
        }
        switch (verdict) {
            case Verdict.Accepted accepted -> {
                Estate earlier = estate;
                estate = estate.with(accepted.change());
                changes.add(accepted.change());
                note(each, earlier, TaskState.DONE, List.of());
            }
            case Verdict.Refused refused -> note(each, estate, TaskState.REFUSED, refused.reasons());
        }
    }

    private static Problem problemOf(RuntimeException failure) {
        return failure instanceof ProblemException known
                ? known.problem()
                : Problem.of("platform.operation-failed", failure.toString());
    }

    private void note(Asked each, Estate earlier, TaskState state, List<Problem> problems) {
        Operation operation = each.operation();
        ObjectId subject = operation.subject();
        String name = earlier.find(subject).isPresent() ? earlier.nameOf(subject) : estate.nameOf(subject);
        number++;
        tasks.add(new Task(
                number,
                operation.code(),
                subject,
                name,
                operation.arguments(),
                each.author(),
                state,
                before.at(),
                problems));
        asked.add(each);
    }

    /** What became of each, in the order of asking. */
    List<Task> tasks() {
        return tasks;
    }

    /** What all of them change. */
    EstateChange change() {
        return changes.sum();
    }

    /** The estate after all of them: made of {@link #change} as the journal makes its own, each object at the same place. */
    Estate estate() {
        return before.estate().with(change());
    }

    /** What of it devices did by themselves: it is so, whether or not it could be kept. */
    List<Asked> facts() {
        return asked.stream().filter(each -> each.operation() instanceof Fact).toList();
    }

    /** Number of the last task. */
    long lastNumber() {
        return number;
    }

    /** Tells each who asked what became of it. */
    void acknowledge() {
        for (int each = 0; each < asked.size(); each++) {
            asked.get(each).answer().complete(tasks.get(each));
        }
    }

    /** Tells each who asked that it could not be kept. */
    void fail(ProblemException failure) {
        asked.forEach(each -> each.answer().completeExceptionally(failure));
    }
}
