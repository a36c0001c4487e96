package peristyle.model.emulator;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import peristyle.model.emulator.fault.Conditions;
import peristyle.model.emulator.network.LinkTable;
import peristyle.model.emulator.network.MacMemory;
import peristyle.model.emulator.network.NetworkState;
import peristyle.model.emulator.san.DatastoreLoad;
import peristyle.model.emulator.san.SanState;
import peristyle.model.estate.Estate;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.fault.FaultKind;

/** Storage and network as they are: what they remember from tick to tick, which load does not. */
final class Infrastructure {

    /** The faults that they behave by. */
    static final Set<FaultKind> HEEDED = EnumSet.of(
            FaultKind.ZONE_LOST,
            FaultKind.DRIVE,
            FaultKind.ENCLOSURE,
            FaultKind.ARRAY_FULL,
            FaultKind.DATASTORE_FILLED,
            FaultKind.STORAGE_NODE,
            FaultKind.IO_GROUP,
            FaultKind.FC_FABRIC,
            FaultKind.FC_PATH,
            FaultKind.SLOW_DRAIN,
            FaultKind.QUORUM_LOST,
            FaultKind.KEY_MANAGER_UNREACHABLE,
            FaultKind.LINK_DOWN,
            FaultKind.LINK_LOSS,
            FaultKind.LINK_DELAY,
            FaultKind.LINK_JITTER,
            FaultKind.LINK_BANDWIDTH,
            FaultKind.ROUTER_DEAD,
            FaultKind.PSEUDOWIRE_DOWN,
            FaultKind.ZONE_CUT_OFF);

    final LinkTable links;
    final NetworkState network;
    final SanState san;
    final MacMemory macs;

    /** @param before what there was for an earlier estate, null for nothing */
    Infrastructure(Estate estate, @Nullable Infrastructure before) {
        links = new LinkTable(estate);
        network = new NetworkState(estate, links);
        san = new SanState(estate);
        macs = before == null ? new MacMemory() : before.macs;
        if (before != null) {
            network.inherit(before.network);
            san.inherit(before.san);
        }
    }

    /** Lives through a tick, before its load is known: that of the tick before drives what is being rebuilt. */
    void live(Conditions faults, long from, long to, DatastoreLoad load, List<DeviceEvent> events) {
        network.live(faults, from, to, events);
        san.live(faults, from, to, load, events);
    }

    void save(DataOutput out) throws IOException {
        network.save(out);
        san.save(out);
    }

    void restore(DataInput in, Conditions faults) throws IOException {
        network.restore(in, faults);
        san.restore(in, faults);
    }
}
