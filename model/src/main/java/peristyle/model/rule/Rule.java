package peristyle.model.rule;

import java.util.function.Consumer;

/** One rule of the platform: looks at a situation and says what it finds. Pure. */
@FunctionalInterface
interface Rule {

    void look(Situation situation, Consumer<Finding> found);
}
