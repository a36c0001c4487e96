package peristyle.model.estate;

import org.jspecify.annotations.Nullable;

/** Things at places: some places may be empty. */
public interface Rows<T> {

    /** How many things there are. */
    int size();

    /** How many places there are, empty ones included: the length of an array by place. */
    int places();

    /** The thing at this place, null where it is empty. */
    @Nullable
    T at(int place);
}
