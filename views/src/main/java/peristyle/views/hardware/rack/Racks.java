package peristyle.views.hardware.rack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Blade;
import peristyle.model.estate.BladeId;
import peristyle.model.estate.Chassis;
import peristyle.model.estate.ChassisId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.estate.UcsDomain;
import peristyle.model.estate.UcsDomainId;
import peristyle.model.estate.Zone;
import peristyle.model.hardware.blade.BladeStatus;
import peristyle.model.hardware.blade.ChassisStatus;
import peristyle.model.hardware.blade.ComputeStatus;
import peristyle.model.hardware.blade.PartState;
import peristyle.model.operation.Snapshot;
import peristyle.model.telemetry.Metric;
import peristyle.views.console.Scope;
import peristyle.views.hardware.picture.PartTones;
import peristyle.views.look.Tone;
import peristyle.views.look.Tones;

/**
 * Everything that stands in the racks, at one moment.
 *
 * @param rows the domains, as the estate lists them
 */
public record Racks(List<Row> rows) {

    public Racks {
        rows = List.copyOf(rows);
    }

    /** What lies in this scope; a chassis in which no blade does is left out, unless it holds none at all. */
    public static Racks of(Snapshot snapshot, Scope scope) {
        return new Gathering(snapshot, scope).racks();
    }

    /** Only the chassis in which something is not as it should be, and the domains that have any or are in trouble themselves. */
    public Racks troubled() {
        List<Row> left = new ArrayList<>();
        for (Row row : rows) {
            List<Frame> frames = row.frames().stream().filter(Frame::troubled).toList();
            boolean fabrics = row.interconnect(0) == Tone.GOOD && row.interconnect(1) == Tone.GOOD;
            if (!frames.isEmpty() || !fabrics) {
                left.add(new Row(row.domain(), row.status(), row.zone(), frames));
            }
        }
        return new Racks(left);
    }

    /** How many chassis there are. */
    public int chassis() {
        return rows.stream().mapToInt(row -> row.frames().size()).sum();
    }

    /** How many blades there are. */
    public int blades() {
        return (int) rows.stream()
                .flatMap(row -> row.frames().stream())
                .flatMap(frame -> frame.bays().stream())
                .filter(bay -> bay.blade() != null)
                .count();
    }

    private static final class Gathering {

        private final Snapshot snapshot;
        private final Estate estate;
        private final Scope scope;
        private final ComputeStatus status;
        private final Map<BladeId, Host> hosts = new HashMap<>();
        private final Map<ChassisId, List<Blade>> plugged = new HashMap<>();
        private final Map<UcsDomainId, List<Frame>> frames = new HashMap<>();

        Gathering(Snapshot snapshot, Scope scope) {
            this.snapshot = snapshot;
            this.scope = scope;
            estate = snapshot.estate();
            status = snapshot.hardware().compute();
        }

        Racks racks() {
            for (Host host : estate.hosts()) {
                BladeId blade = host.blade();
                if (blade != null) {
                    hosts.put(blade, host);
                }
            }
            for (Blade blade : estate.blades()) {
                plugged.computeIfAbsent(blade.chassis(), id -> new ArrayList<>())
                        .add(blade);
            }
            for (Chassis chassis : estate.chassis()) {
                if (scope.holds(estate, chassis)) {
                    frame(chassis);
                }
            }
            List<Row> rows = new ArrayList<>();
            for (UcsDomain domain : estate.ucsDomains()) {
                List<Frame> within = frames.getOrDefault(domain.id(), List.of());
                if (!within.isEmpty()) {
                    rows.add(row(domain, within));
                }
            }
            return new Racks(rows);
        }

        private Row row(UcsDomain domain, List<Frame> within) {
            return new Row(
                    domain,
                    status.domain(domain.id()).orElse(null),
                    estate.zones()
                            .find(domain.zone())
                            .map(Zone::name)
                            .orElse(domain.zone().value()),
                    within.stream()
                            .sorted(Comparator.comparingInt(
                                    frame -> frame.chassis().number()))
                            .toList());
        }

        private void frame(Chassis chassis) {
            List<Blade> blades = plugged.getOrDefault(chassis.id(), List.of());
            List<Bay> bays = new ArrayList<>();
            for (int slot = 1; slot <= chassis.slots(); slot++) {
                bays.add(Bay.empty(slot));
            }
            int shown = 0;
            for (Blade blade : blades) {
                boolean inside = scope.holds(estate, blade);
                if (inside && blade.slot() >= 1 && blade.slot() <= bays.size()) {
                    bays.set(blade.slot() - 1, bay(blade));
                    shown++;
                }
            }
            if (shown > 0 || blades.isEmpty()) {
                @Nullable ChassisStatus now = status.chassis(chassis.id()).orElse(null);
                Tone tone = now == null ? Tone.UNKNOWN : PartTones.ofChassis(now.state());
                frames.computeIfAbsent(chassis.domain(), id -> new ArrayList<>())
                        .add(new Frame(chassis, now, tone, bays));
            }
        }

        private Bay bay(Blade blade) {
            @Nullable Host host = hosts.get(blade.id());
            @Nullable BladeStatus now = status.blade(blade.id()).orElse(null);
            double cpu = Double.NaN;
            double memory = Double.NaN;
            if (host != null) {
                cpu = snapshot.situation().value(Metric.HOST_CPU, host.id()) / host.capacityMhz();
                memory = snapshot.situation().value(Metric.HOST_MEMORY, host.id()) / host.memoryMib();
            }
            return new Bay(blade.slot(), blade, host, now, together(now, host), cpu, memory);
        }

        /**
         * How a blade and what runs on it are together; unknown where nothing is said of the blade. A blade without power has
         * not failed, though its host has: what is wrong is wrong with its chassis.
         */
        private static Tone together(@Nullable BladeStatus status, @Nullable Host host) {
            if (status != null && status.state() == PartState.POWERED_OFF) {
                return Tones.of(PartState.POWERED_OFF);
            }
            Tone blade = status == null ? Tone.UNKNOWN : Tones.of(status.state());
            return host == null ? blade : PartTones.worse(blade, Tones.of(host.state()));
        }
    }
}
