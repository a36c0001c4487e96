package peristyle.model.emulator.fault;

import static peristyle.model.hardware.fault.FaultKind.ADAPTER_DEAD;
import static peristyle.model.hardware.fault.FaultKind.AGENT_SILENT;
import static peristyle.model.hardware.fault.FaultKind.BLADE_DEAD;
import static peristyle.model.hardware.fault.FaultKind.BLADE_HANG;
import static peristyle.model.hardware.fault.FaultKind.CHASSIS_DEAD;
import static peristyle.model.hardware.fault.FaultKind.DIMM_UNCORRECTABLE;
import static peristyle.model.hardware.fault.FaultKind.FABRIC_INTERCONNECT;
import static peristyle.model.hardware.fault.FaultKind.FC_PATH;
import static peristyle.model.hardware.fault.FaultKind.FIRMWARE_FAILED;
import static peristyle.model.hardware.fault.FaultKind.HOST_CRASH;
import static peristyle.model.hardware.fault.FaultKind.HOST_ISOLATED;
import static peristyle.model.hardware.fault.FaultKind.IO_MODULE;
import static peristyle.model.hardware.fault.FaultKind.MEMORY_HOG;
import static peristyle.model.hardware.fault.FaultKind.VHBA_PATH_DOWN;
import static peristyle.model.hardware.fault.FaultKind.VNIC_DOWN;
import static peristyle.model.hardware.fault.FaultKind.ZONE_LOST;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntToLongFunction;
import peristyle.model.estate.Estate;
import peristyle.model.hardware.fault.FaultKind;

/** What is broken, as each host feels it: through its blade, the chassis, the domain and the zone. Columns by place. */
public final class HostConditions {

    /** The kinds that this class understands. */
    public static final Set<FaultKind> HEEDED = Set.copyOf(EnumSet.of(
            ZONE_LOST,
            CHASSIS_DEAD,
            FaultKind.FAN,
            FaultKind.HOT_INTAKE,
            FaultKind.POWER_SUPPLY,
            BLADE_DEAD,
            BLADE_HANG,
            FIRMWARE_FAILED,
            DIMM_UNCORRECTABLE,
            ADAPTER_DEAD,
            IO_MODULE,
            FABRIC_INTERCONNECT,
            VNIC_DOWN,
            VHBA_PATH_DOWN,
            FC_PATH,
            HOST_CRASH,
            HOST_ISOLATED,
            AGENT_SILENT,
            MEMORY_HOG));

    /** Never: the second at which nothing begins. */
    public static final long NEVER = Long.MAX_VALUE;

    private static final int BOTH_FABRICS = 3;

    private final Plugging at;
    private final ChassisClimate climate;
    private final long[] deadSince;
    private final long[] hungSince;
    private final long[] isolatedSince;
    private final long[] cutOffSince;
    private final long[] storagelessSince;
    private final byte[] fabricsDown;
    private final long[] silentSince;
    private final boolean[] hogged;

    /** Hosts of this estate, none of which feels anything yet. */
    public HostConditions(Estate estate) {
        at = new Plugging(estate);
        climate = new ChassisClimate(estate);
        deadSince = never();
        hungSince = never();
        isolatedSince = never();
        cutOffSince = never();
        storagelessSince = never();
        fabricsDown = new byte[at.hosts];
        silentSince = never();
        hogged = new boolean[at.hosts];
    }

    private long[] never() {
        long[] seconds = new long[at.hosts];
        Arrays.fill(seconds, NEVER);
        return seconds;
    }

    /**
     * Takes up what is broken now.
     *
     * @param inWork by place of a blade, the second since which it cannot run because something is done to it
     */
    public void follow(Conditions now, IntToLongFunction inWork) {
        climate.follow(now);
        for (int host = 0; host < at.hosts; host++) {
            long work = at.blade[host] < 0 ? NEVER : inWork.applyAsLong(at.blade[host]);
            deadSince[host] = Math.min(work, dead(now, host));
            long converged = converged(now, host);
            hungSince[host] = Math.min(now.since(BLADE_HANG, at.blade[host]), converged);
            cutOffSince[host] = fabrics(now, host, VNIC_DOWN, at.blade[host]);
            isolatedSince[host] = Math.min(now.since(HOST_ISOLATED, host), cutOffSince[host]);
            storagelessSince[host] =
                    Math.min(fabrics(now, host, VHBA_PATH_DOWN, at.blade[host]), fabrics(now, host, FC_PATH, host));
            fabricsDown[host] = fabricsDown(now, host);
            if (fabricsDown[host] == BOTH_FABRICS && storagelessSince[host] == NEVER) {
                // One fabric by this fault, the other by that.
                storagelessSince[host] = later(
                        later(now.since(VHBA_PATH_DOWN, at.blade[host]), now.since(FC_PATH, host)),
                        sharedSince(now, host));
            }
            silentSince[host] = now.since(AGENT_SILENT, host);
            hogged[host] = now.struck(MEMORY_HOG, host);
        }
    }

    private long dead(Conditions now, int host) {
        int blade = at.blade[host];
        int chassis = at.chassis[host];
        long since = now.since(ZONE_LOST, at.zone[host]);
        since = Math.min(since, now.since(CHASSIS_DEAD, chassis));
        since = Math.min(since, climate.clock(chassis) == 0 ? ChassisClimate.since(now, chassis) : NEVER);
        since = Math.min(since, now.since(BLADE_DEAD, blade));
        since = Math.min(since, now.since(FIRMWARE_FAILED, blade));
        since = Math.min(since, now.since(DIMM_UNCORRECTABLE, blade));
        return Math.min(since, now.since(HOST_CRASH, host));
    }

    /** Network and storage share the adapter and its ways: without either fabric there is neither. */
    private long converged(Conditions now, int host) {
        long shared = now.parts(FABRIC_INTERCONNECT, at.domain[host]) | now.parts(IO_MODULE, at.chassis[host]);
        long since = now.since(ADAPTER_DEAD, at.blade[host]);
        return shared == BOTH_FABRICS ? Math.min(since, sharedSince(now, host)) : since;
    }

    /** Fabrics over which the host does not reach its storage, one bit each. */
    private byte fabricsDown(Conditions now, int host) {
        if (now.struck(ADAPTER_DEAD, at.blade[host])) {
            return BOTH_FABRICS;
        }
        return (byte) (BOTH_FABRICS
                & (now.parts(VHBA_PATH_DOWN, at.blade[host])
                        | now.parts(FC_PATH, host)
                        | now.parts(FABRIC_INTERCONNECT, at.domain[host])
                        | now.parts(IO_MODULE, at.chassis[host])));
    }

    /** Since when both fabrics are gone for what only this kind of path, or what all share, carries. */
    private long fabrics(Conditions now, int host, FaultKind own, int place) {
        long parts = now.parts(own, place);
        long shared = now.parts(FABRIC_INTERCONNECT, at.domain[host]) | now.parts(IO_MODULE, at.chassis[host]);
        return parts == 0 || (parts | shared) != BOTH_FABRICS
                ? NEVER
                : later(now.since(own, place), sharedSince(now, host));
    }

    private long sharedSince(Conditions now, int host) {
        return later(now.since(FABRIC_INTERCONNECT, at.domain[host]), now.since(IO_MODULE, at.chassis[host]));
    }

    private static long later(long one, long other) {
        if (one == NEVER || other == NEVER) {
            return Math.min(one, other);
        }
        return Math.max(one, other);
    }

    /** How many places there are. */
    public int places() {
        return at.hosts;
    }

    /** Second since which the host has no power, or has stopped; {@link #NEVER} where it runs. */
    public long deadSince(int host) {
        return deadSince[host];
    }

    /** Second since which the host does nothing, or reaches nothing at all; {@link #NEVER} where it does. */
    public long hungSince(int host) {
        return hungSince[host];
    }

    /** Second since which neither the host nor its VMs reach a network; {@link #NEVER} where they do. */
    public long cutOffSince(int host) {
        return cutOffSince[host];
    }

    /** Second since which the host reaches no network; {@link #NEVER} where it does. */
    public long isolatedSince(int host) {
        return isolatedSince[host];
    }

    /** Second since which the host reaches no storage; {@link #NEVER} where it does. */
    public long storagelessSince(int host) {
        return storagelessSince[host];
    }

    /** Fabrics over which the host does not reach its storage, whatever is in the way: bit 0 is fabric A. */
    public int fabricsDown(int host) {
        return fabricsDown[host];
    }

    /** Second since which the host's management does not answer; {@link #NEVER} where it does. */
    public long silentSince(int host) {
        return silentSince[host];
    }

    /** What processors still give of their clock: 1 all, less where heat or lack of power slows them. */
    public float clock(int host) {
        return climate.clock(at.chassis[host]);
    }

    /** What processors in the chassis at this place give of their clock; 0 where it has switched off. */
    public float clockOfChassis(int chassis) {
        return climate.clock(chassis);
    }

    /** Whether its VMs touch all the memory they were promised. */
    public boolean hogged(int host) {
        return hogged[host];
    }
}
