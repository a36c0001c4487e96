package peristyle.model.operation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** The edge at which a failure of one part stops, is logged and becomes visible. Safe from any thread. */
final class Troubles {

    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    /** What can fail without taking the rest with it. */
    enum Part {
        /** Changes cannot be kept. */
        JOURNAL("platform.journal-failed"),
        /** Measurements and the devices' state cannot be kept. */
        CHECKPOINT("platform.checkpoint-failed"),
        /** What went wrong before this start cannot be read. */
        INCIDENTS("platform.incidents-failed"),
        /** What happened on the devices before this start cannot be read. */
        EVENTS("platform.events-failed"),
        /** Devices failed: their time stands still. */
        DEVICES("platform.devices-failed"),
        /** The rules could not be asked: findings are old. */
        RULES("platform.rules-failed"),
        /** The platform's thread has ended. */
        PLATFORM("platform.stopped");

        private final String code;

        Part(String code) {
            this.code = code;
        }
    }

    private final Map<Part, Problem> problems = new EnumMap<>(Part.class);
    private List<Problem> list = List.of();
    private long version;

    /** Runs this; a failure is logged and remembered as this part's until it works again. */
    boolean contained(Part part, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException failure) {
            failed(part, failure);
            return false;
        }
        works(part);
        return true;
    }

    /** Remembers that this part failed, and logs it where that is news. */
    synchronized void failed(Part part, Throwable failure) {
        Problem problem =
                failure instanceof ProblemException known ? known.problem() : Problem.of(part.code, failure.toString());
        if (!problem.equals(problems.put(part, problem))) {
            LOG.error("{} failed", part, failure);
            changed();
        }
    }

    /** Forgets that this part failed. */
    synchronized void works(Part part) {
        if (problems.remove(part) != null) {
            LOG.info("{} works again", part);
            changed();
        }
    }

    private void changed() {
        list = List.copyOf(problems.values());
        version++;
    }

    /** All that is wrong now. */
    synchronized List<Problem> list() {
        return list;
    }

    /** Grows with each change of {@link #list}. */
    synchronized long version() {
        return version;
    }
}
