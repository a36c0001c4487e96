package peristyle.views.hosts;

import java.util.ArrayList;
import java.util.List;
import peristyle.model.estate.Host;
import peristyle.model.estate.Vm;
import peristyle.model.operation.Snapshot;
import peristyle.model.rule.HostMemory;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.Unit;
import peristyle.model.telemetry.hypervisor.HostStatus;
import peristyle.model.telemetry.hypervisor.MemoryState;
import peristyle.model.telemetry.hypervisor.StoragePaths;
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

/** What is known of a host: its memory (CP-4) and the VMs on it. */
public final class HostDetail implements Describer<Host> {

    private static final int MOST_VMS = 60;

    private final Texts texts;
    private final Words words;
    private final MemoryFacts memory;

    /** Says it in these words. */
    public HostDetail(Texts texts) {
        this.texts = texts;
        words = new Words(texts);
        memory = new MemoryFacts(words);
    }

    @Override
    public Detail describe(Snapshot snapshot, Host host) {
        return new Detail(
                host.id(),
                host.name(),
                words.state(host.state()),
                snapshot.findings().about(host.id()),
                List.of(facts(snapshot, host), memory(snapshot, host), vms(snapshot, host)),
                trends(host));
    }

    private Block facts(Snapshot snapshot, Host host) {
        return new Block.Facts(
                texts.get("detail.facts"),
                List.of(
                        words.fact("column.pool", words.link(snapshot, host.pool())),
                        words.fact("column.blade", words.link(snapshot, host.blade())),
                        words.fact(
                                "detail.availability",
                                snapshot.hardware()
                                        .hypervisors()
                                        .role(host.id())
                                        .map(words::state)
                                        .orElseGet(() -> Cell.of(Formats.UNKNOWN, Tone.UNKNOWN))),
                        words.fact("detail.paths", paths(snapshot, host)),
                        words.fact("column.build", host.build()),
                        words.fact("column.cores", texts.formats().integer(host.cores())),
                        words.fact("column.core_ghz", texts.formats().decimal(host.mhzPerCore() / 1000)),
                        words.fact(
                                "detail.cpu",
                                words.use(
                                        snapshot.situation().value(Metric.HOST_CPU, host.id()),
                                        host.capacityMhz(),
                                        texts.formats()::clock)),
                        words.fact(
                                "detail.cpu-ready",
                                memory.ready(snapshot.situation().value(Metric.HOST_READY, host.id())))));
    }

    private Cell paths(Snapshot snapshot, Host host) {
        StoragePaths paths = snapshot.hardware()
                .hypervisors()
                .host(host.id())
                .map(HostStatus::paths)
                .orElse(null);
        return paths == null
                ? Cell.of(Formats.UNKNOWN, Tone.UNKNOWN)
                : Cell.of(
                        texts.get("detail.paths-live", paths.live(), paths.all()),
                        paths.live() == 0 ? Tone.DANGER : paths.live() < paths.all() ? Tone.WARNING : Tone.GOOD);
    }

    private Block memory(Snapshot snapshot, Host host) {
        double used = snapshot.situation().value(Metric.HOST_MEMORY, host.id());
        double room = host.memoryMib() * HostMemory.LIMIT - used;
        double configured = Words.sum(
                snapshot.estate().relations().vmsOn(host.id()),
                vm -> vm.running() ? vm.size().memoryMib() : 0);
        List<Block.Fact> facts = new ArrayList<>(List.of(
                words.fact("detail.memory-used", words.memoryUse(used, (double) host.memoryMib())),
                words.fact("detail.memory-room", Cell.of(words.size(room), tone(room))),
                words.fact("detail.memory-configured", words.size(configured)),
                words.fact("detail.diagnosis", diagnosis(used, host))));
        HostStatus status = snapshot.hardware().hypervisors().host(host.id()).orElse(null);
        MemoryState state = status == null ? null : status.memory();
        if (state != null) {
            facts.add(words.fact("detail.memory-state", words.state(state)));
        }
        facts.addAll(memory.taken("detail.memory-taken", status == null ? null : status.reclaimed()));
        return new Block.Facts(texts.get("detail.memory"), facts);
    }

    private static Tone tone(double room) {
        return Double.isNaN(room) ? Tone.UNKNOWN : room < 0 ? Tone.WARNING : Tone.GOOD;
    }

    private String diagnosis(double used, Host host) {
        return Double.isNaN(used)
                ? Formats.UNKNOWN
                : used > host.memoryMib() * HostMemory.LIMIT
                        ? texts.get("detail.memory-short")
                        : texts.get("detail.memory-enough");
    }

    private Block vms(Snapshot snapshot, Host host) {
        List<Vm> vms = snapshot.estate().relations().vmsOn(host.id());
        List<List<Cell>> lines = new ArrayList<>();
        for (Vm vm : vms.subList(0, Math.min(MOST_VMS, vms.size()))) {
            lines.add(List.of(
                    words.link(snapshot, vm.id()),
                    words.power(snapshot, vm),
                    Cell.of(texts.formats().integer(vm.size().vcpus())),
                    Cell.of(words.size(vm.size().memoryMib())),
                    Cell.of(words.size(snapshot.situation().value(Metric.VM_MEMORY, vm.id()))),
                    Cell.of(words.percent(snapshot.situation().value(Metric.VM_READY, vm.id()), 100))));
        }
        return new Block.Lines(
                texts.get("sheet.vms"),
                List.of(
                        texts.get("column.name"),
                        texts.get("column.power"),
                        texts.get("column.vcpus"),
                        texts.get("detail.memory"),
                        texts.get("detail.used"),
                        texts.get("detail.cpu-ready")),
                lines,
                vms.size() > MOST_VMS
                        ? texts.get(
                                "detail.more-on-host",
                                MOST_VMS,
                                vms.size(),
                                host.id().value())
                        : "");
    }

    private List<Trend> trends(Host host) {
        String used = texts.get("detail.used");
        return List.of(
                new Trend(
                        texts.get("detail.cpu"),
                        Unit.MHZ,
                        List.of(new Trend.Line(used, Metric.HOST_CPU, host.id())),
                        List.of(new Trend.Limit(texts.get("detail.capacity"), host.capacityMhz(), Tone.QUIET))),
                new Trend(
                        texts.get("detail.memory"),
                        Unit.MIB,
                        List.of(new Trend.Line(used, Metric.HOST_MEMORY, host.id())),
                        List.of(
                                new Trend.Limit(
                                        texts.get("detail.limit-85"),
                                        host.memoryMib() * HostMemory.LIMIT,
                                        Tone.WARNING),
                                new Trend.Limit(texts.get("detail.capacity"), host.memoryMib(), Tone.QUIET))),
                new Trend(
                        texts.get("detail.memory-taken"),
                        Unit.MIB,
                        List.of(
                                line("detail.memory-shared", Metric.HOST_SHARED, host),
                                line("detail.memory-ballooned", Metric.HOST_BALLOONED, host),
                                line("detail.memory-compressed", Metric.HOST_COMPRESSED, host),
                                line("detail.memory-swapped", Metric.HOST_SWAPPED, host)),
                        List.of()),
                new Trend(
                        texts.get("detail.cpu-ready"),
                        Unit.PERCENT,
                        List.of(line("detail.cpu-ready", Metric.HOST_READY, host)),
                        List.of()),
                new Trend(
                        texts.get("detail.network"),
                        Unit.MBIT_PER_SECOND,
                        List.of(new Trend.Line(used, Metric.HOST_NETWORK, host.id())),
                        List.of()));
    }

    private Trend.Line line(String key, Metric metric, Host host) {
        return new Trend.Line(texts.get(key), metric, host.id());
    }
}
