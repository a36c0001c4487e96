package peristyle.views.vms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import peristyle.model.estate.Disk;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostId;
import peristyle.model.estate.Replica;
import peristyle.model.estate.Vm;
import peristyle.model.estate.Vnic;
import peristyle.model.operation.Snapshot;
import peristyle.model.rule.BackupStanding;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.Rpo;
import peristyle.model.telemetry.Unit;
import peristyle.model.telemetry.hypervisor.MoveStatus;
import peristyle.model.telemetry.hypervisor.SnapshotStatus;
import peristyle.model.telemetry.hypervisor.StartStatus;
import peristyle.views.chart.Trend;
import peristyle.views.detail.Block;
import peristyle.views.detail.Cell;
import peristyle.views.detail.Describer;
import peristyle.views.detail.Detail;
import peristyle.views.detail.MemoryFacts;
import peristyle.views.detail.Words;
import peristyle.views.look.Tone;
import peristyle.views.text.Formats;
import peristyle.views.text.Texts;

/** What is known of a virtual machine: size, protection, replicas, disks, network cards. */
public final class VmDetail implements Describer<Vm> {

    private final Texts texts;
    private final Words words;
    private final MemoryFacts memory;

    /** Says it in these words. */
    public VmDetail(Texts texts) {
        this.texts = texts;
        words = new Words(texts);
        memory = new MemoryFacts(words);
    }

    @Override
    public Detail describe(Snapshot snapshot, Vm vm) {
        List<Replica> replicas = snapshot.estate().relations().replicasOf(vm.id());
        List<Block> blocks = new ArrayList<>(List.of(facts(snapshot, vm), protection(snapshot, vm)));
        if (!replicas.isEmpty()) {
            blocks.add(replicas(snapshot, replicas));
        }
        blocks.add(disks(snapshot, vm));
        if (!vm.vnics().isEmpty()) {
            blocks.add(cards(snapshot, vm));
        }
        return new Detail(
                vm.id(),
                vm.name(),
                words.power(snapshot, vm),
                snapshot.findings().about(vm.id()),
                blocks,
                trends(snapshot, vm, replicas));
    }

    private Block facts(Snapshot snapshot, Vm vm) {
        List<Block.Fact> facts = new ArrayList<>(List.of(
                words.fact("column.pool", words.link(snapshot, vm.pool())),
                words.fact("column.host", words.link(snapshot, vm.host())),
                words.fact("column.tenant", words.link(snapshot, vm.tenant())),
                words.fact("column.os", vm.guestOs()),
                words.fact("column.tools", words.state(vm.tools())),
                words.fact("column.vcpus", texts.formats().integer(vm.size().vcpus())),
                words.fact(
                        "detail.memory",
                        words.use(
                                snapshot.situation().value(Metric.VM_MEMORY, vm.id()),
                                (double) vm.size().memoryMib(),
                                words::size)),
                words.fact("column.workload", words.state(vm.workload())),
                words.fact("column.tags", String.join(", ", vm.tags()))));
        if (vm.movingTo() != null && vm.starting()) {
            facts.add(words.fact("detail.starts-on", words.link(snapshot, vm.movingTo())));
            snapshot.hardware()
                    .hypervisors()
                    .start(vm.id())
                    .ifPresent(start -> facts.add(words.fact("detail.start", prepared(snapshot, start))));
        } else if (vm.movingTo() != null) {
            facts.add(words.fact("column.moving_to", words.link(snapshot, vm.movingTo())));
            snapshot.hardware()
                    .hypervisors()
                    .move(vm.id())
                    .ifPresent(move -> facts.add(words.fact("detail.move", moving(snapshot, move))));
        }
        if (vm.running()) {
            facts.add(words.fact(
                    "detail.cpu-ready", memory.ready(snapshot.situation().value(Metric.VM_READY, vm.id()))));
            facts.addAll(memory.taken(
                    "detail.memory-taken-vm",
                    snapshot.hardware()
                            .hypervisors()
                            .reclaimed(vm.id(), vm.host())
                            .orElse(null)));
        }
        return new Block.Facts(texts.get("detail.facts"), facts);
    }

    private Cell prepared(Snapshot snapshot, StartStatus start) {
        return Cell.of(
                texts.get(
                        "detail.start-prepared", texts.formats().progress(start.part()), left(snapshot, start.left())),
                Tone.NOTICE);
    }

    private Cell moving(Snapshot snapshot, MoveStatus move) {
        return Cell.of(
                move.waiting()
                        ? texts.get("detail.move-waits")
                        : texts.get(
                                "detail.move-carries",
                                texts.formats().progress(move.part()),
                                left(snapshot, move.left()),
                                words.size(move.mibPerSecond())),
                Tone.NOTICE);
    }

    /** Of what the hypervisors told, as it is by now; unknown once it has passed and they have not told of the end. */
    private String left(Snapshot snapshot, Duration told) {
        Instant at = snapshot.hardware().hypervisors().at();
        Duration left = at == null ? told : Duration.between(snapshot.at(), at.plus(told));
        return left.isNegative() ? Formats.UNKNOWN : texts.formats().duration(left);
    }

    private Block protection(Snapshot snapshot, Vm vm) {
        List<Block.Fact> facts = new ArrayList<>(List.of(
                words.fact("column.backup_policy", backup(snapshot, vm)),
                words.fact(
                        "column.replicated",
                        words.flag(!snapshot.estate()
                                .relations()
                                .replicasOf(vm.id())
                                .isEmpty())),
                words.fact("column.restart_priority", words.state(vm.care().restartPriority())),
                words.fact("column.snapshots", texts.formats().integer(vm.care().snapshots())),
                words.fact("column.encrypted", words.flag(vm.care().encrypted()))));
        snapshot.hardware().hypervisors().snapshot(vm.id()).ifPresent(open -> {
            facts.add(words.fact("detail.snapshot", words.state(open.phase())));
            facts.add(words.fact("detail.snapshot-size", words.size(open.mib())));
            facts.add(words.fact("detail.snapshot-to-close", toClose(open)));
        });
        return new Block.Facts(texts.get("detail.protection"), facts);
    }

    private Cell backup(Snapshot snapshot, Vm vm) {
        return switch (BackupStanding.of(snapshot.situation(), vm)) {
            case POLICY -> words.link(snapshot, vm.care().backupPolicy());
            case NONE -> Cell.of(texts.get("detail.none"), Tone.WARNING);
            case UNKNOWN -> Cell.of(texts.get("detail.backup-unknown"), Tone.UNKNOWN);
        };
    }

    private Cell toClose(SnapshotStatus open) {
        Duration time = open.toClose();
        return time == null
                ? Cell.of(texts.get("detail.snapshot-stun", texts.formats().duration(open.stun())), Tone.WARNING)
                : Cell.of(texts.formats().duration(time));
    }

    private Block replicas(Snapshot snapshot, List<Replica> replicas) {
        List<List<Cell>> lines = new ArrayList<>();
        for (Replica replica : replicas) {
            Rpo rpo = Rpo.of(snapshot.situation().statusOf(replica.id()), replica.rpo(), snapshot.at());
            lines.add(List.of(
                    new Cell(snapshot.estate().nameOf(replica.targetPool()), null, replica.id()),
                    Cell.of(
                            rpo.age() == null
                                    ? Formats.UNKNOWN
                                    : texts.formats().duration(rpo.age())),
                    Cell.of(texts.formats().duration(replica.rpo())),
                    words.state(rpo.severity())));
        }
        return new Block.Lines(
                texts.get("sheet.replicas"),
                List.of(
                        texts.get("column.target_pool"),
                        texts.get("column.age_s"),
                        texts.get("column.rpo_target_s"),
                        texts.get("column.severity")),
                lines,
                "");
    }

    private Block disks(Snapshot snapshot, Vm vm) {
        List<List<Cell>> lines = new ArrayList<>();
        for (Disk disk : vm.disks()) {
            lines.add(List.of(
                    Cell.of(disk.label()),
                    words.link(snapshot, disk.datastore()),
                    Cell.of(words.size(disk.sizeMib())),
                    Cell.of(words.size(disk.writtenMib())),
                    Cell.of(kind(disk))));
        }
        return new Block.Lines(
                texts.get("column.disks"),
                List.of(
                        texts.get("column.name"),
                        texts.get("objectkind.DATASTORE"),
                        texts.get("detail.size"),
                        texts.get("detail.used"),
                        texts.get("detail.disk-kind")),
                lines,
                "");
    }

    private String kind(Disk disk) {
        return disk.raw()
                ? texts.get("detail.disk-raw")
                : disk.shared()
                        ? texts.get("detail.disk-shared")
                        : disk.thin() ? texts.get("detail.disk-thin") : texts.get("detail.disk-thick");
    }

    private Block cards(Snapshot snapshot, Vm vm) {
        List<List<Cell>> lines = new ArrayList<>();
        for (Vnic card : vm.vnics()) {
            lines.add(List.of(
                    Cell.of(card.label()),
                    card.trunk() ? Cell.of(texts.get("detail.trunk")) : words.link(snapshot, card.vlan()),
                    Cell.of(card.mac()),
                    words.flag(card.connected())));
        }
        return new Block.Lines(
                texts.get("column.nics"),
                List.of(
                        texts.get("column.name"),
                        texts.get("objectkind.VLAN"),
                        texts.get("detail.mac"),
                        texts.get("detail.connected")),
                lines,
                "");
    }

    private List<Trend> trends(Snapshot snapshot, Vm vm, List<Replica> replicas) {
        HostId on = vm.host();
        Host host = on == null ? null : snapshot.estate().hosts().find(on).orElse(null);
        List<Trend> trends = new ArrayList<>();
        trends.add(trend(
                "detail.cpu",
                Metric.VM_CPU,
                vm,
                host == null
                        ? List.of()
                        : List.of(new Trend.Limit(
                                texts.get("detail.capacity"), vm.size().vcpus() * host.mhzPerCore(), Tone.QUIET))));
        trends.add(trend(
                "detail.memory",
                Metric.VM_MEMORY,
                vm,
                List.of(new Trend.Limit(texts.get("detail.size"), vm.size().memoryMib(), Tone.QUIET))));
        trends.add(trend("detail.cpu-ready", Metric.VM_READY, vm, List.of()));
        trends.add(trend("column.iops", Metric.VM_IOPS, vm, List.of()));
        trends.add(trend("detail.latency", Metric.VM_LATENCY, vm, List.of()));
        trends.add(trend("detail.network", Metric.VM_NETWORK, vm, List.of()));
        if (!replicas.isEmpty()) {
            Replica strictest = replicas.stream()
                    .min(java.util.Comparator.comparing(Replica::rpo))
                    .orElse(replicas.getFirst());
            trends.add(new Trend(
                    texts.get("detail.replica-age"),
                    Unit.SECONDS,
                    replicas.stream()
                            .limit(6)
                            .map(each -> new Trend.Line(
                                    snapshot.estate().nameOf(each.targetPool()), Metric.REPLICA_AGE, each.id()))
                            .toList(),
                    List.of(new Trend.Limit(
                            texts.get("column.rpo_target_s"), strictest.rpo().toSeconds(), Tone.WARNING))));
        }
        return trends;
    }

    private Trend trend(String title, Metric metric, Vm vm, List<Trend.Limit> limits) {
        return new Trend(
                texts.get(title),
                metric.unit(),
                List.of(new Trend.Line(texts.get("detail.used"), metric, vm.id())),
                limits);
    }
}
