package peristyle.model.emulator.replication;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import peristyle.model.emulator.clock.Noise;
import peristyle.model.emulator.network.LinkTable;
import peristyle.model.emulator.network.NetworkLoad;
import peristyle.model.emulator.network.NetworkState;
import peristyle.model.emulator.san.DatastoreLoad;
import peristyle.model.emulator.san.SanState;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Replica;
import peristyle.model.estate.ReplicaId;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.storage.MirrorStatus;
import peristyle.model.hardware.storage.VolumeState;

/**
 * All copies of an estate. In each tick those that carry bytes over a link share what it has left: a VM's copy takes one
 * part up to a ceiling, a LUN's mirror several. A VM that is off has nothing to carry, yet its points go on: the age of a
 * recovery point counts whether the VM runs or not. What a fault keeps from its target stands still; then its age is all that
 * moves.
 */
public final class Copies {

    /** What one part can take at most, bytes a second: no field gives a figure, ours is what one stream reaches. */
    public static final double CEILING = 80e6;
    /** Parts that a mirror takes for one of a VM's copy. */
    private static final int MIRROR_PARTS = 4;

    private final Map<String, Copy> copies = new HashMap<>();
    private final Copy[] ordered;
    private final @Nullable Copy[] copyAt;
    private final @Nullable Objective[] objectiveAt;
    private final int[] parts;
    private final double[] carriedBytes;
    private final Partnerships partnerships;
    private final Chronicle chronicle = new Chronicle();

    private Copies(Estate estate, LinkTable links, long seed) {
        copyAt = new Copy[estate.replicas().places()];
        objectiveAt = new Objective[copyAt.length];
        parts = new int[links.places()];
        carriedBytes = new double[links.places()];
        List<Copy> all = new ArrayList<>();
        for (CopyPlan plan : CopyPlan.mirrors(estate, links)) {
            all.add(new Copy(plan));
        }
        all.forEach(copy -> copies.put(copy.key, copy));
        for (int place = 0; place < copyAt.length; place++) {
            Replica replica = estate.replicas().at(place);
            if (replica != null) {
                Copy copy = replica.mirror() == null
                        ? new Copy(CopyPlan.of(replica, estate, links, seed))
                        : copies.get("mirror " + replica.mirror().value());
                if (copy != null) {
                    if (copies.put(copy.key, copy) == null) {
                        all.add(copy);
                    }
                    Objective objective =
                            new Objective(replica.id(), estate.vms().placeOf(replica.vm()), replica.rpo());
                    copyAt[place] = copy;
                    objectiveAt[place] = objective;
                    copy.objectives.add(objective);
                }
            }
        }
        ordered = all.toArray(new Copy[0]);
        partnerships = new Partnerships(ordered);
    }

    /** The copies of an estate, as if they had run for long. */
    public static Copies settled(Estate estate, LinkTable links, long seed, long second, DatastoreLoad writes) {
        Copies all = new Copies(estate, links, seed);
        List<DeviceEvent> before = new ArrayList<>();
        for (Copy copy : all.ordered) {
            if (copy.phase != Copy.Phase.BROKEN) {
                copy.settle(second, Noise.unit(Noise.key(seed, copy.key, 7)), writes(copy, writes));
            }
            // What was missed before the emulator began is no event of its time.
            copy.objectives.forEach(objective -> objective.watch(copy, second, before));
        }
        return all;
    }

    /** The copies of a changed estate: those known go on, new ones begin with a first, full copy at once (OR-2). */
    public Copies follow(Estate estate, LinkTable links, long seed, long second) {
        Copies next = new Copies(estate, links, seed);
        next.chronicle.addAll(chronicle);
        for (Copy copy : next.ordered) {
            Copy old = copies.get(copy.key);
            if (copy.phase != Copy.Phase.BROKEN) {
                if (old != null && old.phase != Copy.Phase.BROKEN) {
                    copy.inherit(old);
                } else {
                    copy.start(second);
                    next.chronicle.begun(copy, second, true);
                }
            }
        }
        Map<ReplicaId, Objective> known = new HashMap<>();
        for (@Nullable Objective objective : objectiveAt) {
            if (objective != null) {
                known.put(objective.replica, objective);
            }
        }
        for (@Nullable Objective objective : next.objectiveAt) {
            Objective old = objective == null ? null : known.get(objective.replica);
            if (objective != null && old != null) {
                objective.exceededSince = old.exceededSince;
            }
        }
        return next;
    }

    private static double writes(Copy copy, DatastoreLoad load) {
        return copy.mirror ? load.writtenTo(copy.source) : load.writtenByVm(copy.source);
    }

    /** Lives from one second to another; appends what happened, in no order. */
    public void live(
            long from, long to, NetworkLoad network, SanState san, DatastoreLoad writes, List<DeviceEvent> happened) {
        NetworkState paths = network.state();
        partnerships.judge(from, paths, san, chronicle.events());
        Arrays.fill(parts, 0);
        Arrays.fill(carriedBytes, 0);
        look(paths, san);
        for (Copy copy : ordered) {
            if (copy.pair >= 0 && !copy.blocked && copy.carriesBefore(to)) {
                for (int way : paths.route(copy.pair)) {
                    parts[way] += weight(copy);
                }
            }
        }
        for (Copy copy : ordered) {
            if (copy.phase != Copy.Phase.BROKEN) {
                live(copy, from, to, network, writes);
                for (int each = 0; each < copy.objectives.size(); each++) {
                    copy.objectives.get(each).watch(copy, to, chronicle.events());
                }
                if (copy.pair >= 0) {
                    for (int way : paths.route(copy.pair)) {
                        carriedBytes[way] += copy.moved;
                    }
                }
            }
        }
        network.carry(carriedBytes, to - from);
        chronicle.tell(happened);
    }

    /** Looks what keeps each copy from its target, and whether that answers; lets nothing pass. */
    public void look(NetworkState paths, SanState san) {
        for (Copy copy : ordered) {
            copy.blocked = !partnerships.mayCarry(copy, paths, san);
            copy.silent = paths.lost(copy.targetZone) || san.volume(copy.targetLun) == VolumeState.OFFLINE;
        }
    }

    private void live(Copy copy, long from, long to, NetworkLoad network, DatastoreLoad load) {
        double writes = writes(copy, load);
        if (copy.blocked) {
            copy.stand(from, to, writes);
            return;
        }
        double rate = rate(copy, from, to, network);
        boolean first = copy.phase == Copy.Phase.FIRST;
        if (copy.continuous && !first) {
            partnerships.flowed(copy, copy.flow(from, to, rate, writes), from, to, chronicle.events());
            copy.objectives.forEach(objective -> objective.renewed(copy, to, chronicle.events()));
        } else {
            copy.live(from, to, rate, writes, chronicle);
            if (first && copy.phase != Copy.Phase.FIRST) {
                partnerships.copied(copy, chronicle.events());
            }
        }
    }

    private double rate(Copy copy, long from, long to, NetworkLoad network) {
        int weight = weight(copy);
        double rate = CEILING * weight;
        if (copy.pair < 0) {
            return rate;
        }
        for (int way : network.state().route(copy.pair)) {
            rate = Math.min(rate, network.forCopies(way) / Math.max(weight, parts[way]) * weight);
            rate = Math.min(rate, network.ofOnePart(way) * weight);
        }
        return rate * network.state().flowing(copy.pair, from, to);
    }

    private static int weight(Copy copy) {
        return copy.mirror ? MIRROR_PARTS : 1;
    }

    /** Marks by place the VMs of which a copy is being made: these carry a snapshot (VR-2). */
    public void carrying(boolean[] vms) {
        for (Copy copy : ordered) {
            boolean moves = copy.phase == Copy.Phase.FIRST || copy.phase == Copy.Phase.MOVING;
            if (moves && !copy.mirror && copy.source >= 0 && copy.source < vms.length) {
                vms[copy.source] = true;
            }
        }
    }

    /** Writes why relationships have stopped. */
    public void saveStops(DataOutput out) throws IOException {
        partnerships.saveStops(out);
    }

    /** Goes on where {@link #saveStops} stopped; null where nothing was saved. */
    public void restoreStops(@Nullable DataInput in) throws IOException {
        partnerships.restoreStops(in);
    }

    /** Writes how fast transfers go that are under way. */
    public void saveRates(DataOutput out) throws IOException {
        List<Copy> moving = Arrays.stream(ordered)
                .filter(copy -> copy.underWay() && copy.rate > 0)
                .toList();
        out.writeInt(moving.size());
        for (Copy copy : moving) {
            out.writeUTF(copy.key);
            out.writeDouble(copy.rate);
        }
    }

    /** Goes on where {@link #saveRates} stopped; null where nothing was saved: then it is not known until time passes. */
    public void restoreRates(@Nullable DataInput in) throws IOException {
        for (int left = in == null ? 0 : in.readInt(); in != null && left > 0; left--) {
            Copy copy = copies.get(in.readUTF());
            double rate = in.readDouble();
            if (copy != null) {
                copy.rate = rate;
            }
        }
    }

    /** Each mirror relationship as the storage tells it at this second. */
    public List<MirrorStatus> mirrors(long second) {
        return partnerships.statuses(second);
    }

    /** The copy of the replica at this place, null where there is none. */
    @Nullable
    Copy copyAt(int place) {
        return place < copyAt.length ? copyAt[place] : null;
    }

    /** The objective of the replica at this place, null where there is none. */
    @Nullable
    Objective objectiveAt(int place) {
        return place < objectiveAt.length ? objectiveAt[place] : null;
    }

    /** How many places replicas have. */
    int places() {
        return copyAt.length;
    }

    /** Writes what is needed to go on later. */
    public void save(DataOutput out) throws IOException {
        out.writeInt(ordered.length);
        for (Copy copy : ordered) {
            out.writeUTF(copy.key);
            copy.save(out);
            out.writeInt(copy.objectives.size());
            for (Objective objective : copy.objectives) {
                out.writeUTF(objective.replica.value());
                out.writeLong(objective.exceededSince == null ? Long.MIN_VALUE : objective.exceededSince);
            }
        }
        chronicle.save(out);
    }

    /**
     * The copies of an estate as they go on where {@link #save} stopped: what the estate no longer has is passed over, what it
     * has got since begins with a first, full copy (OR-2).
     *
     * @param second of the moment at which they were saved
     * @param relationships whether the states of relationships were saved too: not by earlier versions
     */
    public static Copies restored(
            Estate estate, LinkTable links, long seed, long second, DataInput in, boolean relationships)
            throws IOException {
        Copies all = new Copies(estate, links, seed);
        Set<String> saved = all.restore(in, relationships);
        for (Copy copy : all.ordered) {
            if (!saved.contains(copy.key) && copy.phase != Copy.Phase.BROKEN) {
                copy.start(second);
                all.chronicle.begun(copy, second, true);
            }
        }
        return all;
    }

    /** Answers what was saved. */
    private Set<String> restore(DataInput in, boolean relationships) throws IOException {
        Set<String> saved = new HashSet<>();
        Map<String, Objective> byReplica = new HashMap<>();
        for (@Nullable Objective objective : objectiveAt) {
            if (objective != null) {
                byReplica.put(objective.replica.value(), objective);
            }
        }
        for (int left = in.readInt(); left > 0; left--) {
            String key = in.readUTF();
            saved.add(key);
            Copy copy = copies.get(key);
            (copy == null ? Copy.lost() : copy).restore(in, relationships);
            for (int watched = in.readInt(); watched > 0; watched--) {
                Objective objective = byReplica.get(in.readUTF());
                long since = in.readLong();
                if (objective != null) {
                    objective.exceededSince = since == Long.MIN_VALUE ? null : since;
                }
            }
        }
        chronicle.restore(in);
        return saved;
    }
}
