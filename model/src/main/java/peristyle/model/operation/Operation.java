package peristyle.model.operation;

import java.util.List;
import peristyle.model.estate.ObjectId;
import peristyle.model.rule.Situation;

/** Something an operator asks for. Immutable; says itself what it would change and why it may not. */
public interface Operation {

    /** Dotted, lower-case name; its text is {@code operation.<code>}. */
    String code();

    /** What it is about. */
    ObjectId subject();

    /** What its text needs, in the order that the text numbers it. */
    List<Object> arguments();

    /** Asks the rules what this would do in this situation. Pure. */
    Verdict judge(Situation situation);
}
