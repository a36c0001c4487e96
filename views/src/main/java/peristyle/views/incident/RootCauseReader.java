package peristyle.views.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Estate;
import peristyle.model.operation.Incident;
import peristyle.model.operation.RootCauses;
import peristyle.model.operation.Snapshot;
import peristyle.model.rule.Findings;

/** What is wrong, by cause; sorted anew only where incidents or findings have changed. */
public final class RootCauseReader {

    private RootCauses causes = RootCauses.NONE;
    private List<Incident> incidents = List.of();
    private @Nullable Findings found;
    private @Nullable Estate estate;

    /** What is wrong by this snapshot: a finding about what is gone meanwhile is none. */
    @SuppressWarnings("ReferenceEquality") // findings and estates are replaced whenever anything about them changes
    public RootCauses read(Snapshot snapshot) {
        List<Incident> newest = snapshot.incidents();
        if (found != snapshot.findings() || estate != snapshot.estate() || !same(newest, incidents)) {
            RootCauses all = RootCauses.of(newest, snapshot.findings(), snapshot.estate());
            causes = new RootCauses(
                    all.causes(),
                    all.alone().stream()
                            .filter(finding ->
                                    snapshot.estate().find(finding.subject()).isPresent())
                            .toList());
            found = snapshot.findings();
            estate = snapshot.estate();
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
