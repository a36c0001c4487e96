package peristyle.views.overview;

import peristyle.model.rule.Finding;

/** A line of what is wrong. */
sealed interface FindingRow {

    /**
     * A finding.
     *
     * @param finding what was found
     * @param inGroup whether it stands under the line of its kind
     */
    record One(Finding finding, boolean inGroup) implements FindingRow {}

    /**
     * Several findings of one kind.
     *
     * @param group all of them
     * @param open whether they stand below
     */
    record Many(FindingGroup group, boolean open) implements FindingRow {}

    /** The finding itself, or the first of those that it stands for. */
    default Finding first() {
        return switch (this) {
            case One one -> one.finding();
            case Many many -> many.group().findings().getFirst();
        };
    }

    /** What stays the same while figures change. */
    default String key() {
        return switch (this) {
            case One one -> one.finding().code() + " " + one.finding().subject();
            case Many many -> many.group().key();
        };
    }
}
