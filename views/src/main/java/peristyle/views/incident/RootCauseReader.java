package peristyle.views.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.operation.ControlPlane;
import peristyle.model.operation.Incident;
import peristyle.model.operation.RootCauses;
import peristyle.model.operation.Snapshot;
import peristyle.model.rule.Findings;

/** What is wrong, by cause; sorted anew only where incidents or findings have changed. */
public final class RootCauseReader {

    private static final int MOST = 200;

    private RootCauses causes = RootCauses.NONE;
    private List<Incident> incidents = List.of();
    private @Nullable Findings found;

    /** What is wrong by this snapshot. */
    @SuppressWarnings("ReferenceEquality") // findings are replaced whenever anything about them changes
    public RootCauses read(ControlPlane plane, Snapshot snapshot) {
        List<Incident> newest = plane.incidents(MOST);
        if (found != snapshot.findings() || !same(newest, incidents)) {
            causes = RootCauses.of(newest, snapshot.findings(), snapshot.estate());
            found = snapshot.findings();
            incidents = newest;
        }
        return causes;
    }

    /** Whether these are the very same incidents: each is replaced whenever anything about it changes. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean same(List<Incident> some, List<Incident> others) {
        boolean same = some.size() == others.size();
        for (int each = 0; same && each < some.size(); each++) {
            same = some.get(each) == others.get(each);
        }
        return same;
    }
}
