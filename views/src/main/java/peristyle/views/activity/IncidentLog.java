package peristyle.views.activity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import peristyle.model.operation.ControlPlane;
import peristyle.model.operation.Incident;
import peristyle.views.text.Texts;

/** Incidents in words, newest first. Only what has changed is put into words. */
final class IncidentLog {

    /** How many are shown: as many as the platform remembers. */
    static final int MOST = 200;

    private final Texts texts;
    private List<IncidentLine> lines = List.of();

    IncidentLog(Texts texts) {
        this.texts = texts;
    }

    /** Takes up what is new; whether there was anything. */
    @SuppressWarnings("ReferenceEquality") // the platform hands out the same incident until it changes
    boolean read(ControlPlane plane) {
        Map<Long, IncidentLine> known = new HashMap<>();
        lines.forEach(line -> known.put(line.incident().number(), line));
        List<Incident> newest = plane.incidents(MOST);
        boolean news = newest.size() != lines.size();
        for (Incident incident : newest) {
            IncidentLine line = known.get(incident.number());
            if (line == null || line.incident() != incident) {
                known.put(incident.number(), IncidentLine.of(incident, texts));
                news = true;
            }
        }
        if (news) {
            lines = newest.stream()
                    .map(incident -> java.util.Objects.requireNonNull(known.get(incident.number())))
                    .toList();
        }
        return news;
    }

    /** All of them, newest first. */
    List<IncidentLine> lines() {
        return lines;
    }
}
