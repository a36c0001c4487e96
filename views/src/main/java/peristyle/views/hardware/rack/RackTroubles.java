package peristyle.views.hardware.rack;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Blade;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostState;
import peristyle.model.hardware.blade.BladeStatus;
import peristyle.model.hardware.blade.ChassisStatus;
import peristyle.model.hardware.blade.PartState;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultPart;
import peristyle.views.hardware.picture.Pick;
import peristyle.views.hardware.picture.Trouble;
import peristyle.views.look.Tone;
import peristyle.views.look.Tones;
import peristyle.views.text.Texts;

/**
 * What is wrong in the racks: a cause once, without all that it carries with it. A domain without power is one trouble, not one
 * for each of its blades.
 */
public final class RackTroubles {

    private final Texts texts;
    private final RackWords words;
    private final List<Trouble> found = new ArrayList<>();

    private RackTroubles(Texts texts) {
        this.texts = texts;
        words = new RackWords(texts);
    }

    /** Everything that is wrong, as it stands in the racks. */
    public static List<Trouble> of(Racks racks, Texts texts) {
        RackTroubles troubles = new RackTroubles(texts);
        racks.rows().forEach(troubles::row);
        return List.copyOf(troubles.found);
    }

    private void row(Row row) {
        if (row.dark()) {
            found.add(new Trouble(
                    Pick.of(row.domain().id()),
                    Tone.DANGER,
                    texts.get("hardware.trouble.domain-dark", row.domain().name(), row.zone())));
            return;
        }
        for (int fabric = 0; fabric < Row.FABRICS.size(); fabric++) {
            Tone tone = row.interconnect(fabric);
            if (tone != Tone.GOOD && tone != Tone.UNKNOWN) {
                found.add(new Trouble(
                        new Pick(row.domain().id(), Row.FABRICS.get(fabric)), tone, words.interconnect(row, fabric)));
            }
        }
        row.frames().forEach(frame -> frame(row, frame));
    }

    private void frame(Row row, Frame frame) {
        ChassisStatus status = frame.status();
        if (status != null && status.state() == PartState.POWERED_OFF) {
            found.add(new Trouble(
                    Pick.of(frame.chassis().id()),
                    Tone.DANGER,
                    texts.get("hardware.trouble.chassis-dark", words.named(row, frame))));
            return;
        }
        if (status != null) {
            parts(row, frame, FaultPart.POWER_SUPPLY, status.supplies());
            parts(row, frame, FaultPart.FAN, status.fans());
            for (int fabric = 0; fabric < Row.FABRICS.size(); fabric++) {
                PartState state = status.ioModules().get(fabric);
                if (state != PartState.OPERABLE) {
                    found.add(new Trouble(
                            new Pick(frame.chassis().id(), "iom-" + Row.FABRICS.get(fabric)),
                            Tones.of(state),
                            words.module(row, frame, fabric, state)));
                }
            }
            if (status.clock() < 1) {
                found.add(new Trouble(
                        Pick.of(frame.chassis().id()),
                        Tone.WARNING,
                        texts.get(
                                "hardware.trouble.slowed",
                                words.named(row, frame),
                                texts.formats().percent(status.clock()))));
            }
        }
        frame.bays().forEach(bay -> bay(row, frame, bay));
    }

    private void parts(Row row, Frame frame, FaultPart part, List<PartState> states) {
        for (int index = 0; index < states.size(); index++) {
            PartState state = states.get(index);
            if (state != PartState.OPERABLE) {
                String number = String.valueOf(index + 1);
                found.add(new Trouble(
                        new Pick(frame.chassis().id(), part.name() + "-" + number),
                        Tones.of(state),
                        words.part(row, frame, part, number, state)));
            }
        }
    }

    /** A blade that reaches nothing though nothing is wrong with it suffers what is told of its chassis or its domain. */
    private static boolean reached(@Nullable BladeStatus status) {
        return status == null
                || status.network().contains(true)
                || status.storage().contains(true);
    }

    private void bay(Row row, Frame frame, Bay bay) {
        Blade blade = bay.blade();
        if (blade == null) {
            return;
        }
        @Nullable BladeStatus status = bay.status();
        Host host = bay.host();
        String name =
                texts.get("hardware.in-domain", frame.nameOf(bay), row.domain().name());
        if (status != null && !status.troubles().isEmpty()) {
            FaultKind worst = status.troubles().stream().sorted().findFirst().orElseThrow();
            found.add(new Trouble(
                    Pick.of(blade.id()),
                    Tones.of(status.state()),
                    host == null
                            ? texts.get("hardware.trouble.blade", name, worst)
                            : texts.get("hardware.trouble.blade-host", name, worst, host.name(), host.state())));
        } else if (host != null
                && reached(status)
                && (host.state() == HostState.FAILED || host.state() == HostState.DISCONNECTED)) {
            found.add(new Trouble(
                    Pick.of(blade.id()),
                    Tones.of(host.state()),
                    texts.get("hardware.trouble.host", host.name(), host.state(), name)));
        }
    }
}
