package peristyle.model.operation;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Blade;
import peristyle.model.estate.Chassis;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.CoreLink;
import peristyle.model.estate.CoreLinkId;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.EdgeRouter;
import peristyle.model.estate.EdgeRouterId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostId;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Replica;
import peristyle.model.estate.VmId;
import peristyle.model.estate.ZoneId;
import peristyle.model.hardware.DeviceEvent;

/**
 * Traces what happens to its cause: one cause is one incident, however much it carries with it. What has no known cause is
 * one of its own. An incident that is over stays among the newest; a fault that comes again on the same object within an
 * hour is the same incident. Written by the platform's thread, read by any.
 */
final class Causes {

    /** How many are remembered. */
    static final int KEPT = 200;

    private static final long SAME_SECONDS = 3_600;

    private final Deque<OpenIncident> newestFirst = new ArrayDeque<>();
    private long last;

    /** The same incidents, to unfold by themselves. */
    synchronized Causes copy() {
        Causes copy = new Causes();
        newestFirst.forEach(each -> copy.newestFirst.addLast(each.copy()));
        copy.last = last;
        return copy;
    }

    /** Goes on with these, newest first. Before anything happens. */
    synchronized void resume(List<Incident> before) {
        newestFirst.clear();
        before.forEach(each -> newestFirst.addLast(new OpenIncident(each)));
        last = before.isEmpty() ? 0 : before.getFirst().number();
    }

    /** The newest incidents, newest first, at most this many. */
    synchronized List<Incident> newest(int most) {
        return newestFirst.stream().limit(most).map(OpenIncident::seen).toList();
    }

    /** Takes up what happened, in this estate. */
    synchronized void happened(DeviceEvent event, Estate estate) {
        switch (event) {
            case DeviceEvent.FaultStruck it -> struck(it);
            case DeviceEvent.FaultEnded it -> ended(it);
            case DeviceEvent.HostFailed it -> failed(it, estate);
            case DeviceEvent.HostUnreachable it -> {
                OpenIncident incident = of(it, it.subject(), estate);
                incident.carry(it.subject(), incident.root, Effect.Kind.HOST_UNREACHABLE, it.at());
            }
            case DeviceEvent.HostIsolated it -> {
                OpenIncident incident = of(it, it.subject(), estate);
                incident.carry(it.subject(), incident.root, Effect.Kind.HOST_UNREACHABLE, it.at());
            }
            case DeviceEvent.HostReturned it -> over(it);
            case DeviceEvent.VmRestarted it -> over(it);
            case DeviceEvent.VmStarted it -> over(it);
            case DeviceEvent.VmLeftOff it ->
                carried(it.subject())
                        .ifPresent(incident ->
                                incident.carry(it.subject(), incident.root, Effect.Kind.VM_WITHOUT_ROOM, it.at()));
            case DeviceEvent.DatastoreFilled it -> filled(it, it.subject());
            case DeviceEvent.DatastoreFreed it -> over(it);
            case DeviceEvent.VmFrozen it ->
                filled(it, it.datastore()).carry(it.subject(), it.datastore(), Effect.Kind.VM_FROZEN, it.at());
            case DeviceEvent.VmThawed it -> over(it);
            case DeviceEvent.VmStunned it ->
                begin(it).carry(it.subject(), it.subject(), Effect.Kind.VM_STUNNED, it.at());
            case DeviceEvent.SnapshotClosed it -> over(it);
            case DeviceEvent.RpoExceeded it -> late(it, estate);
            case DeviceEvent.RpoRestored it -> over(it);
            default -> {}
        }
    }

    private OpenIncident begin(DeviceEvent event) {
        OpenIncident incident = new OpenIncident(++last, event);
        newestFirst.addFirst(incident);
        if (newestFirst.size() > KEPT) {
            forget();
        }
        return incident;
    }

    /** The oldest that is over goes first; where none is, the oldest. */
    private void forget() {
        for (Iterator<OpenIncident> oldest = newestFirst.descendingIterator(); oldest.hasNext(); ) {
            if (oldest.next().seen().over()) {
                oldest.remove();
                return;
            }
        }
        newestFirst.removeLast();
    }

    private void struck(DeviceEvent.FaultStruck event) {
        for (OpenIncident each : newestFirst) {
            boolean fresh = lasted(each, event.at());
            if (fresh && same(each, event.subject(), event.kind(), event.part())) {
                each.again(event);
                return;
            }
        }
        begin(event);
    }

    /** Whether it lasts, or did within the last hour. */
    private static boolean lasted(OpenIncident incident, Instant at) {
        Instant mended = incident.mended();
        return mended == null || at.getEpochSecond() - mended.getEpochSecond() <= SAME_SECONDS;
    }

    private static boolean same(OpenIncident incident, ObjectId root, Enum<?> kind, int part) {
        return incident.root.equals(root)
                && incident.cause instanceof DeviceEvent.FaultStruck fault
                && fault.kind() == kind
                && fault.part() == part;
    }

    private void ended(DeviceEvent.FaultEnded event) {
        for (OpenIncident each : newestFirst) {
            if (each.mended() == null && same(each, event.subject(), event.kind(), event.part())) {
                each.mended(event.at());
                return;
            }
        }
    }

    private void failed(DeviceEvent.HostFailed event, Estate estate) {
        OpenIncident incident = of(event, event.subject(), estate);
        incident.carry(event.subject(), incident.root, Effect.Kind.HOST_FAILED, event.at());
        for (VmId vm : event.stopped()) {
            incident.carry(vm, event.subject(), Effect.Kind.VM_DOWN, event.at());
        }
    }

    /** The incident that has reached this host: the newest fault of what it stands on; else one of its own. */
    private OpenIncident of(DeviceEvent event, HostId host, Estate estate) {
        Set<ObjectId> under = standsOn(host, estate);
        for (OpenIncident each : newestFirst) {
            if (lasted(each, event.at())
                    && each.cause instanceof DeviceEvent.FaultStruck
                    && under.contains(each.root)) {
                return each;
            }
        }
        return carried(host).orElseGet(() -> begin(event));
    }

    /** The incident of a datastore without space. */
    private OpenIncident filled(DeviceEvent event, DatastoreId datastore) {
        for (OpenIncident each : newestFirst) {
            if (each.mended() == null && each.root.equals(datastore)) {
                return each;
            }
        }
        return begin(event);
    }

    private static Set<ObjectId> standsOn(HostId id, Estate estate) {
        Set<ObjectId> under = new HashSet<>();
        under.add(id);
        Optional<Host> host = estate.hosts().find(id);
        host.map(Host::pool)
                .flatMap(estate.pools()::find)
                .map(ComputePool::zone)
                .ifPresent(under::add);
        Optional<Blade> blade = host.map(Host::blade).flatMap(estate.blades()::find);
        blade.map(Blade::id).ifPresent(under::add);
        Optional<Chassis> chassis = blade.map(Blade::chassis).flatMap(estate.chassis()::find);
        chassis.map(Chassis::id).ifPresent(under::add);
        chassis.map(Chassis::domain).ifPresent(under::add);
        return under;
    }

    private Optional<OpenIncident> carried(ObjectId object) {
        return newestFirst.stream().filter(each -> each.carries(object)).findFirst();
    }

    private void over(DeviceEvent event) {
        for (OpenIncident each : newestFirst) {
            each.over(event.subject(), event.at());
            if (each.root.equals(event.subject()) && !(each.cause instanceof DeviceEvent.FaultStruck)) {
                if (each.mended() == null) {
                    each.mended(event.at());
                }
            }
        }
    }

    private void late(DeviceEvent.RpoExceeded event, Estate estate) {
        Replica replica = estate.replicas().find(event.subject()).orElse(null);
        if (replica == null) {
            return;
        }
        for (OpenIncident each : newestFirst) {
            Effect ofVm = each.effects.get(replica.vm());
            if (ofVm != null && ofVm.ended() == null) {
                each.carry(event.subject(), replica.vm(), Effect.Kind.REPLICA_LATE, event.at());
                return;
            }
            if (each.mended() == null && between(each.root, replica, estate)) {
                each.carry(event.subject(), each.root, Effect.Kind.REPLICA_LATE, event.at());
                return;
            }
        }
    }

    /** Whether this broken thing lies between the two sides of a replica. */
    private static boolean between(ObjectId root, Replica replica, Estate estate) {
        List<@Nullable ZoneId> ends = new ArrayList<>();
        ends.add(zone(replica.source(), estate));
        ends.add(zone(replica.target(), estate));
        return switch (root) {
            case ZoneId zone -> ends.contains(zone);
            case EdgeRouterId router -> ends.contains(zone(router, estate));
            case CoreLinkId link ->
                estate.coreLinks()
                        .find(link)
                        .filter(each -> joins(each, ends, estate))
                        .isPresent();
            default -> root.equals(replica.source()) || root.equals(replica.target());
        };
    }

    private static boolean joins(CoreLink link, List<@Nullable ZoneId> ends, Estate estate) {
        return ends.contains(zone(link.from(), estate)) && ends.contains(zone(link.to(), estate));
    }

    private static @Nullable ZoneId zone(DatastoreId datastore, Estate estate) {
        return estate.datastores().find(datastore).map(Datastore::zone).orElse(null);
    }

    private static @Nullable ZoneId zone(EdgeRouterId router, Estate estate) {
        return estate.edgeRouters().find(router).map(EdgeRouter::zone).orElse(null);
    }
}
