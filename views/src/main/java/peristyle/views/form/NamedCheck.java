package peristyle.views.form;

import java.util.List;
import peristyle.model.problem.Problem;
import peristyle.views.text.Texts;

/** Something that is looked at before an operation, and is listed by its name where nothing stands against it. */
public interface NamedCheck {

    /** What it is called. */
    String words(Texts texts);

    /** Whether none of these reasons belongs to it. */
    boolean passes(List<Problem> reasons);
}
