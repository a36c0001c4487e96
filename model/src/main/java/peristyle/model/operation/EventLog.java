package peristyle.model.operation;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import peristyle.model.hardware.DeviceEvent;

/** The newest events of the devices: those since the start, and after them what a journal remembered. Safe from any thread. */
final class EventLog {

    private final Deque<DeviceEvent> newestFirst = new ArrayDeque<>();
    private final Instant started;
    private Instant since;
    private boolean whole = true;
    private long count;
    private boolean forgetful;

    /** @param started after this moment all events will be added */
    EventLog(Instant started) {
        this.started = started;
        this.since = started;
    }

    /** Some may be missing between what the journal remembers and the first that is added. */
    synchronized void broken() {
        whole = false;
    }

    synchronized void add(DeviceEvent event) {
        newestFirst.addFirst(event);
        count++;
        if (newestFirst.size() > PastEvents.MOST) {
            forget(newestFirst.removeLast().at());
        }
    }

    private void forget(Instant at) {
        forgetful = true;
        since = at.isAfter(since) ? at : since;
    }

    /** The newest, newest first, at most this many. */
    synchronized List<DeviceEvent> newest(int most) {
        List<DeviceEvent> list = new ArrayList<>(Math.min(most, newestFirst.size()));
        Iterator<DeviceEvent> each = newestFirst.iterator();
        while (each.hasNext() && list.size() < most) {
            list.add(each.next());
        }
        return list;
    }

    /** After this moment none is forgotten. */
    synchronized Instant since() {
        return since;
    }

    /** Puts what another remembers in place of this. */
    synchronized void become(List<DeviceEvent> others, Instant othersSince) {
        newestFirst.clear();
        newestFirst.addAll(others);
        since = othersSince;
    }

    /** Remembers what a journal remembered at the start, as far as there is room for it. */
    synchronized void recall(PastEvents past) {
        Instant earlier = past.since();
        if (earlier == null || forgetful) {
            return;
        }
        if (whole && earlier.isBefore(since)) {
            since = earlier;
        }
        for (DeviceEvent event : past.newestFirst()) {
            if (newestFirst.size() == PastEvents.MOST) {
                forget(event.at());
                return;
            }
            newestFirst.addLast(event);
        }
    }

    /** What was added after so many. */
    synchronized FreshEvents after(long kept) {
        List<DeviceEvent> fresh = newest((int) Math.min(count - kept, PastEvents.MOST));
        Collections.reverse(fresh);
        boolean gap = fresh.size() < count - kept;
        return new FreshEvents(gap ? since : started, whole, count - fresh.size() + 1, fresh);
    }
}
