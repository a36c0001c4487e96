package peristyle.views.planning;

import java.util.List;
import peristyle.model.planning.plan.Why;
import peristyle.views.look.Tone;

/**
 * One figure of the answer.
 *
 * @param id stable, for tests and style
 * @param title what it is
 * @param value the figure, written large
 * @param notes how good it is and what it rests on, one a line
 * @param tone of the first note
 * @param why where it comes from; empty where it is a plain count
 */
record Figure(String id, String title, String value, List<String> notes, Tone tone, List<Why> why) {

    Figure {
        notes = List.copyOf(notes);
        why = List.copyOf(why);
    }
}
