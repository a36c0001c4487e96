package peristyle.model.exchange.terminal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ArraySpace;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Lun;
import peristyle.model.estate.LunId;
import peristyle.model.estate.Mirror;
import peristyle.model.estate.MirrorKind;
import peristyle.model.estate.StoragePool;
import peristyle.model.estate.StorageSystem;
import peristyle.model.estate.StorageSystemId;
import peristyle.model.hardware.storage.ArrayStatus;
import peristyle.model.hardware.storage.DriveState;
import peristyle.model.hardware.storage.MirrorState;
import peristyle.model.hardware.storage.MirrorStatus;
import peristyle.model.hardware.storage.NodeStatus;
import peristyle.model.hardware.storage.StorageStatus;
import peristyle.model.hardware.storage.VolumeState;

/**
 * Listings of one SVC cluster as its command line prints them with {@code -delim :}. Columns that nothing here knows are left
 * out, not filled in; what is unknown is empty.
 */
public final class SvcTerminal {

    private static final DateTimeFormatter FREEZE =
            DateTimeFormatter.ofPattern("yyyy/MM/dd/HH/mm/ss").withZone(ZoneOffset.UTC);

    private final Estate estate;
    private final StorageStatus status;
    private final StorageSystem system;

    /** The command line of this cluster. */
    public SvcTerminal(Estate estate, StorageStatus status, StorageSystem system) {
        this.estate = estate;
        this.status = status;
        this.system = system;
    }

    /** {@code lsvdisk -delim :} */
    public String lsvdisk() {
        StringBuilder text = new StringBuilder("id:name:status:mdisk_grp_name:capacity\n");
        int id = 0;
        for (Lun lun : estate.luns()) {
            StoragePool pool = estate.storagePools().find(lun.storagePool()).orElse(null);
            if (pool != null && pool.system().equals(system.id())) {
                String state = status.volume(lun.id()).map(SvcTerminal::word).orElse("");
                line(text, id++, lun.name(), state, pool.name(), gib(lun.sizeMib()));
            }
        }
        return text.toString();
    }

    /** {@code lsnode -delim :} */
    public String lsnode() {
        StringBuilder text = new StringBuilder("id:name:status:IO_group_id:IO_group_name\n");
        status.cluster(system.id()).ifPresent(now -> {
            for (NodeStatus node : now.nodes()) {
                line(
                        text,
                        node.number(),
                        "node" + node.number(),
                        node.online() ? "online" : "offline",
                        node.ioGroup(),
                        "io_grp" + node.ioGroup());
            }
        });
        return text.toString();
    }

    /** {@code lsmdiskgrp -delim :} */
    public String lsmdiskgrp() {
        StringBuilder text = new StringBuilder("id:name:status:vdisk_count:capacity:free_capacity\n");
        ArraySpace space = ArraySpace.of(estate);
        int id = 0;
        for (StoragePool pool : estate.storagePools()) {
            if (pool.system().equals(system.id())) {
                int count = 0;
                for (Lun lun : estate.luns()) {
                    if (lun.storagePool().equals(pool.id())) {
                        count++;
                    }
                }
                String state = status.array(pool.id())
                        .map(array -> switch (array.state()) {
                            case ONLINE, COPYING_BACK -> "online";
                            case REBUILDING, DEGRADED -> "degraded";
                            case OFFLINE, LOST -> "offline";
                        })
                        .orElse("");
                line(
                        text,
                        id++,
                        pool.name(),
                        state,
                        count,
                        gib(pool.capacityMib()),
                        gib(pool.capacityMib() - space.takenMib(pool.id())));
            }
        }
        return text.toString();
    }

    private static String word(VolumeState state) {
        return switch (state) {
            case ONLINE -> "online";
            case DEGRADED -> "degraded";
            case OFFLINE, LOST -> "offline";
        };
    }

    /** {@code lsdrive -delim :} */
    public String lsdrive() {
        StringBuilder text = new StringBuilder("id:status:use:mdisk_name:slot_id\n");
        int id = 0;
        for (ArrayStatus array : status.arrays()) {
            StoragePool pool = estate.storagePools().find(array.pool()).orElse(null);
            if (pool != null && pool.system().equals(system.id())) {
                for (int slot = 0; slot < array.drives().size(); slot++) {
                    DriveState drive = array.drives().get(slot);
                    boolean gone = drive == DriveState.FAILED || drive == DriveState.REBUILT;
                    line(text, id++, gone ? "offline" : "online", gone ? "failed" : "member", pool.name(), slot + 1);
                }
            }
        }
        return text.toString();
    }

    /** {@code lsarray -delim :} */
    public String lsarray() {
        StringBuilder text = new StringBuilder("mdisk_name:status:raid_status:raid_level:redundancy:distributed\n");
        for (ArrayStatus array : status.arrays()) {
            StoragePool pool = estate.storagePools().find(array.pool()).orElse(null);
            if (pool != null && pool.system().equals(system.id())) {
                String raid = switch (array.state()) {
                    case ONLINE, COPYING_BACK -> "online";
                    case REBUILDING, DEGRADED -> "degraded";
                    case OFFLINE, LOST -> "offline";
                };
                boolean reached = !raid.equals("offline");
                line(text, pool.name(), reached ? "online" : "offline", raid, "raid6", array.survives(), "yes");
            }
        }
        return text.toString();
    }

    /** {@code lsrcrelationship -delim :} as this cluster sees those that it takes part in. */
    public String lsrcrelationship() {
        StringBuilder text =
                new StringBuilder("name:master_vdisk_name:aux_vdisk_name:consistency_group_name:state:progress:"
                        + "freeze_time:copy_type:cycling_mode:cycle_period_seconds\n");
        for (MirrorStatus now : status.mirrors()) {
            Mirror mirror = estate.mirrors().find(now.mirror()).orElse(null);
            if (mirror != null) {
                boolean master = system.id().equals(systemOf(mirror.source()));
                if (master || system.id().equals(systemOf(mirror.target()))) {
                    relationship(text, mirror, now, master ? now.state().seenByMaster() : now.state());
                }
            }
        }
        return text.toString();
    }

    private void relationship(StringBuilder text, Mirror mirror, MirrorStatus now, MirrorState seen) {
        Instant freeze = now.freezeTime();
        line(
                text,
                mirror.name(),
                estate.nameOf(mirror.source()),
                estate.nameOf(mirror.target()),
                mirror.consistencyGroup(),
                seen.nativeName(),
                seen == MirrorState.INCONSISTENT_COPYING ? (int) (100 * now.progress()) : "",
                freeze == null ? "" : FREEZE.format(freeze),
                mirror.mirrorKind() == MirrorKind.METRO_MIRROR ? "metro" : "global",
                now.cycle().isZero() ? "none" : "multi",
                now.cycle().isZero() ? "" : now.cycle().toSeconds());
    }

    private @Nullable StorageSystemId systemOf(LunId lun) {
        return estate.luns()
                .find(lun)
                .flatMap(found -> estate.storagePools().find(found.storagePool()))
                .map(StoragePool::system)
                .orElse(null);
    }

    private static String gib(long mib) {
        return String.format(Locale.ROOT, "%.2fGB", mib / 1024.0);
    }

    private static void line(StringBuilder text, Object... cells) {
        for (int cell = 0; cell < cells.length; cell++) {
            text.append(cell == 0 ? "" : ":").append(cells[cell]);
        }
        text.append('\n');
    }
}
