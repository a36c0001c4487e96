package peristyle.model.drill;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ObjectId;
import peristyle.model.exchange.events.EventDigest;
import peristyle.model.exchange.events.EventKind;
import peristyle.model.hardware.DeviceEvent;

/** Remembers what happened: when, of which kind, to what; and a digest of every detail of it. */
final class Happened implements Consumer<DeviceEvent> {

    private record Event(Instant at, String kind, ObjectId subject) {}

    private final List<Event> events = new ArrayList<>();
    private final EventDigest digest = new EventDigest();

    @Override
    public void accept(DeviceEvent event) {
        digest.accept(event);
        events.add(new Event(event.at(), EventKind.of(event), event.subject()));
    }

    long size() {
        return events.size();
    }

    /** How many of a kind happened after one moment, up to another, to this object or, where that is null, to any. */
    long count(String kind, Instant after, Instant to, @Nullable ObjectId subject) {
        return events.stream()
                .filter(event -> event.kind().equals(kind)
                        && event.at().isAfter(after)
                        && !event.at().isAfter(to)
                        && (subject == null || subject.equals(event.subject())))
                .count();
    }

    String sha256() {
        return digest.sha256Hex();
    }
}
