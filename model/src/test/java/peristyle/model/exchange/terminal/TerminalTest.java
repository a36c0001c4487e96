package peristyle.model.exchange.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static peristyle.model.estate.DatastoreBuilder.aDatastore;
import static peristyle.model.estate.EstateBuilder.AZ07;
import static peristyle.model.estate.EstateBuilder.PAR7S;
import static peristyle.model.estate.EstateBuilder.VLAN;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.EstateBuilder.router;
import static peristyle.model.estate.EstateBuilder.storagePool;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.CoreLinkId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.LunId;
import peristyle.model.estate.Mirror;
import peristyle.model.estate.MirrorId;
import peristyle.model.estate.MirrorKind;
import peristyle.model.estate.Pseudowire;
import peristyle.model.estate.PseudowireId;
import peristyle.model.estate.StorageSystemId;
import peristyle.model.estate.ZoneId;
import peristyle.model.hardware.network.NetworkStatus;
import peristyle.model.hardware.network.RouteStatus;
import peristyle.model.hardware.network.RouterStatus;
import peristyle.model.hardware.storage.ArrayState;
import peristyle.model.hardware.storage.ArrayStatus;
import peristyle.model.hardware.storage.DriveState;
import peristyle.model.hardware.storage.MirrorState;
import peristyle.model.hardware.storage.MirrorStatus;
import peristyle.model.hardware.storage.StorageStatus;
import peristyle.model.hardware.storage.VolumeState;

class TerminalTest {

    private static final PseudowireId WIRE = new PseudowireId("pw-201");

    private final Estate estate = anEstate()
            .with(aDatastore("source").in(PAR7S), aDatastore("target").in(AZ07))
            .build()
            .with(EstateChange.put(
                    new Mirror(
                            new MirrorId("rc0"),
                            "rc0",
                            MirrorKind.GLOBAL_MIRROR,
                            new LunId("lun-source"),
                            new LunId("lun-target"),
                            "cg0",
                            Duration.ofMinutes(5)),
                    new Pseudowire(WIRE, "pw-201", VLAN, new CoreLinkId("par7s-az07"))));

    private final StorageStatus storage = new StorageStatus(
            Instant.EPOCH,
            List.of(),
            List.of(new ArrayStatus(
                    storagePool(PAR7S),
                    ArrayState.REBUILDING,
                    Instant.EPOCH,
                    List.of(DriveState.ONLINE, DriveState.FAILED),
                    .5,
                    Duration.ofHours(1),
                    1,
                    .2,
                    false)),
            List.of(new MirrorStatus(
                    new MirrorId("rc0"),
                    MirrorState.CONSISTENT_DISCONNECTED,
                    Instant.EPOCH,
                    1,
                    Instant.parse("2026-11-18T12:03:04Z"),
                    Duration.ofMinutes(5),
                    7,
                    0)),
            Map.of(new LunId("lun-source"), VolumeState.DEGRADED));

    private SvcTerminal svc(ZoneId zone) {
        StorageSystemId id = estate.storagePools().get(storagePool(zone)).system();
        return new SvcTerminal(estate, storage, estate.storageSystems().get(id));
    }

    @Test
    @DisplayName("Volumes and drives are listed as the cluster's own tool lists them")
    void volumesAndDrives() {
        assertThat(svc(PAR7S).lsvdisk())
                .startsWith("id:name:status:mdisk_grp_name:capacity\n0:")
                .contains(":degraded:")
                .doesNotContain("target");
        assertThat(svc(PAR7S).lsdrive()).endsWith(":1\n1:offline:failed:pool-par7s:2\n");
        assertThat(svc(PAR7S).lsarray()).endsWith("pool-par7s:online:degraded:raid6:1:yes\n");
        assertThat(svc(AZ07).lsarray()).isEqualTo("mdisk_name:status:raid_status:raid_level:redundancy:distributed\n");
    }

    @Test
    @DisplayName("GM-2 Each side prints a relationship as it sees it, with the time at which it was frozen")
    void relationships() {
        assertThat(svc(PAR7S).lsrcrelationship())
                .contains(":cg0:idling_disconnected::2026/11/18/12/03/04:global:multi:300\n");
        assertThat(svc(AZ07).lsrcrelationship())
                .contains(":cg0:consistent_disconnected::2026/11/18/12/03/04:global:multi:300\n");
    }

    @Test
    @DisplayName("ST-3 The space of a practice copy is not listed as free")
    void freeCapacity() {
        Estate copied = estate.with(
                EstateChange.put(estate.mirrors().get(new MirrorId("rc0")).withPracticeCopyOf(Instant.EPOCH)));
        StorageSystemId id = copied.storagePools().get(storagePool(AZ07)).system();
        SvcTerminal terminal =
                new SvcTerminal(copied, storage, copied.storageSystems().get(id));

        assertThat(svc(AZ07).lsmdiskgrp()).endsWith(":1:1048576.00GB:1046528.00GB\n");
        assertThat(terminal.lsmdiskgrp()).endsWith(":1:1048576.00GB:1044480.00GB\n");
    }

    private String junos(boolean reached, boolean farUp, Set<PseudowireId> broken) {
        List<List<CoreLinkId>> ways = reached ? List.of(List.of(new CoreLinkId("par7s-az07"))) : List.of();
        NetworkStatus network = new NetworkStatus(
                Instant.EPOCH,
                List.of(),
                List.of(new RouterStatus(router(PAR7S), true), new RouterStatus(router(AZ07), farUp)),
                broken,
                List.of(new RouteStatus(PAR7S, AZ07, ways, 1)));
        return new JunosTerminal(estate, network, estate.edgeRouters().get(router(PAR7S))).showVplsConnections();
    }

    @Test
    @DisplayName("Pseudowires are up, down, without a label or without their remote site")
    void pseudowires() {
        assertThat(junos(true, true, Set.of())).contains("Instance: VLAN_201\n").endsWith(" rmt   Up\n");
        assertThat(junos(true, true, Set.of(WIRE))).endsWith(" rmt   Dn\n");
        assertThat(junos(false, true, Set.of())).endsWith(" rmt   OL\n");
        assertThat(junos(true, false, Set.of())).endsWith(" rmt   RD\n");
    }
}
