package peristyle.views.cpools;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import peristyle.model.catalog.BladeClass;
import peristyle.model.estate.AffinityRule;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Cpool;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostState;
import peristyle.model.estate.Vm;
import peristyle.model.operation.Snapshot;
import peristyle.model.rule.ActivatedRange;
import peristyle.model.rule.FailoverCapacity;
import peristyle.model.rule.HostMemory;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.Unit;
import peristyle.views.chart.Trend;
import peristyle.views.detail.Block;
import peristyle.views.detail.Cell;
import peristyle.views.detail.Describer;
import peristyle.views.detail.Detail;
import peristyle.views.detail.Words;
import peristyle.views.forecast.TimeLeftBlock;
import peristyle.views.forecast.TimesLeft;
import peristyle.views.look.Tone;
import peristyle.views.text.Formats;
import peristyle.views.text.Texts;

/** What is known of a Cpool or Xen pool: hosts, memory (CP-3, CP-4), failures survived (HA-3), affinity rules (CP-9). */
public final class CpoolDetail implements Describer<ComputePool> {

    private final Texts texts;
    private final Words words;
    private final TimeLeftBlock timesLeft;

    /** Says it in these words, and how much time is left by these. */
    public CpoolDetail(Texts texts, TimesLeft times) {
        this.texts = texts;
        words = new Words(texts);
        timesLeft = new TimeLeftBlock(texts, times);
    }

    @Override
    public void onMore(Runnable listener) {
        timesLeft.onAnswer(listener);
    }

    @Override
    public Detail describe(Snapshot snapshot, ComputePool pool) {
        List<Block> blocks = new ArrayList<>(List.of(
                facts(snapshot, pool), memory(snapshot, pool), timesLeft.of(snapshot, pool), hosts(snapshot, pool)));
        Block.Lines rules = rules(snapshot, pool);
        if (!rules.lines().isEmpty()) {
            blocks.add(rules);
        }
        return new Detail(
                pool.id(),
                pool.name(),
                words.standing(
                        snapshot,
                        snapshot.findings().worst(snapshot.estate(), pool).orElse(null)),
                snapshot.findings().about(snapshot.estate(), pool),
                blocks,
                trends(snapshot, pool));
    }

    private Block facts(Snapshot snapshot, ComputePool pool) {
        List<Host> hosts = hostsOf(snapshot, pool);
        List<Vm> vms = snapshot.estate().relations().vmsOf(pool.id());
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(words.fact("column.platform", words.state(pool.platform())));
        facts.add(words.fact("column.zone", words.link(snapshot, pool.zone())));
        facts.add(words.fact("column.tenant", words.link(snapshot, pool.tenant())));
        facts.add(words.fact(
                "column.blade_class",
                bladeClass(snapshot, pool).map(BladeClass::name).orElse(pool.bladeClass())));
        for (HostState state : HostState.values()) {
            long count = hosts.stream().filter(host -> host.state() == state).count();
            if (count > 0) {
                facts.add(new Block.Fact(
                        texts.get("detail.hosts-in", texts.of(state)),
                        new Cell(
                                texts.formats().integer(count),
                                words.state(state).tone(),
                                null)));
            }
        }
        facts.add(words.fact(
                "column.vms_on",
                texts.get(
                        "detail.of",
                        vms.stream().filter(Vm::on).count(),
                        vms.stream().filter(vm -> !vm.template()).count())));
        long found = vms.stream()
                .filter(vm -> snapshot.findings().worst(vm.id()).isPresent())
                .count();
        if (found > 0) {
            facts.add(words.fact("detail.vms-with-findings", texts.formats().integer(found)));
        }
        facts.add(words.fact("column.ha", words.flag(pool.highAvailability())));
        facts.add(words.fact("detail.survives", survives(snapshot, pool)));
        return new Block.Facts(texts.get("detail.facts"), facts);
    }

    private Cell survives(Snapshot snapshot, ComputePool pool) {
        FailoverCapacity capacity = FailoverCapacity.of(snapshot.estate(), pool);
        if (capacity.failures() < 0) {
            return Cell.of(Formats.UNKNOWN, Tone.UNKNOWN);
        }
        if (!pool.highAvailability()) {
            // Nobody restarts what would have room.
            return Cell.of(texts.get("detail.survives-off", texts.get("detail.of", 0, capacity.hosts())), Tone.WARNING);
        }
        return Cell.of(
                texts.get("detail.of", capacity.failures(), capacity.hosts()),
                capacity.failures() == 0 ? Tone.WARNING : Tone.GOOD);
    }

    private Block memory(Snapshot snapshot, ComputePool pool) {
        double used = snapshot.situation().value(Metric.POOL_MEMORY, pool.id());
        double configured = Words.sum(
                snapshot.estate().relations().vmsOf(pool.id()),
                vm -> vm.running() ? vm.size().memoryMib() : 0);
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(words.fact("detail.memory-used", words.memoryUse(used, inService(snapshot, pool, Host::memoryMib))));
        facts.add(
                words.fact("detail.memory-physical", words.size(Words.sum(hostsOf(snapshot, pool), Host::memoryMib))));
        facts.add(words.fact("detail.memory-configured", words.size(configured)));
        if (pool instanceof Cpool cpool) {
            facts.add(words.fact("detail.memory-activated", activated(snapshot, cpool)));
            facts.add(words.fact("detail.memory-range", range(snapshot, cpool)));
        }
        return new Block.Facts(texts.get("detail.memory"), facts);
    }

    private Cell activated(Snapshot snapshot, Cpool pool) {
        String size = words.size(pool.activatedMemoryMib());
        return bladeClass(snapshot, pool)
                .map(each -> ActivatedRange.of(hostsOf(snapshot, pool), each))
                .map(range -> Cell.of(size, range.holds(pool.activatedMemoryMib()) ? Tone.GOOD : Tone.WARNING))
                .orElse(Cell.of(size));
    }

    private Cell range(Snapshot snapshot, Cpool pool) {
        return bladeClass(snapshot, pool)
                .map(each -> ActivatedRange.of(hostsOf(snapshot, pool), each))
                .map(range ->
                        Cell.of(texts.get("detail.range", words.size(range.leastMib()), words.size(range.mostMib()))))
                .orElse(Cell.of(Formats.UNKNOWN));
    }

    private static java.util.Optional<BladeClass> bladeClass(Snapshot snapshot, ComputePool pool) {
        return snapshot.catalog().bladeClasses().stream()
                .filter(each -> each.id().equals(pool.bladeClass()))
                .findFirst();
    }

    private Block hosts(Snapshot snapshot, ComputePool pool) {
        List<List<Cell>> lines = new ArrayList<>();
        for (Host host : hostsOf(snapshot, pool)) {
            double memory = snapshot.situation().value(Metric.HOST_MEMORY, host.id());
            double clock = snapshot.situation().value(Metric.HOST_CPU, host.id());
            lines.add(List.of(
                    words.link(snapshot, host.id()),
                    words.state(host.state()),
                    Cell.of(words.percent(clock, host.capacityMhz())),
                    Cell.of(words.percent(memory, (double) host.memoryMib()))));
        }
        return new Block.Lines(
                texts.get("sheet.hosts"),
                List.of(
                        texts.get("column.host"),
                        texts.get("column.host_state"),
                        texts.get("detail.cpu"),
                        texts.get("detail.memory")),
                lines,
                "");
    }

    private Block.Lines rules(Snapshot snapshot, ComputePool pool) {
        List<List<Cell>> lines = new ArrayList<>();
        for (AffinityRule rule : snapshot.estate().affinityRules()) {
            if (rule.pool().equals(pool.id())) {
                lines.add(List.of(
                        words.link(snapshot, rule.id()),
                        words.state(rule.type()),
                        Cell.of(texts.formats().integer(rule.vms().size())),
                        obeyed(snapshot, rule)));
            }
        }
        return new Block.Lines(
                texts.get("sheet.affinity_rules"),
                List.of(
                        texts.get("column.rule"),
                        texts.get("column.affinity"),
                        texts.get("column.vms"),
                        texts.get("column.state")),
                lines,
                "");
    }

    /** CP-9. */
    private Cell obeyed(Snapshot snapshot, AffinityRule rule) {
        if (!rule.enabled()) {
            return Cell.of(texts.get("detail.rule-off"), Tone.QUIET);
        }
        if (snapshot.findings().at().equals(Instant.EPOCH)) {
            return Cell.of(texts.get("detail.unchecked"), Tone.UNKNOWN);
        }
        return snapshot.findings().about(rule.id()).isEmpty()
                ? Cell.of(texts.get("detail.rule-obeyed"), Tone.GOOD)
                : Cell.of(texts.get("detail.rule-broken"), Tone.WARNING);
    }

    private List<Trend> trends(Snapshot snapshot, ComputePool pool) {
        double clock = inService(snapshot, pool, Host::capacityMhz);
        double memory = inService(snapshot, pool, Host::memoryMib);
        List<Trend.Limit> limits = new ArrayList<>();
        limits.add(new Trend.Limit(texts.get("detail.limit-85"), memory * HostMemory.LIMIT, Tone.WARNING));
        if (pool instanceof Cpool cpool) {
            limits.add(new Trend.Limit(texts.get("detail.memory-activated"), cpool.activatedMemoryMib(), Tone.DANGER));
        }
        String used = texts.get("detail.used");
        return List.of(
                new Trend(
                        texts.get("detail.cpu"),
                        Unit.MHZ,
                        List.of(new Trend.Line(used, Metric.POOL_CPU, pool.id())),
                        List.of(new Trend.Limit(texts.get("detail.capacity"), clock, Tone.QUIET))),
                new Trend(
                        texts.get("detail.memory"),
                        Unit.MIB,
                        List.of(new Trend.Line(used, Metric.POOL_MEMORY, pool.id())),
                        limits));
    }

    /** Of the hosts that take VMs. */
    private static double inService(
            Snapshot snapshot, ComputePool pool, java.util.function.ToDoubleFunction<Host> amount) {
        return Words.sum(
                hostsOf(snapshot, pool), host -> host.state() == HostState.CONNECTED ? amount.applyAsDouble(host) : 0);
    }

    private static List<Host> hostsOf(Snapshot snapshot, ComputePool pool) {
        return snapshot.estate().relations().hostsOf(pool.id());
    }
}
