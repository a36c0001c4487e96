package peristyle.model.operation;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells snapshots to whoever wants them. A listener that fails is logged, and hears of the next one all the same. */
final class Broadcast {

    private static final Logger LOG = LoggerFactory.getLogger(Broadcast.class);

    /** Not equal to any other, so that each subscription ends only itself. */
    private static final class Listener {

        private final Consumer<Snapshot> consumer;

        Listener(Consumer<Snapshot> consumer) {
            this.consumer = consumer;
        }
    }

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    Subscription subscribe(Consumer<Snapshot> listener) {
        Listener own = new Listener(listener);
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    void tell(Snapshot snapshot) {
        for (Listener listener : listeners) {
            try {
                listener.consumer.accept(snapshot);
            } catch (RuntimeException failure) {
                LOG.error("a listener to snapshots failed", failure);
            }
        }
    }
}
