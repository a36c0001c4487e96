package peristyle.views.table;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.kordamp.ikonli.feather.Feather;

/**
 * Something that can be done with the selected lines: a button above them, and an entry in their menu.
 *
 * @param text key of its words
 * @param picture what stands for it
 * @param possible whether it can be done with these; never asked without a selection
 * @param act does it
 */
public record TableAction<T>(String text, Feather picture, Predicate<List<T>> possible, Consumer<List<T>> act) {}
