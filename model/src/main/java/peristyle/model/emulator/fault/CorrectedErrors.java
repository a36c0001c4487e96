package peristyle.model.emulator.fault;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import peristyle.model.estate.BladeId;
import peristyle.model.estate.ObjectId;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultOrder;

/**
 * Errors that memory modules have corrected. One that has corrected {@value #MOST} has, at the next, one that it cannot
 * correct; the figure is ours, vendors publish none. A module is new once that fault is cleared.
 */
public final class CorrectedErrors {

    static final int MOST = 1000;

    private static final int HOUR = 3600;

    /** By blade and number of the module: errors times seconds of an hour, so that whole numbers add up without rest. */
    private final TreeMap<String, TreeMap<Integer, Double>> counts = new TreeMap<>();

    /** An order strikes modules for so many seconds of a tick; breaks those that have had too many errors. */
    void strike(FaultOrder order, Iterable<ObjectId> blades, long seconds, long to, Consumer<FaultOrder> orders) {
        for (ObjectId blade : blades) {
            Map<Integer, Double> modules = counts.computeIfAbsent(blade.value(), key -> new TreeMap<>());
            double before = modules.getOrDefault(order.part(), 0.0);
            double most = (double) MOST * HOUR;
            double after = Math.min(most, before + order.amount() * seconds);
            modules.put(order.part(), after);
            if (before < most && after >= most) {
                orders.accept(FaultOrder.of(FaultKind.DIMM_UNCORRECTABLE, blade)
                        .part(order.part())
                        .at(Instant.ofEpochSecond(to)));
            }
        }
    }

    /** The broken module was replaced. */
    void replaced(ObjectId blade, int part) {
        Map<Integer, Double> modules = counts.get(blade.value());
        if (modules != null) {
            modules.remove(part);
            if (modules.isEmpty()) {
                counts.remove(blade.value());
            }
        }
    }

    /** Errors that modules have corrected, by blade and number of the module; those without any are left out. */
    public Map<BladeId, Map<Integer, Long>> all() {
        Map<BladeId, Map<Integer, Long>> all = new HashMap<>();
        counts.forEach((blade, modules) -> {
            Map<Integer, Long> whole = new HashMap<>();
            modules.forEach((module, count) -> whole.put(module, (long) (count / HOUR)));
            all.put(new BladeId(blade), Map.copyOf(whole));
        });
        return all;
    }

    void clear() {
        counts.clear();
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(counts.size());
        for (Map.Entry<String, TreeMap<Integer, Double>> blade : counts.entrySet()) {
            out.writeUTF(blade.getKey());
            out.writeInt(blade.getValue().size());
            for (Map.Entry<Integer, Double> module : blade.getValue().entrySet()) {
                out.writeInt(module.getKey());
                out.writeDouble(module.getValue());
            }
        }
    }

    void restore(DataInput in) throws IOException {
        counts.clear();
        for (int left = in.readInt(); left > 0; left--) {
            TreeMap<Integer, Double> modules = new TreeMap<>();
            counts.put(in.readUTF(), modules);
            for (int more = in.readInt(); more > 0; more--) {
                modules.put(in.readInt(), in.readDouble());
            }
        }
    }
}
