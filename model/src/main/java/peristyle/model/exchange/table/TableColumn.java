package peristyle.model.exchange.table;

import java.util.List;

/**
 * A column that a format has, known by its titles. Each format lists its columns in an enum. Titles are compared without
 * regard to case, blanks and punctuation; {@code MB} and {@code MiB} are the same.
 */
public interface TableColumn {

    /** Its number among all columns of its format, from 0. */
    int ordinal();

    /** The table that it is a column of. */
    String table();

    /** All titles that it is known by, most usual first. */
    List<String> titles();

    /** Its usual title. */
    default String title() {
        return titles().getFirst();
    }
}
