package peristyle.views.form;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Says the values of a choice that nobody types into. */
public final class Words<T> extends StringConverter<T> {

    private final Function<T, String> how;

    /** Says values like this. */
    public Words(Function<T, String> how) {
        this.how = how;
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : how.apply(value);
    }

    @Override
    public T fromString(String words) {
        throw new UnsupportedOperationException(words);
    }
}
