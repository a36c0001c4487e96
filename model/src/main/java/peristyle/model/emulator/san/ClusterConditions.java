package peristyle.model.emulator.san;

import java.util.Arrays;
import peristyle.model.emulator.fault.Conditions;
import peristyle.model.hardware.fault.FaultKind;

/**
 * What faults do to SVC clusters, in columns by place. Derived anew when faults change, not in each tick. A cluster of place
 * -1 is one that nobody knows: nothing is wrong with it.
 */
final class ClusterConditions {

    static final int NODES_A_GROUP = 2;
    static final int MOST_GROUPS = 4;

    private final SanTable table;
    private final boolean[] powered;
    private final boolean[] quorum;
    private final boolean[] keys;
    private final boolean[] up;
    private final int[] fabrics;
    private final int[] nodes;
    private boolean whole = true;

    ClusterConditions(SanTable table) {
        this.table = table;
        int systems = table.zoneOfSystem.length;
        powered = new boolean[systems];
        quorum = new boolean[systems];
        keys = new boolean[systems];
        up = new boolean[systems];
        fabrics = new int[systems];
        nodes = new int[systems];
        Arrays.fill(powered, true);
        Arrays.fill(quorum, true);
        Arrays.fill(keys, true);
        Arrays.fill(up, true);
        Arrays.fill(fabrics, 3);
        for (int system = 0; system < systems; system++) {
            nodes[system] = all(system);
        }
    }

    /** A bit for each node. */
    private int all(int system) {
        return (1 << (table.ioGroups[system] * NODES_A_GROUP)) - 1;
    }

    void derive(Conditions faults) {
        whole = true;
        for (int system = 0; system < powered.length; system++) {
            int zone = table.zoneOfSystem[system];
            powered[system] = !faults.struck(FaultKind.ZONE_LOST, zone);
            quorum[system] = !faults.struck(FaultKind.QUORUM_LOST, system);
            keys[system] = keys(faults, zone);
            fabrics[system] = 3 & ~(int) faults.parts(FaultKind.FC_FABRIC, system);
            int running = all(system) & ~(int) faults.parts(FaultKind.STORAGE_NODE, system);
            int groups = (int) faults.parts(FaultKind.IO_GROUP, system);
            for (int group = 0; group < table.ioGroups[system]; group++) {
                if (((groups >>> group) & 1) != 0) {
                    running &= ~(3 << (group * NODES_A_GROUP));
                }
            }
            // Half of the nodes cannot know whether the other half lives: without a quorum both stop.
            boolean half = Integer.bitCount(running) * 2 <= Integer.bitCount(all(system));
            up[system] = powered[system] && running != 0 && (quorum[system] || !half);
            nodes[system] = up[system] ? running : 0;
            whole &= up[system] && quorum[system] && keys[system] && fabrics[system] == 3 && running == all(system);
        }
    }

    /** Key managers of all zones serve each zone (EN-4): a zone is without keys only where its own way to them is gone. */
    private static boolean keys(Conditions faults, int zone) {
        return !faults.struck(FaultKind.KEY_MANAGER_UNREACHABLE, zone);
    }

    boolean whole() {
        return whole;
    }

    boolean powered(int system) {
        return system < 0 || powered[system];
    }

    long unpoweredSince(Conditions faults, int system) {
        return system < 0 ? Long.MAX_VALUE : faults.since(FaultKind.ZONE_LOST, table.zoneOfSystem[system]);
    }

    boolean up(int system) {
        return system < 0 || up[system];
    }

    boolean quorum(int system) {
        return system < 0 || quorum[system];
    }

    boolean keys(int system) {
        return system < 0 || keys[system];
    }

    boolean fabric(int system, int number) {
        return system < 0 || ((fabrics[system] >>> number) & 1) != 0;
    }

    int fabricsUp(int system) {
        return system < 0 ? 2 : Integer.bitCount(fabrics[system]);
    }

    boolean node(int system, int index) {
        return ((nodes[system] >>> index) & 1) != 0;
    }

    /** Nodes of an I/O group that serve: 0 to 2. */
    int nodesUp(int system, int group) {
        return system < 0 ? NODES_A_GROUP : Integer.bitCount((nodes[system] >>> (group * NODES_A_GROUP)) & 3);
    }
}
