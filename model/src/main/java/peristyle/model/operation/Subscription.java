package peristyle.model.operation;

/** Ends what was subscribed to. */
@FunctionalInterface
public interface Subscription {

    /** Nothing is called back any more. */
    void cancel();
}
