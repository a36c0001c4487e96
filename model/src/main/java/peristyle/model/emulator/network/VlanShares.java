package peristyle.model.emulator.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import peristyle.model.emulator.fault.Conditions;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Pseudowire;
import peristyle.model.estate.VlanId;
import peristyle.model.estate.Vm;
import peristyle.model.estate.Vnic;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.network.PseudowireStatus;

/**
 * What each VLAN carries over each link. What a link carries beside copies belongs to its VLANs, each by the number of its
 * cards that are plugged; where they ask for more than there is, each gets the same and who asks for little gets it whole.
 */
final class VlanShares {

    private final Estate estate;
    private final Map<VlanId, Integer> cards = new HashMap<>();

    VlanShares(Estate estate) {
        this.estate = estate;
        for (Vm vm : estate.vms()) {
            for (Vnic card : vm.vnics()) {
                VlanId vlan = card.vlan();
                if (card.connected() && vlan != null && vm.running()) {
                    cards.merge(vlan, 1, Integer::sum);
                }
            }
        }
    }

    /** Every pseudowire now. */
    List<PseudowireStatus> at(NetworkLoad load, NetworkState state, Conditions faults) {
        double[] weights = new double[load.links()];
        Map<Integer, List<Pseudowire>> byLink = new HashMap<>();
        List<PseudowireStatus> all = new ArrayList<>();
        for (Pseudowire wire : estate.pseudowires()) {
            int link = estate.coreLinks().placeOf(wire.link());
            boolean down = link < 0
                    || !state.up(link)
                    || faults.struck(
                            FaultKind.PSEUDOWIRE_DOWN, estate.pseudowires().placeOf(wire.id()));
            if (down) {
                all.add(new PseudowireStatus(wire.id(), false, 0, 0));
            } else {
                weights[link] += weight(wire);
                byLink.computeIfAbsent(link, key -> new ArrayList<>()).add(wire);
            }
        }
        byLink.forEach((link, wires) -> share(load, link, wires, weights[link], all));
        return all;
    }

    private double weight(Pseudowire wire) {
        return cards.getOrDefault(wire.vlan(), 0);
    }

    private void share(
            NetworkLoad load, int link, List<Pseudowire> wires, double weights, List<PseudowireStatus> into) {
        double asked = load.askedMbps(link);
        double carried = load.networksMbps(link);
        double[] wants = new double[wires.size()];
        for (int each = 0; each < wants.length; each++) {
            wants[each] = weights > 0 ? asked * weight(wires.get(each)) / weights : asked / wants.length;
        }
        double[] gets = evenly(wants, carried);
        for (int each = 0; each < wants.length; each++) {
            into.add(new PseudowireStatus(wires.get(each).id(), true, wants[each], gets[each]));
        }
    }

    /** Max-min fair: nobody gets more than he wants, and who gets less gets as much as any other. */
    static double[] evenly(double[] wants, double there) {
        double[] sorted = wants.clone();
        Arrays.sort(sorted);
        double left = there;
        double level = Double.POSITIVE_INFINITY;
        for (int each = 0; each < sorted.length; each++) {
            double fair = left / (sorted.length - each);
            if (sorted[each] > fair) {
                level = fair;
                break;
            }
            left -= sorted[each];
        }
        double[] gets = new double[wants.length];
        for (int each = 0; each < wants.length; each++) {
            gets[each] = Math.min(wants[each], level);
        }
        return gets;
    }
}
