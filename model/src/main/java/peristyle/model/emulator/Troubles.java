package peristyle.model.emulator;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import peristyle.model.emulator.clock.Noise;
import peristyle.model.emulator.network.LinkTable;
import peristyle.model.emulator.replication.Copies;
import peristyle.model.estate.CoreLink;
import peristyle.model.estate.CoreLinkId;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostId;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Replica;
import peristyle.model.estate.ReplicationMethod;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmId;
import peristyle.model.estate.ZoneId;

/**
 * The few objects of an estate that are not well: there is always something to find. Empty ids mean none.
 *
 * @param hotHost its VMs compute three times as much as elsewhere
 * @param packedHost the host that gives most of its memory to running VMs: they touch all of it (CP-4)
 * @param throttled is asked for more than its class allows at busy hours (ST-1)
 * @param nightLink is filled by other traffic from 1 to 4 o'clock UTC, with the links beside it: the way with the fewest
 *     replicas
 * @param heavyWriters write so much that their copies cannot follow (VR-1)
 */
record Troubles(
        HostId hotHost, HostId packedHost, DatastoreId throttled, CoreLinkId nightLink, List<VmId> heavyWriters) {

    /** All is well. */
    static final Troubles NONE =
            new Troubles(new HostId(""), new HostId(""), new DatastoreId(""), new CoreLinkId(""), List.of());

    /** Fewer objects than this have no trouble given to them: a handful of hosts would be mostly trouble. */
    private static final int FEW = 8;

    /** One VM writes too much for this many replicas. */
    private static final int REPLICAS_A_WRITER = 50;

    Troubles {
        heavyWriters = List.copyOf(heavyWriters);
    }

    /**
     * The troubles of an estate under a seed; none where no blade is known: such an estate is what an inventory file says, and
     * a trouble that is made up would be taken for its own.
     */
    static Troubles of(Estate estate, long seed) {
        if (estate.blades().size() == 0) {
            return NONE;
        }
        List<HostId> hosts = ranked(
                estate.hosts().size() < FEW
                        ? Stream.empty()
                        : estate.hosts().stream()
                                .filter(host ->
                                        !estate.relations().vmsOn(host.id()).isEmpty())
                                .map(Host::id),
                seed,
                HostId.class);
        HostId packed = fullest(estate, hosts);
        hosts = hosts.stream().filter(id -> !id.equals(packed)).toList();
        List<DatastoreId> datastores = ranked(
                estate.datastores().size() < FEW
                        ? Stream.empty()
                        : estate.datastores().stream()
                                .map(datastore -> datastore.id())
                                .filter(id ->
                                        estate.relations().vmsOn(id).stream().anyMatch(Vm::running)),
                seed,
                DatastoreId.class);
        return new Troubles(
                hosts.isEmpty() ? NONE.hotHost() : hosts.getFirst(),
                packed,
                datastores.isEmpty() ? NONE.throttled() : datastores.getFirst(),
                estate.coreLinks().size() < 2 ? NONE.nightLink() : nightLink(estate),
                heavyWriters(estate, seed));
    }

    /** Of the hosts with something on them, that with the greatest part of its memory given to VMs that run. */
    private static HostId fullest(Estate estate, List<HostId> hosts) {
        HostId fullest = NONE.packedHost();
        double most = 0;
        for (HostId id : hosts) {
            double given = estate.relations().vmsOn(id).stream()
                    .filter(Vm::running)
                    .mapToDouble(vm -> vm.size().memoryMib())
                    .sum();
            double share = estate.hosts()
                    .find(id)
                    .map(host -> given / host.memoryMib())
                    .orElse(0.0);
            if (share > most) {
                most = share;
                fullest = id;
            }
        }
        return fullest;
    }

    /** A link of the way that the fewest replicas use, so that a night's trouble stays one among others. */
    private static CoreLinkId nightLink(Estate estate) {
        LinkTable links = new LinkTable(estate);
        int[] replicas = new int[links.places()];
        for (Replica replica : estate.replicas()) {
            int way = links.between(zoneOf(estate, replica.source()), zoneOf(estate, replica.target()));
            if (way >= 0) {
                replicas[way]++;
            }
        }
        CoreLinkId least = NONE.nightLink();
        int fewest = Integer.MAX_VALUE;
        for (int way = 0; way < replicas.length; way++) {
            CoreLink link = estate.coreLinks().at(way);
            if (link != null && replicas[way] > 0 && replicas[way] < fewest) {
                fewest = replicas[way];
                least = link.id();
            }
        }
        return least;
    }

    /** Of the VMs that run and of which a full copy takes about as long as their objective allows, or longer. */
    private static List<VmId> heavyWriters(Estate estate, long seed) {
        if (estate.replicas().size() < FEW) {
            return List.of();
        }
        List<VmId> writers = ranked(
                estate.replicas().stream()
                        .filter(replica -> replica.method() != ReplicationMethod.GLOBAL_MIRROR)
                        .filter(replica -> secondsOfFullCopy(estate, replica)
                                > replica.rpo().toSeconds() * .8)
                        .map(Replica::vm)
                        .distinct(),
                seed,
                VmId.class);
        int some = Math.max(2, estate.replicas().size() / REPLICAS_A_WRITER);
        return writers.stream().limit(some).toList();
    }

    private static double secondsOfFullCopy(Estate estate, Replica replica) {
        return estate.vms()
                .find(replica.vm())
                .filter(Vm::running)
                .map(vm -> vm.disks().stream()
                                .mapToDouble(disk -> disk.writtenMib())
                                .sum()
                        * 1024
                        * 1024
                        / Copies.CEILING)
                .orElse(0.0);
    }

    private static @Nullable ZoneId zoneOf(Estate estate, DatastoreId datastore) {
        return estate.datastores().find(datastore).map(Datastore::zone).orElse(null);
    }

    private static <T extends ObjectId> List<T> ranked(Stream<T> ids, long seed, Class<T> type) {
        return ids.map(type::cast)
                .sorted(Comparator.comparingLong((T id) -> Noise.key(seed, id.value(), 8))
                        .thenComparing(ObjectId::value))
                .toList();
    }

    void save(DataOutput out) throws IOException {
        out.writeUTF(hotHost.value());
        out.writeUTF(packedHost.value());
        out.writeUTF(throttled.value());
        out.writeUTF(nightLink.value());
        out.writeInt(heavyWriters.size());
        for (VmId writer : heavyWriters) {
            out.writeUTF(writer.value());
        }
    }

    static Troubles restore(DataInput in) throws IOException {
        HostId hot = new HostId(in.readUTF());
        HostId packed = new HostId(in.readUTF());
        DatastoreId throttled = new DatastoreId(in.readUTF());
        CoreLinkId link = new CoreLinkId(in.readUTF());
        List<VmId> writers = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            writers.add(new VmId(in.readUTF()));
        }
        return new Troubles(hot, packed, throttled, link, writers);
    }
}
