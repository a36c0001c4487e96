package peristyle.views.bridge;

/** Something that takes time. */
@FunctionalInterface
public interface Work<T> {

    /** Does it, off the JavaFX thread. */
    T run(Progress progress) throws Exception;
}
