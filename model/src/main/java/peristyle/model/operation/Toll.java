package peristyle.model.operation;

import java.util.List;
import peristyle.model.estate.ObjectKind;

/**
 * What an incident costs, in numbers.
 *
 * @param hosts that were hit
 * @param hostsDown of these, that are still down or out of reach
 * @param vms that stopped
 * @param vmsDown of these, that still stand still
 * @param vmsWithoutRoom of those that stand still, for which no host has room
 * @param replicas that became late
 * @param replicasLate of these, that are still late
 */
public record Toll(int hosts, int hostsDown, int vms, int vmsDown, int vmsWithoutRoom, int replicas, int replicasLate) {

    /** Counts these effects. */
    static Toll of(List<Effect> effects) {
        int[] all = new int[ObjectKind.values().length];
        int[] now = new int[ObjectKind.values().length];
        int withoutRoom = 0;
        for (Effect effect : effects) {
            int kind = effect.object().kind().ordinal();
            all[kind]++;
            if (effect.ended() == null) {
                now[kind]++;
                withoutRoom += effect.kind() == Effect.Kind.VM_WITHOUT_ROOM ? 1 : 0;
            }
        }
        int host = ObjectKind.HOST.ordinal();
        int vm = ObjectKind.VM.ordinal();
        int replica = ObjectKind.REPLICA.ordinal();
        return new Toll(all[host], now[host], all[vm], now[vm], withoutRoom, all[replica], now[replica]);
    }

    /** VMs that stopped and run again. */
    public int vmsBack() {
        return vms - vmsDown;
    }
}
