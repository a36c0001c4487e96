package peristyle.views.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import peristyle.model.estate.Cpool;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.Disk;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.GuestTools;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostId;
import peristyle.model.estate.HostState;
import peristyle.model.estate.Organisation;
import peristyle.model.estate.OrganisationId;
import peristyle.model.estate.Platform;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.PowerState;
import peristyle.model.estate.Region;
import peristyle.model.estate.RegionId;
import peristyle.model.estate.Replica;
import peristyle.model.estate.ReplicaId;
import peristyle.model.estate.ReplicationMethod;
import peristyle.model.estate.ReplicationPolicy;
import peristyle.model.estate.ReplicationPolicyId;
import peristyle.model.estate.RestartPriority;
import peristyle.model.estate.Tenant;
import peristyle.model.estate.TenantId;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmCare;
import peristyle.model.estate.VmId;
import peristyle.model.estate.VmSize;
import peristyle.model.estate.Workload;
import peristyle.model.estate.XenPool;
import peristyle.model.estate.Zone;
import peristyle.model.estate.ZoneId;

/**
 * An estate of one region, three zones, two tenants, a Cpool in each of two zones and a Xen pool in the third, with as many
 * VMs as wanted: {@code vm-1}, {@code vm-2}, … Every tenth VM is off; every fourth one of the Xen pool has a replica.
 */
public final class SmallEstate {

    /** The zones of the estate, by number from 0. */
    public static final List<String> ZONES = List.of("PAR7S", "TH3S", "AZ07");

    private static final int HOSTS_PER_POOL = 4;
    private static final long GIB = 1024;

    private final List<EstateObject> objects = new ArrayList<>();

    private SmallEstate() {}

    /** An estate with this many VMs. */
    public static Estate withVms(int count) {
        SmallEstate small = new SmallEstate();
        small.places();
        for (int pool = 0; pool < ZONES.size(); pool++) {
            small.pool(pool);
        }
        for (int number = 1; number <= count; number++) {
            small.vm(number);
        }
        return Estate.of(small.objects);
    }

    /** Id of a VM by its number, from 1. */
    public static VmId vmId(int number) {
        return new VmId("vm-" + number);
    }

    /** Id of a pool by its number, from 0; the last is the Xen pool. */
    public static PoolId poolId(int number) {
        return new PoolId("pool-" + number);
    }

    /** Id of a host by the numbers of its pool and of itself, from 0. */
    public static HostId hostId(int pool, int number) {
        return new HostId("host-" + pool + "-" + number);
    }

    /** Id of a zone by its number, from 0. */
    public static ZoneId zoneId(int number) {
        return new ZoneId("zone-" + number);
    }

    /** Id of the datastore of a pool. */
    public static DatastoreId datastoreId(int pool) {
        return new DatastoreId("ds-" + pool);
    }

    /** Id of a tenant by its number, from 0. */
    public static TenantId tenantId(int number) {
        return new TenantId("tenant-" + number);
    }

    private void places() {
        RegionId region = new RegionId("fr1");
        OrganisationId organisation = new OrganisationId("acme");
        objects.add(new Region(region, "FR1", "fr1"));
        objects.add(new Organisation(organisation, "ACME"));
        objects.add(new Tenant(tenantId(0), "ACME production", organisation));
        objects.add(new Tenant(tenantId(1), "ACME development", organisation));
        for (int zone = 0; zone < ZONES.size(); zone++) {
            objects.add(new Zone(zoneId(zone), ZONES.get(zone), region, true));
        }
    }

    private void pool(int number) {
        boolean xen = number == 2;
        TenantId tenant = tenantId(number == 0 ? 0 : 1);
        Platform platform = xen ? Platform.OPENIAAS : Platform.VMWARE;
        objects.add(
                xen
                        ? new XenPool(
                                poolId(number),
                                "xen-" + number,
                                tenant,
                                zoneId(number),
                                "standard",
                                true,
                                datastoreId(2))
                        : new Cpool(
                                poolId(number),
                                "cpool-" + number,
                                tenant,
                                zoneId(number),
                                "standard",
                                1152 * GIB,
                                true,
                                true));
        for (int host = 0; host < HOSTS_PER_POOL; host++) {
            HostState state = host == 3 ? HostState.MAINTENANCE : HostState.CONNECTED;
            objects.add(new Host(
                    hostId(number, host),
                    "esx-" + number + "-" + host,
                    poolId(number),
                    null,
                    state,
                    "8.0.3",
                    384 * GIB,
                    32,
                    2400));
        }
        objects.add(new Datastore(
                datastoreId(number),
                "datastore-" + number,
                tenant,
                zoneId(number),
                null,
                "standard",
                10 * 1024 * GIB,
                List.of(poolId(number)),
                platform));
        if (xen) {
            objects.add(new ReplicationPolicy(
                    new ReplicationPolicyId("policy-1"),
                    "critical-15",
                    tenant,
                    ReplicationMethod.OPENIAAS_VM,
                    Duration.ofMinutes(15),
                    poolId(1),
                    datastoreId(1),
                    24));
        }
    }

    private void vm(int number) {
        int pool = number % ZONES.size();
        boolean off = number % 10 == 0;
        objects.add(new Vm(
                vmId(number),
                "vm-" + number,
                tenantId(pool == 0 ? 0 : 1),
                poolId(pool),
                off ? null : hostId(pool, number % (HOSTS_PER_POOL - 1)),
                off ? PowerState.OFF : PowerState.ON,
                false,
                new VmSize(2 + number % 4 * 2, (4L << number % 4) * GIB, 0, 0),
                "Debian GNU/Linux 13",
                number % 7 == 0 ? GuestTools.MISSING : GuestTools.CURRENT,
                new VmCare(RestartPriority.RESTART, null, 0, false),
                Workload.OFFICE,
                List.of(new Disk(
                        "disk-" + number, "Disk 1", datastoreId(pool), 40 * GIB, 25 * GIB, true, false, false)),
                List.of(),
                List.of()));
        if (pool == 2 && number % 4 == 0) {
            objects.add(new Replica(
                    new ReplicaId("replica-" + number),
                    "vm-" + number + " to TH3S",
                    vmId(number),
                    ReplicationMethod.OPENIAAS_VM,
                    new ReplicationPolicyId("policy-1"),
                    null,
                    datastoreId(2),
                    poolId(1),
                    datastoreId(1),
                    Duration.ofMinutes(15),
                    Duration.ofMinutes(15),
                    24));
        }
    }
}
