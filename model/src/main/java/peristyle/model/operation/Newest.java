package peristyle.model.operation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the newest of what is added, up to a number. Safe from any thread. */
final class Newest<T> {

    private final int most;
    private final Deque<T> newestFirst = new ArrayDeque<>();

    Newest(int most) {
        this.most = most;
    }

    /** The one that is forgotten for it; null where there is room. */
    synchronized @Nullable T add(T item) {
        newestFirst.addFirst(item);
        return newestFirst.size() > most ? newestFirst.removeLast() : null;
    }

    /** The newest, newest first, at most this many. */
    synchronized List<T> newest(int count) {
        List<T> list = new ArrayList<>(Math.min(count, newestFirst.size()));
        Iterator<T> items = newestFirst.iterator();
        while (items.hasNext() && list.size() < count) {
            list.add(items.next());
        }
        return list;
    }
}
