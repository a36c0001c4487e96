package peristyle.model.correction;

import java.util.function.Predicate;

/** Ids for what is new: as an import gives them, with a number where one is taken. */
final class Fresh {

    private Fresh() {}

    static String id(String stem, Predicate<String> taken) {
        String id = stem;
        for (int again = 2; taken.test(id); again++) {
            id = stem + "#" + again;
        }
        return id;
    }
}
