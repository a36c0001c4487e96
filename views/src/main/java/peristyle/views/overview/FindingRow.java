package peristyle.views.overview;

import java.util.List;
import peristyle.model.estate.ObjectId;
import peristyle.model.operation.Effect;
import peristyle.model.operation.RootCause;
import peristyle.model.operation.Toll;
import peristyle.model.rule.Finding;
import peristyle.views.look.Tone;

/** A line of what is wrong. */
sealed interface FindingRow {

    /** What stays the same while figures change. */
    String key();

    /** The object that the line leads to. */
    ObjectId object();

    /** How far it stands under another line: 0 for none. */
    int depth();

    /** Whether lines stand under it, or would. */
    boolean branches();

    /** Whether they stand there now. */
    boolean open();

    /**
     * A finding.
     *
     * @param finding what was found
     * @param cause key of its cause, empty where none is known
     * @param depth how far it stands under the line of its kind, or of its cause
     */
    record One(Finding finding, String cause, int depth) implements FindingRow {

        @Override
        public String key() {
            return cause + " " + finding.code() + " " + finding.subject();
        }

        @Override
        public ObjectId object() {
            return finding.subject();
        }

        @Override
        public boolean branches() {
            return false;
        }

        @Override
        public boolean open() {
            return false;
        }
    }

    /**
     * Several findings of one kind.
     *
     * @param cause key of their cause, empty where none is known
     */
    record Many(FindingGroup group, String cause, int depth, boolean open) implements FindingRow {

        @Override
        public String key() {
            return cause + " " + group.key();
        }

        @Override
        public ObjectId object() {
            return group.findings().getFirst().subject();
        }

        @Override
        public boolean branches() {
            return true;
        }
    }

    /**
     * A cause and all that it carries with it.
     *
     * @param toll what it costs
     * @param branches whether it carries anything
     */
    record Cause(RootCause cause, Toll toll, boolean branches, boolean open) implements FindingRow {

        static String key(RootCause cause) {
            return "cause " + cause.incident().number();
        }

        @Override
        public String key() {
            return key(cause);
        }

        @Override
        public ObjectId object() {
            return cause.incident().root();
        }

        @Override
        public int depth() {
            return 0;
        }
    }

    /**
     * Any of them in words.
     *
     * @param tone what stands before the words
     * @param mark the word for it, empty where there is none
     * @param words what is wrong
     * @param name what the object is called in those words
     * @param beside what stands behind the words
     * @param spoken what a screen reader says
     */
    record Said(
            String key,
            ObjectId object,
            int depth,
            boolean branches,
            boolean open,
            Tone tone,
            String mark,
            String words,
            String name,
            String beside,
            String spoken)
            implements FindingRow {}

    /**
     * A link of the chain behind a cause.
     *
     * @param cause key of the cause
     * @param next what suffers through it
     */
    record Step(String cause, Effect effect, List<Effect> next, int depth, boolean open) implements FindingRow {

        static String key(String cause, ObjectId object) {
            return cause + " " + object.kind() + " " + object.value();
        }

        @Override
        public String key() {
            return key(cause, effect.object());
        }

        @Override
        public ObjectId object() {
            return effect.object();
        }

        @Override
        public boolean branches() {
            return !next.isEmpty();
        }
    }
}
