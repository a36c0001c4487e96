package peristyle.model.estate;

import java.util.List;

/** Something that a test puts into an estate: one object, or several that belong together. */
@FunctionalInterface
public interface EstatePart {

    /** The objects, each as the test wants it. */
    List<EstateObject> objects();
}
