package peristyle.model.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import peristyle.model.estate.Disk;
import peristyle.model.estate.Platform;
import peristyle.model.estate.VlanId;
import peristyle.model.estate.Vnic;

/** Disks and network cards of VMs. */
final class Equipment {

    private static final int THIN_SHARE = 300;
    private static final int DATA_LIMIT_GIB = 2048;
    private static final int WEB_NETWORK = 1;
    private static final int DATABASE_NETWORK = 2;
    private static final int MANAGEMENT_NETWORK = 3;

    private final Ground ground;
    private final SplittableRandom random;
    private int cards;

    Equipment(Ground ground, SplittableRandom random) {
        this.ground = ground;
        this.random = random;
    }

    /** System and data disk of a server, on its datastore. */
    List<Disk> disks(StoreDraft home, Role role, int serial) {
        boolean thin = home.platform == Platform.VMWARE
                && (home.flaw == StoreDraft.Flaw.OVERPROMISED || random.nextInt(1000) < THIN_SHARE);
        List<Disk> disks = new ArrayList<>(2);
        disks.add(disk(home, serial, 0, role.systemGib(), thin));
        if (role.dataGib() > 0) {
            int size = Math.min(DATA_LIMIT_GIB, role.dataGib() / 2 * (1 + random.nextInt(3)));
            disks.add(disk(home, serial, 1, size, thin));
        }
        return disks;
    }

    /** One disk, counted on its datastore. */
    Disk disk(StoreDraft home, int serial, int number, int gib, boolean thin) {
        long size = gib * 1024L;
        boolean full = thin && home.flaw == StoreDraft.Flaw.OVERPROMISED && home.growthMib == 0;
        double written = full ? 0.97 : thin ? random.nextDouble(0.25, 0.75) : 1;
        long writtenMib = Math.round(size * written);
        home.disksMib += size;
        home.growthMib += size - writtenMib;
        String label = home.platform == Platform.VMWARE
                ? number == 0 ? "Hard disk 1" : "Hard disk 2"
                : number == 0 ? "xvda" : "xvdb";
        return new Disk("disk-" + serial + "-" + number, label, home.id, size, writtenMib, thin, false, false);
    }

    /** Cards by what a server does; a gateway of a Xen pool carries a trunk (VM-4, NW-4). */
    List<Vnic> vnics(PoolDraft pool, Role role) {
        if (role.equals(Role.GATEWAY)) {
            return List.of(
                    vnic(pool, MANAGEMENT_NETWORK),
                    pool.platform() == Platform.OPENIAAS
                            ? new Vnic(label(pool, 1), null, true, mac(pool), true)
                            : card(pool, WEB_NETWORK, 1));
        }
        return switch (role.workload()) {
            case WEB -> List.of(vnic(pool, WEB_NETWORK));
            case DATABASE -> List.of(vnic(pool, DATABASE_NETWORK), card(pool, DATABASE_NETWORK + 2, 1));
            case INFRASTRUCTURE ->
                List.of(vnic(pool, ground.vlansFor(pool.tenant).size() - 1));
            case OFFICE, BATCH, DEVELOPMENT -> List.of(vnic(pool, 0));
        };
    }

    /** The first card, on this network of the tenant. */
    Vnic vnic(PoolDraft pool, int network) {
        return card(pool, network, 0);
    }

    private Vnic card(PoolDraft pool, int network, int number) {
        VlanId vlan = ground.vlansFor(pool.tenant).get(network);
        return new Vnic(label(pool, number), vlan, false, mac(pool), true);
    }

    private static String label(PoolDraft pool, int number) {
        return pool.platform() == Platform.VMWARE
                ? number == 0 ? "Network adapter 1" : "Network adapter 2"
                : number == 0 ? "eth0" : "eth1";
    }

    private String mac(PoolDraft pool) {
        int number = cards++;
        String vendor = pool.platform() == Platform.VMWARE ? "00:50:56" : "00:16:3e";
        return String.format(
                Locale.ROOT, "%s:%02x:%02x:%02x", vendor, number >> 16 & 0x3f, number >> 8 & 0xff, number & 0xff);
    }
}
