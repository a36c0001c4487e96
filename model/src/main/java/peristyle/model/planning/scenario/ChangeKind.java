package peristyle.model.planning.scenario;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How each kind of change is called in a file, and what it says there. */
enum ChangeKind {
    GROWTH("growth", false, "percentPerMonth"),
    ADD_VMS("addVms", true, "name", "count", "vcpus", "memoryGib", "diskGib"),
    REMOVE_VMS("removeVms", false, "names"),
    ADD_HOSTS("addHosts", true, "count"),
    RETIRE_HOSTS("retireHosts", true, "count");

    static final List<String> KEYS =
            Arrays.stream(values()).map(ChangeKind::key).toList();

    private final String key;
    private final boolean onePool;
    private final String own;

    ChangeKind(String key, boolean onePool, String... own) {
        this.key = key;
        this.onePool = onePool;
        this.own = String.join(",", own);
    }

    String key() {
        return key;
    }

    /** Whether it has to name one pool. */
    boolean onePool() {
        return onePool;
    }

    Set<String> fields() {
        Set<String> fields = new HashSet<>(Set.of("kind", "date", "pool"));
        fields.addAll(List.of(own.split(",")));
        return fields;
    }

    /** The kind of this key, which must be one of {@link #KEYS}. */
    static ChangeKind of(String key) {
        return values()[KEYS.indexOf(key)];
    }

    static ChangeKind of(Change change) {
        return switch (change) {
            case Change.Growth growth -> GROWTH;
            case Change.AddVms added -> ADD_VMS;
            case Change.RemoveVms gone -> REMOVE_VMS;
            case Change.AddHosts more -> ADD_HOSTS;
            case Change.RetireHosts less -> RETIRE_HOSTS;
        };
    }
}
