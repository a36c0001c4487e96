package peristyle.model.operation;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells snapshots to whoever wants them. A listener that fails is logged and told the next one all the same. */
final class Broadcast {

    private static final Logger LOG = LoggerFactory.getLogger(Broadcast.class);

    private final List<Consumer<Snapshot>> listeners = new CopyOnWriteArrayList<>();

    Subscription subscribe(Consumer<Snapshot> listener) {
        Consumer<Snapshot> own = listener::accept;
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    void tell(Snapshot snapshot) {
        for (Consumer<Snapshot> listener : listeners) {
            try {
                listener.accept(snapshot);
            } catch (RuntimeException failure) {
                LOG.error("a listener to snapshots failed", failure);
            }
        }
    }
}
