package peristyle.model.hardware.fault;

import static peristyle.model.hardware.fault.FaultArea.BLADES;
import static peristyle.model.hardware.fault.FaultArea.HYPERVISORS;
import static peristyle.model.hardware.fault.FaultArea.NETWORK;
import static peristyle.model.hardware.fault.FaultArea.SITE;
import static peristyle.model.hardware.fault.FaultArea.STORAGE;
import static peristyle.model.hardware.fault.FaultPart.WHOLE;

import peristyle.model.estate.ObjectKind;

/**
 * What can break. A kind says what it strikes; that something behaves by it is what {@link FaultInjection#kinds} says. Names
 * are part of saved states and drill files: they stay.
 */
public enum FaultKind {
    /** A zone has no power: everything in it stands still. */
    ZONE_LOST(SITE, ObjectKind.ZONE),

    /** The blade is dead: no power, no answer. */
    BLADE_DEAD(BLADES, ObjectKind.BLADE),
    /** The blade has power but does nothing, and answers nobody. */
    BLADE_HANG(BLADES, ObjectKind.BLADE),
    /** A memory module corrects errors: told; after too many it has one that it cannot correct. */
    DIMM_CORRECTABLE(BLADES, ObjectKind.BLADE, FaultPart.DIMM, FaultAmount.ERRORS_AN_HOUR),
    /** A memory module has an error that cannot be corrected: the hypervisor stops at once. */
    DIMM_UNCORRECTABLE(BLADES, ObjectKind.BLADE, FaultPart.DIMM),
    /** The converged adapter is dead: neither network nor storage. */
    ADAPTER_DEAD(BLADES, ObjectKind.BLADE),
    /** The storage path over one fabric is down. */
    VHBA_PATH_DOWN(BLADES, ObjectKind.BLADE, FaultPart.FABRIC),
    /** The network path over one fabric is down. */
    VNIC_DOWN(BLADES, ObjectKind.BLADE, FaultPart.FABRIC),
    /** A firmware update fails half-way: the blade does not start, and stays at that stage until the cause is mended. */
    FIRMWARE_FAILED(BLADES, ObjectKind.BLADE, FaultPart.FIRMWARE_STAGE),
    /** A power supply of a chassis is dead. */
    POWER_SUPPLY(BLADES, ObjectKind.CHASSIS, FaultPart.POWER_SUPPLY),
    /** A fan of a chassis is dead: blades grow hotter and slow down. */
    FAN(BLADES, ObjectKind.CHASSIS, FaultPart.FAN),
    /** The I/O module of one fabric is dead: no blade of the chassis reaches that fabric. */
    IO_MODULE(BLADES, ObjectKind.CHASSIS, FaultPart.FABRIC),
    /** A whole chassis has no power. */
    CHASSIS_DEAD(BLADES, ObjectKind.CHASSIS),
    /** A fabric interconnect is dead: no blade of the domain reaches that fabric. */
    FABRIC_INTERCONNECT(BLADES, ObjectKind.UCS_DOMAIN, FaultPart.FABRIC),
    /** The air that a chassis takes in is too hot. */
    HOT_INTAKE(BLADES, ObjectKind.CHASSIS, WHOLE, FaultAmount.KELVIN),

    /** A drive of an array is dead (ST-8). */
    DRIVE(STORAGE, ObjectKind.STORAGE_POOL, FaultPart.DRIVE),
    /** The enclosure of an array is dead. */
    ENCLOSURE(STORAGE, ObjectKind.STORAGE_POOL),
    /** An array has no space left. */
    ARRAY_FULL(STORAGE, ObjectKind.STORAGE_POOL),
    /** Something that nobody has planned takes the space of a datastore (ST-6). */
    DATASTORE_FILLED(STORAGE, ObjectKind.DATASTORE, WHOLE, FaultAmount.SHARE_TAKEN),
    /** A node of an SVC cluster is dead: its partner takes over, without write cache. */
    STORAGE_NODE(STORAGE, ObjectKind.STORAGE_SYSTEM, FaultPart.NODE),
    /** Both nodes of an I/O group are dead. */
    IO_GROUP(STORAGE, ObjectKind.STORAGE_SYSTEM, FaultPart.IO_GROUP),
    /** One of the two Fibre Channel fabrics of a zone's storage is down. */
    FC_FABRIC(STORAGE, ObjectKind.STORAGE_SYSTEM, FaultPart.FABRIC),
    /** The path of a host to its storage over one fabric is down. */
    FC_PATH(STORAGE, ObjectKind.HOST, FaultPart.FABRIC),
    /** A host takes frames too slowly and holds up a fabric for all. */
    SLOW_DRAIN(STORAGE, ObjectKind.HOST, WHOLE, FaultAmount.SHARE_LOST),
    /** An SVC cluster has lost its quorum. */
    QUORUM_LOST(STORAGE, ObjectKind.STORAGE_SYSTEM),
    /** The key managers of a zone cannot be reached (EN-1). */
    KEY_MANAGER_UNREACHABLE(STORAGE, ObjectKind.ZONE),

    /** A core link is down. */
    LINK_DOWN(NETWORK, ObjectKind.CORE_LINK),
    /** A core link loses packets. */
    LINK_LOSS(NETWORK, ObjectKind.CORE_LINK, WHOLE, FaultAmount.PACKET_LOSS),
    /** A core link takes longer. */
    LINK_DELAY(NETWORK, ObjectKind.CORE_LINK, WHOLE, FaultAmount.MILLISECONDS),
    /** A core link takes now longer, now less long. */
    LINK_JITTER(NETWORK, ObjectKind.CORE_LINK, WHOLE, FaultAmount.MILLISECONDS),
    /** A core link has less bandwidth. */
    LINK_BANDWIDTH(NETWORK, ObjectKind.CORE_LINK, WHOLE, FaultAmount.SHARE_LOST),
    /** An edge router is dead. */
    ROUTER_DEAD(NETWORK, ObjectKind.EDGE_ROUTER),
    /** A single pseudowire is down. */
    PSEUDOWIRE_DOWN(NETWORK, ObjectKind.PSEUDOWIRE),
    /** A zone reaches no other; both sides live on. */
    ZONE_CUT_OFF(NETWORK, ObjectKind.ZONE),

    /** The hypervisor stopped with an error of its own. */
    HOST_CRASH(HYPERVISORS, ObjectKind.HOST),
    /** The host's management network is gone; its VMs and its storage are not. */
    HOST_ISOLATED(HYPERVISORS, ObjectKind.HOST),
    /** The management agent does not answer: the host is unknown, its VMs run. */
    AGENT_SILENT(HYPERVISORS, ObjectKind.HOST),
    /** The guest has stopped with an error; the hypervisor restarts nothing by itself. */
    VM_CRASH(HYPERVISORS, ObjectKind.VM),
    /** The VM computes as much as it can. */
    RUNAWAY_PROCESSOR(HYPERVISORS, ObjectKind.VM),
    /** The VMs of a host touch all the memory that they were promised (CP-4). */
    MEMORY_HOG(HYPERVISORS, ObjectKind.HOST);

    private final FaultArea area;
    private final ObjectKind strikes;
    private final FaultPart part;
    private final FaultAmount amount;

    FaultKind(FaultArea area, ObjectKind strikes) {
        this(area, strikes, FaultPart.WHOLE, FaultAmount.NONE);
    }

    FaultKind(FaultArea area, ObjectKind strikes, FaultPart part) {
        this(area, strikes, part, FaultAmount.NONE);
    }

    FaultKind(FaultArea area, ObjectKind strikes, FaultPart part, FaultAmount amount) {
        this.area = area;
        this.strikes = strikes;
        this.part = part;
        this.amount = amount;
    }

    /** Where it begins. */
    public FaultArea area() {
        return area;
    }

    /** The one kind of object that it strikes. */
    public ObjectKind strikes() {
        return strikes;
    }

    /** Which part of the object it strikes. */
    public FaultPart part() {
        return part;
    }

    /** What its amount says. */
    public FaultAmount amount() {
        return amount;
    }
}
