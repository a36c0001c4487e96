package peristyle.model.emulator;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import peristyle.model.emulator.clock.Noise;
import peristyle.model.emulator.network.LinkTable;
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
 * @param packedHost its VMs touch all their memory (CP-4)
 * @param throttled is asked for more than its class allows at busy hours (ST-1)
 * @param nightLink is filled by other traffic from 1 to 4 o'clock UTC
 * @param heavyWriters write so much that their copies cannot follow (VR-1)
 */
record Troubles(
        HostId hotHost, HostId packedHost, DatastoreId throttled, CoreLinkId nightLink, List<VmId> heavyWriters) {

    /** All is well. */
    static final Troubles NONE =
            new Troubles(new HostId(""), new HostId(""), new DatastoreId(""), new CoreLinkId(""), List.of());

    /** Fewer objects than this have no trouble given to them: a handful of hosts would be mostly trouble. */
    private static final int FEW = 8;

    Troubles {
        heavyWriters = List.copyOf(heavyWriters);
    }

    /** The troubles of an estate under a seed. */
    static Troubles of(Estate estate, long seed) {
        List<HostId> hosts = ranked(
                estate.hosts().size() < FEW
                        ? Stream.empty()
                        : estate.hosts().stream()
                                .filter(host ->
                                        !estate.relations().vmsOn(host.id()).isEmpty())
                                .map(Host::id),
                seed,
                HostId.class);
        List<DatastoreId> datastores = ranked(
                estate.datastores().size() < FEW
                        ? Stream.empty()
                        : estate.datastores().stream()
                                .map(datastore -> datastore.id())
                                .filter(id ->
                                        estate.relations().vmsOn(id).stream().anyMatch(Vm::running)),
                seed,
                DatastoreId.class);
        List<CoreLinkId> links = ranked(
                estate.coreLinks().size() < 2 ? Stream.empty() : busyLinks(estate), seed, CoreLinkId.class);
        List<VmId> writers = ranked(
                estate.replicas().size() < FEW
                        ? Stream.empty()
                        : estate.replicas().stream()
                                .filter(replica -> replica.method() != ReplicationMethod.GLOBAL_MIRROR)
                                .map(Replica::vm)
                                .distinct(),
                seed,
                VmId.class);
        return new Troubles(
                hosts.isEmpty() ? NONE.hotHost() : hosts.getFirst(),
                hosts.size() < 2 ? NONE.packedHost() : hosts.get(1),
                datastores.isEmpty() ? NONE.throttled() : datastores.getFirst(),
                links.isEmpty() ? NONE.nightLink() : links.getFirst(),
                writers.stream().limit(2).toList());
    }

    /** Links that replicas use. */
    private static Stream<CoreLinkId> busyLinks(Estate estate) {
        LinkTable links = new LinkTable(estate);
        return estate.replicas().stream()
                .map(replica -> links.between(zoneOf(estate, replica.source()), zoneOf(estate, replica.target())))
                .filter(place -> place >= 0)
                .distinct()
                .map(estate.coreLinks()::at)
                .filter(Objects::nonNull)
                .map(CoreLink::id);
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
