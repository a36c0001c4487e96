package peristyle.views.detail;

import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.LunId;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Vm;
import peristyle.model.hardware.storage.VolumeState;
import peristyle.model.operation.Snapshot;
import peristyle.model.rule.HostMemory;
import peristyle.model.rule.Severity;
import peristyle.views.look.Tone;
import peristyle.views.look.Tones;
import peristyle.views.text.Formats;
import peristyle.views.text.Texts;

/** How details write values: what is unknown is a dash, never 0 and never good. */
public record Words(Texts texts) {

    /** A fact whose name stands under this key. */
    public Block.Fact fact(String key, Cell value) {
        return new Block.Fact(texts.get(key), value);
    }

    /** A fact whose name stands under this key; a dash where the text is empty or null. */
    public Block.Fact fact(String key, @Nullable String value) {
        return fact(key, Cell.of(value == null || value.isEmpty() ? Formats.UNKNOWN : value));
    }

    /** Another object, to go to; a dash where there is none. */
    public Cell link(Snapshot snapshot, @Nullable ObjectId id) {
        return id == null
                ? Cell.of(Formats.UNKNOWN)
                : snapshot.estate().find(id).isPresent()
                        ? new Cell(snapshot.estate().nameOf(id), null, id)
                        : Cell.of(id.value());
    }

    /** A constant, with its tone where it is a state. */
    public Cell state(Enum<?> constant) {
        return new Cell(texts.of(constant), Tones.known(constant) ? Tones.of(constant) : null, null);
    }

    /** Whether a VM runs; where it should and does nothing, why. */
    public Cell power(Snapshot snapshot, Vm vm) {
        if (vm.starting()) {
            return state(vm.state());
        }
        return snapshot.hardware().hypervisors().standstill(vm).map(this::state).orElseGet(() -> state(vm.state()));
    }

    /** Yes or no. */
    public Cell flag(boolean value) {
        return Cell.of(texts.get(value ? "table.yes" : "table.no"));
    }

    /** MiB. */
    public String size(double mib) {
        return texts.formats().size(mib);
    }

    /** MiB. */
    public String size(long mib) {
        return size((double) mib);
    }

    /** A share of a whole in percent; a dash where either is unknown. */
    public String percent(double used, double whole) {
        return whole > 0 && Double.isFinite(used) ? texts.formats().percent(used / whole) : Formats.UNKNOWN;
    }

    /** What is used of a whole, with its share: {@code 62 % (310 GiB of 500 GiB)}. */
    public String use(double used, double whole, ToDoubleText write) {
        return whole > 0 && Double.isFinite(used)
                ? texts.get("detail.use", texts.formats().percent(used / whole), write.text(used), write.text(whole))
                : Formats.UNKNOWN;
    }

    /** Memory in use of a whole, with what CP-4 says to that share. */
    public Cell memoryUse(double used, double whole) {
        String text = use(used, whole, this::size);
        return whole > 0 && Double.isFinite(used)
                ? Cell.of(text, used / whole > HostMemory.LIMIT ? Tone.WARNING : Tone.GOOD)
                : Cell.of(text, Tone.UNKNOWN);
    }

    /** What the rules say of an object, in a word. */
    public Cell standing(Snapshot snapshot, ObjectId id) {
        return standing(snapshot, snapshot.findings().worst(id).orElse(null));
    }

    /** The worst that is found of something; nothing is found of it where that is null and the rules were asked. */
    public Cell standing(Snapshot snapshot, @Nullable Severity worst) {
        if (snapshot.findings().at().equals(Instant.EPOCH)) {
            return Cell.of(texts.get("detail.unchecked"), Tone.UNKNOWN);
        }
        return worst == null ? Cell.of(texts.get("detail.no-findings"), Tone.GOOD) : state(worst);
    }

    /**
     * What the rules say of something that lies on this volume; where it is not served, or not measured, that they find nothing
     * does not say that all is well.
     *
     * @param id what is asked about
     * @param volume what it lies on, null where nobody says
     * @param measured whether anything of it is measured
     */
    public Cell standing(Snapshot snapshot, ObjectId id, @Nullable LunId volume, boolean measured) {
        VolumeState state = volume == null
                ? VolumeState.ONLINE
                : snapshot.hardware().storage().volume(volume).orElse(VolumeState.ONLINE);
        return switch (state) {
            case LOST -> Cell.of(texts.get("detail.lost"), Tone.DANGER);
            case OFFLINE -> Cell.of(texts.get("detail.unreachable"), Tone.DANGER);
            case ONLINE, DEGRADED ->
                measured || snapshot.findings().worst(id).isPresent()
                        ? standing(snapshot, id)
                        : Cell.of(texts.get("detail.unmeasured"), Tone.UNKNOWN);
        };
    }

    /** The sum of what is measured; NaN as soon as one value is unknown. */
    public static <T> double sum(Iterable<T> things, ToDoubleFunction<T> value) {
        double sum = 0;
        for (T each : things) {
            sum += value.applyAsDouble(each);
        }
        return sum;
    }

    /** Writes a number. */
    @FunctionalInterface
    public interface ToDoubleText {
        String text(double value);
    }
}
