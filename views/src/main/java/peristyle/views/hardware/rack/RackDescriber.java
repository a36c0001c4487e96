package peristyle.views.hardware.rack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.BladeClass;
import peristyle.model.estate.Blade;
import peristyle.model.estate.Chassis;
import peristyle.model.estate.Host;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.UcsDomain;
import peristyle.model.hardware.blade.BladeProgress;
import peristyle.model.hardware.blade.BladeStatus;
import peristyle.model.hardware.blade.ChassisStatus;
import peristyle.model.hardware.blade.ComputeStatus;
import peristyle.model.hardware.blade.DistinguishedName;
import peristyle.model.hardware.blade.DomainStatus;
import peristyle.model.hardware.blade.PartState;
import peristyle.model.hardware.blade.UcsFault;
import peristyle.model.operation.Snapshot;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.Unit;
import peristyle.views.chart.Trend;
import peristyle.views.detail.Block;
import peristyle.views.detail.Cell;
import peristyle.views.detail.Detail;
import peristyle.views.detail.Words;
import peristyle.views.hardware.picture.PartTones;
import peristyle.views.look.Tone;
import peristyle.views.look.Tones;
import peristyle.views.text.Formats;
import peristyle.views.text.Texts;

/** What is known of a domain, a chassis or a blade. */
public final class RackDescriber {

    private final Texts texts;
    private final Words words;

    /** Says it in these words. */
    public RackDescriber(Texts texts) {
        this.texts = texts;
        words = new Words(texts);
    }

    /** A blade, its paths, and the host that runs on it. */
    public Detail blade(Snapshot snapshot, Blade blade) {
        @Nullable
        BladeStatus now = snapshot.hardware().compute().blade(blade.id()).orElse(null);
        Optional<Host> host = snapshot.estate().hosts().stream()
                .filter(each -> blade.id().equals(each.blade()))
                .findFirst();
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(words.fact(
                "column.host", words.link(snapshot, host.map(Host::id).orElse(null))));
        host.ifPresent(each -> facts.add(words.fact("column.host_state", words.state(each.state()))));
        facts.add(words.fact(
                "column.pool", words.link(snapshot, host.map(Host::pool).orElse(null))));
        facts.add(words.fact("column.chassis", words.link(snapshot, blade.chassis())));
        facts.add(words.fact("inventory-screen.distinguished-name", DistinguishedName.of(blade, snapshot.estate())));
        facts.add(words.fact("column.blade_class", bladeClass(snapshot, blade)));
        facts.add(words.fact("column.tenant", words.link(snapshot, blade.tenant())));
        facts.add(words.fact("column.serial", blade.serial()));
        List<Block> blocks = new ArrayList<>();
        blocks.add(parts(snapshot, blade, now));
        faults(snapshot, blade.id()).ifPresent(blocks::add);
        blocks.add(new Block.Facts(texts.get("detail.facts"), facts));
        return detail(
                snapshot,
                blade.id(),
                blade.name(),
                now == null ? null : now.state(),
                blocks,
                host.map(this::trends).orElse(List.of()));
    }

    private Block parts(Snapshot snapshot, Blade blade, @Nullable BladeStatus now) {
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(words.fact("hardware.state", state(now == null ? null : now.state())));
        if (now != null && now.state() == PartState.POWERED_OFF) {
            snapshot.estate()
                    .chassis()
                    .find(blade.chassis())
                    .ifPresent(in -> facts.add(words.fact(
                            "hardware.cause",
                            new Cell(texts.get("hardware.trouble.chassis-dark", in.name()), Tone.DANGER, in.id()))));
        }
        if (now != null) {
            now.troubles().stream()
                    .sorted()
                    .forEach(kind ->
                            facts.add(words.fact("hardware.trouble", Cell.of(texts.of(kind), Tones.of(now.state())))));
            if (now.since() != null) {
                facts.add(words.fact("hardware.since", texts.formats().moment(now.since())));
            }
            if (!now.modulesInError().isEmpty()) {
                facts.add(words.fact(
                        "hardware.modules-in-error",
                        Cell.of(
                                String.join(
                                        ", ",
                                        now.modulesInError().stream()
                                                .map(String::valueOf)
                                                .toList()),
                                Tone.WARNING)));
            }
            for (int fabric = 0; now.state().serves() && fabric < Row.FABRICS.size(); fabric++) {
                facts.add(path("hardware.network-path", fabric, now.network().get(fabric)));
                facts.add(path("hardware.storage-path", fabric, now.storage().get(fabric)));
            }
        }
        ComputeStatus compute = snapshot.hardware().compute();
        compute.progress(blade.id()).ifPresent(progress -> facts.add(words.fact("hardware.work", work(progress))));
        compute.corrected().getOrDefault(blade.id(), Map.of()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(module -> facts.add(new Block.Fact(
                        texts.get("hardware.corrected", module.getKey()),
                        Cell.of(texts.formats().integer(module.getValue())))));
        facts.add(watts(compute.power().watts(blade.id())));
        return new Block.Facts(texts.get("hardware.parts"), facts);
    }

    private Cell work(BladeProgress progress) {
        return progress.failed()
                ? Cell.of(
                        texts.get(
                                "hardware.work.failed",
                                progress.work(),
                                progress.stage().nativeName()),
                        Tone.DANGER)
                : Cell.of(
                        texts.get(
                                "hardware.work.runs",
                                progress.work(),
                                progress.stage().nativeName(),
                                progress.tries()),
                        Tone.NOTICE);
    }

    private Block.Fact watts(Optional<Double> drawn) {
        return words.fact(
                "hardware.power",
                drawn.map(watts -> texts.formats().with(Math.rint(watts), "W")).orElse(Formats.UNKNOWN));
    }

    /** What UCS Manager's own list says of this; nothing where the list is empty. */
    private Optional<Block> faults(Snapshot snapshot, ObjectId subject) {
        List<List<Cell>> lines = new ArrayList<>();
        for (UcsFault fault : snapshot.hardware().compute().faultsOf(subject)) {
            lines.add(List.of(
                    Cell.of(fault.code().code()),
                    Cell.of(fault.severity().nativeName()),
                    Cell.of(fault.stage().nativeName()),
                    Cell.of(fault.distinguishedName())));
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Lines(
                        texts.get("hardware.faults"),
                        List.of(
                                texts.get("hardware.fault.code"),
                                texts.get("hardware.fault.severity"),
                                texts.get("hardware.fault.stage"),
                                texts.get("hardware.fault.object")),
                        lines,
                        ""));
    }

    private Block.Fact path(String key, int fabric, boolean up) {
        return new Block.Fact(
                texts.get(key, Row.FABRICS.get(fabric)),
                Cell.of(texts.get(up ? "hardware.path-up" : "hardware.path-down"), up ? Tone.GOOD : Tone.DANGER));
    }

    private static String bladeClass(Snapshot snapshot, Blade blade) {
        return snapshot.catalog().bladeClasses().stream()
                .filter(each -> each.id().equals(blade.bladeClass()))
                .map(BladeClass::name)
                .findFirst()
                .orElse(blade.bladeClass());
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
                        texts.get("detail.network"),
                        Unit.MBIT_PER_SECOND,
                        List.of(new Trend.Line(used, Metric.HOST_NETWORK, host.id())),
                        List.of()));
    }

    /** A chassis, its parts, and the blades in it. */
    public Detail chassis(Snapshot snapshot, Chassis chassis) {
        @Nullable
        ChassisStatus now = snapshot.hardware().compute().chassis(chassis.id()).orElse(null);
        List<Block.Fact> parts = new ArrayList<>();
        parts.add(words.fact("hardware.state", whole(now)));
        parts.add(words.fact("hardware.supplies-working", working(now == null ? null : now.supplies())));
        parts.add(words.fact("hardware.fans-working", working(now == null ? null : now.fans())));
        parts.add(words.fact("hardware.modules-working", working(now == null ? null : now.ioModules())));
        parts.add(words.fact("hardware.intake", celsius(now == null ? Double.NaN : now.intakeCelsius())));
        parts.add(words.fact("hardware.board", celsius(now == null ? Double.NaN : now.boardCelsius())));
        parts.add(words.fact(
                "hardware.clock",
                now == null
                        ? Cell.of(Formats.UNKNOWN)
                        : Cell.of(texts.formats().percent(now.clock()), now.clock() < 1 ? Tone.WARNING : Tone.GOOD)));
        parts.add(watts(snapshot.hardware().compute().power().watts(chassis.id())));
        List<Block.Fact> facts = List.of(
                words.fact("objectkind.UCS_DOMAIN", words.link(snapshot, chassis.domain())),
                words.fact("inventory-screen.model", chassis.model()),
                words.fact("inventory-screen.distinguished-name", chassis.distinguishedName()));
        return new Detail(
                chassis.id(),
                chassis.name(),
                whole(now),
                snapshot.findings().about(chassis.id()),
                joined(
                        List.of(new Block.Facts(texts.get("hardware.parts"), parts)),
                        faults(snapshot, chassis.id()),
                        List.of(new Block.Facts(texts.get("detail.facts"), facts), blades(snapshot, chassis))),
                List.of());
    }

    private static List<Block> joined(List<? extends Block> first, Optional<Block> second, List<? extends Block> rest) {
        List<Block> all = new ArrayList<>(first);
        second.ifPresent(all::add);
        all.addAll(rest);
        return all;
    }

    private Cell working(@Nullable List<PartState> states) {
        if (states == null) {
            return Cell.of(texts.get("hardware.unknown"), Tone.UNKNOWN);
        }
        long well = states.stream().filter(PartState.OPERABLE::equals).count();
        return Cell.of(texts.get("hardware.of", well, states.size()), well == states.size() ? Tone.GOOD : Tone.WARNING);
    }

    private String celsius(double degrees) {
        return Double.isNaN(degrees) ? Formats.UNKNOWN : texts.formats().with(Math.rint(degrees), "°C");
    }

    private Block blades(Snapshot snapshot, Chassis chassis) {
        List<List<Cell>> lines = new ArrayList<>();
        snapshot.estate().blades().stream()
                .filter(blade -> blade.chassis().equals(chassis.id()))
                .sorted(java.util.Comparator.comparingInt(Blade::slot))
                .forEach(blade -> {
                    Host host = snapshot.estate().hosts().stream()
                            .filter(each -> blade.id().equals(each.blade()))
                            .findFirst()
                            .orElse(null);
                    lines.add(List.of(
                            new Cell(texts.formats().integer(blade.slot()), null, blade.id()),
                            words.link(snapshot, host == null ? null : host.id()),
                            state(snapshot.hardware()
                                    .compute()
                                    .blade(blade.id())
                                    .map(BladeStatus::state)
                                    .orElse(null))));
                });
        return new Block.Lines(
                texts.get("hardware.blades"),
                List.of(texts.get("column.slot"), texts.get("column.host"), texts.get("hardware.state")),
                lines,
                "");
    }

    /** A domain with its fabric interconnects. */
    public Detail domain(Snapshot snapshot, UcsDomain domain) {
        @Nullable
        DomainStatus now = snapshot.hardware().compute().domain(domain.id()).orElse(null);
        List<Block.Fact> parts = IntStream.range(0, Row.FABRICS.size())
                .mapToObj(fabric -> new Block.Fact(
                        texts.get("hardware.interconnect", Row.FABRICS.get(fabric)),
                        state(now == null ? null : now.interconnects().get(fabric))))
                .toList();
        long chassis = snapshot.estate().chassis().stream()
                .filter(each -> each.domain().equals(domain.id()))
                .count();
        PartState worst = now == null
                ? null
                : now.interconnects().stream()
                        .max(java.util.Comparator.naturalOrder())
                        .orElse(null);
        return detail(
                snapshot,
                domain.id(),
                domain.name(),
                worst,
                joined(
                        List.of(new Block.Facts(texts.get("hardware.parts"), parts)),
                        faults(snapshot, domain.id()),
                        List.of(new Block.Facts(
                                texts.get("detail.facts"),
                                List.of(
                                        watts(snapshot.hardware()
                                                .compute()
                                                .power()
                                                .watts(domain.id())),
                                        words.fact("column.zone", words.link(snapshot, domain.zone())),
                                        words.fact("inventory-screen.model", domain.interconnectModel()),
                                        words.fact(
                                                "hardware.chassis-count",
                                                texts.formats().integer(chassis)))))),
                List.of());
    }

    private Cell whole(@Nullable ChassisStatus now) {
        return now == null ? state(null) : Cell.of(texts.of(now.state()), PartTones.ofChassis(now.state()));
    }

    private Cell state(@Nullable PartState state) {
        return state == null ? Cell.of(texts.get("hardware.unknown"), Tone.UNKNOWN) : words.state(state);
    }

    private Detail detail(
            Snapshot snapshot,
            ObjectId id,
            String name,
            @Nullable PartState state,
            List<Block> blocks,
            List<Trend> trends) {
        return new Detail(id, name, state(state), snapshot.findings().about(id), blocks, trends);
    }
}
