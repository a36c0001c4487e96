package peristyle.model.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static peristyle.model.estate.DatastoreBuilder.aDatastore;
import static peristyle.model.estate.EstateBuilder.AZ07;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aXenPool;
import static peristyle.model.estate.ReplicaBuilder.aReplicaOf;
import static peristyle.model.estate.VmBuilder.aVm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.CoreLinkId;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.HostId;
import peristyle.model.estate.Replica;
import peristyle.model.estate.ReplicaId;
import peristyle.model.estate.VmId;
import peristyle.model.estate.Workload;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.telemetry.ReplicaState;
import peristyle.model.telemetry.ReplicaStatus;
import peristyle.model.telemetry.Rpo;

class ReplicationTest {

    private static final Duration INTERVAL = Duration.ofMinutes(15);
    private static final Duration RPO = Duration.ofMinutes(30);
    private static final ReplicaId REPLICA = new ReplicaId("replica-vm");

    private final Replica replica = replica();
    private final Estate bare = anEstate()
            .with(
                    aXenPool("xen").with(2, "standard"),
                    aXenPool("standby").with(2, "standard").in(AZ07),
                    aDatastore("source").usedBy("xen"),
                    aDatastore("target").in(AZ07).usedBy("standby"),
                    aVm("vm").in("xen").on(1).workload(Workload.DATABASE).disk("source", 100))
            .build();
    private final Estate replicated = bare.with(EstateChange.put(replica));

    private static Replica replica() {
        Replica made = aReplicaOf("vm")
                .every(INTERVAL)
                .keeping(3)
                .to("standby", "target")
                .replica();
        return new Replica(
                made.id(),
                made.name(),
                made.vm(),
                made.method(),
                made.policy(),
                made.mirror(),
                made.source(),
                made.targetPool(),
                made.target(),
                made.interval(),
                RPO,
                made.retention());
    }

    private static Emulator of(Estate estate, Troubles troubles) {
        return Emulator.of(estate, CatalogFile.shipped(), 7, Recording.NOON, troubles);
    }

    private static Troubles heavyWriter() {
        return new Troubles(
                new HostId(""), new HostId(""), new DatastoreId(""), new CoreLinkId(""), List.of(new VmId("vm")));
    }

    @Test
    @DisplayName(
            "OR-1 A fresh start finds replicas that have run for long: a point within the objective, all points kept")
    void startsSettled() {
        ReplicaStatus status = of(replicated, Troubles.NONE).hypervisor().replicaStatus(REPLICA);

        assertThat(status.state()).isEqualTo(ReplicaState.WAITING);
        assertThat(status.pointsKept()).isEqualTo(3);
        Instant newest = Objects.requireNonNull(status.pointInTime());
        assertThat(status.oldestPoint()).isEqualTo(newest.minus(INTERVAL.multipliedBy(2)));
        assertThat(Rpo.of(status, RPO, Recording.NOON).severity()).isEqualTo(Rpo.Severity.COMPLIANT);
        assertThat(status.violationSince()).isNull();
    }

    @Test
    @DisplayName("OR-1 A transfer begins at each interval; its point is its start and counts from its end")
    void transfersAtEachInterval() {
        Emulator emulator = of(replicated, Troubles.NONE);

        Recording heard = new Recording().run(emulator, Duration.ofHours(3));

        List<Instant> starts = heard.of(DeviceEvent.TransferStarted.class).stream()
                .map(DeviceEvent::at)
                .toList();
        assertThat(starts).hasSize(12);
        for (int each = 1; each < starts.size(); each++) {
            assertThat(Duration.between(starts.get(each - 1), starts.get(each))).isEqualTo(INTERVAL);
        }
        var last = heard.of(DeviceEvent.TransferCompleted.class).getLast();
        assertThat(last.transfer().start())
                .isEqualTo(last.at().minus(last.transfer().duration()));
        assertThat(last.transfer().bytes()).isPositive();
        assertThat(emulator.hypervisor().replicaStatus(REPLICA).pointInTime())
                .isEqualTo(last.transfer().start());
        assertThat(heard.of(DeviceEvent.RpoExceeded.class)).isEmpty();
    }

    @Test
    @DisplayName("OR-2 VR-1 A new replica starts at once with a full copy and has no point until that is complete")
    void newReplicaCopiesEverything() {
        Emulator emulator = of(bare, Troubles.NONE);
        new Recording().run(emulator, Duration.ofMinutes(10));
        Instant associated = emulator.clock().instant();

        emulator.hypervisor().follow(replicated, EstateChange.put((EstateObject) replica));

        ReplicaStatus first = emulator.hypervisor().replicaStatus(REPLICA);
        assertThat(first.state()).isEqualTo(ReplicaState.INITIAL_COPY);
        assertThat(first.pointInTime()).isNull();
        Recording heard = new Recording().run(emulator, Duration.ofHours(1));
        assertThat(heard.events.getFirst()).isEqualTo(new DeviceEvent.TransferStarted(associated, REPLICA, true));
        var completed = heard.of(DeviceEvent.TransferCompleted.class).getFirst();
        assertThat(completed.transfer().bytes()).isEqualTo(100L << 30);
        assertThat(completed.transfer().start()).isEqualTo(associated);
    }

    @Test
    @DisplayName("A replica that is removed is told no more")
    void removedStops() {
        Emulator emulator = of(replicated, Troubles.NONE);

        emulator.hypervisor().follow(bare, EstateChange.remove(REPLICA));

        assertThat(new Recording().run(emulator, Duration.ofHours(2)).events).isEmpty();
        assertThat(emulator.hypervisor().replicaStatus(REPLICA)).isEqualTo(ReplicaStatus.UNKNOWN);
    }

    @Test
    @DisplayName(
            "VR-1 A VM that writes faster than the link carries is told at the very second its objective is passed")
    void heavyWriterIsLate() {
        Emulator emulator = of(replicated.with(EstateChange.put(slowLink())), heavyWriter());
        Instant point = Objects.requireNonNull(
                emulator.hypervisor().replicaStatus(REPLICA).pointInTime());

        Recording heard = new Recording().run(emulator, Duration.ofHours(6));

        List<DeviceEvent.RpoExceeded> exceeded = heard.of(DeviceEvent.RpoExceeded.class);
        assertThat(exceeded).isNotEmpty();
        List<DeviceEvent.TransferCompleted> completed = heard.of(DeviceEvent.TransferCompleted.class);
        Instant newest = completed.stream()
                .filter(each -> each.at().isBefore(exceeded.getFirst().at()))
                .reduce((a, b) -> b)
                .map(each -> each.transfer().start())
                .orElse(point);
        assertThat(exceeded.getFirst().at()).isEqualTo(newest.plus(RPO).plusSeconds(1));
        assertThat(completed).anyMatch(each -> each.transfer().duration().compareTo(INTERVAL) > 0);
    }

    private static EstateObject slowLink() {
        return new peristyle.model.estate.CoreLink(
                new CoreLinkId("th3s-az07"),
                "slow",
                peristyle.model.estate.EstateBuilder.router(peristyle.model.estate.EstateBuilder.TH3S),
                peristyle.model.estate.EstateBuilder.router(AZ07),
                .4,
                1.2);
    }

    @Test
    @DisplayName("A transfer that outlasts the interval puts off the next one to its end")
    void lateTransferDelaysTheNext() {
        Emulator emulator = of(replicated.with(EstateChange.put(slowLink())), heavyWriter());

        Recording heard = new Recording().run(emulator, Duration.ofHours(6));

        DeviceEvent.TransferCompleted slow = heard.of(DeviceEvent.TransferCompleted.class).stream()
                .filter(each -> each.transfer().duration().compareTo(INTERVAL) > 0)
                .findFirst()
                .orElseThrow();
        assertThat(heard.of(DeviceEvent.TransferStarted.class))
                .filteredOn(each -> !each.at().isBefore(slow.at()))
                .first()
                .extracting(DeviceEvent.TransferStarted::at)
                .isEqualTo(slow.at());
    }

    @Test
    @DisplayName("A VM that is off has nothing to carry, and its recovery points go on")
    void offVmKeepsItsRhythm() {
        Estate off = replicated.with(
                EstateChange.put(aVm("vm").in("xen").off().disk("source", 100).vm()));
        Emulator emulator = of(off, Troubles.NONE);

        Recording heard = new Recording().run(emulator, Duration.ofHours(1));

        assertThat(heard.of(DeviceEvent.TransferCompleted.class))
                .hasSize(4)
                .allMatch(each -> each.transfer().bytes() == 0);
        assertThat(heard.of(DeviceEvent.RpoExceeded.class)).isEmpty();
    }
}
