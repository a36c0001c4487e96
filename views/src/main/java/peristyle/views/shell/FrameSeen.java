package peristyle.views.shell;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import javafx.beans.property.SimpleObjectProperty;
import peristyle.model.hardware.ClockControl;
import peristyle.model.operation.ControlPlane;
import peristyle.model.operation.Snapshot;
import peristyle.views.console.Scope;
import peristyle.views.look.Tone;
import peristyle.views.text.Texts;

/**
 * What the frame of the window says at one moment.
 *
 * @param at the devices' time
 * @param speed at which it runs, where it does
 * @param place the part of the estate that is looked at
 * @param tenant whose
 * @param critical problems that put service or data in danger
 * @param warnings problems that need attention soon
 * @param age how old the measurements are, in words
 * @param ageTone what that means
 * @param underWay what the platform is at, in words
 * @param underWayNamed the same with names
 */
record FrameSeen(
        Instant at,
        double speed,
        String place,
        String tenant,
        int critical,
        int warnings,
        String age,
        Tone ageTone,
        String underWay,
        String underWayNamed) {

    /** What it says of this snapshot, which the rules were asked of. */
    static FrameSeen of(ControlPlane plane, Snapshot snapshot, SimpleObjectProperty<Scope> scope, Texts texts) {
        ScopeViewModel choices = new ScopeViewModel(texts, scope);
        choices.accept(snapshot);
        StatusViewModel status = new StatusViewModel(plane, texts, false);
        status.accept(snapshot);
        status.count(snapshot);
        UnderWayViewModel underWay = new UnderWayViewModel(texts);
        underWay.count(snapshot);
        return new FrameSeen(
                snapshot.at(),
                plane.clockControl().map(clock -> clock.state().factor()).orElse(ClockControl.SLOWEST),
                named(choices.place()),
                named(choices.tenant()),
                status.critical().get(),
                status.warnings().get(),
                status.age().get(),
                status.ageTone().get(),
                underWay.words().get(),
                underWay.names().get());
    }

    private static String named(ScopeViewModel.@org.jspecify.annotations.Nullable Choice choice) {
        return choice == null ? "" : choice.name();
    }

    void write(DataOutputStream out) throws IOException {
        out.writeLong(at.getEpochSecond());
        out.writeInt(at.getNano());
        out.writeDouble(speed);
        out.writeUTF(place);
        out.writeUTF(tenant);
        out.writeInt(critical);
        out.writeInt(warnings);
        out.writeUTF(age);
        out.writeUTF(ageTone.name());
        out.writeUTF(underWay);
        out.writeUTF(underWayNamed);
    }

    static FrameSeen read(DataInputStream in) throws IOException {
        return new FrameSeen(
                Instant.ofEpochSecond(in.readLong(), in.readInt()),
                in.readDouble(),
                in.readUTF(),
                in.readUTF(),
                in.readInt(),
                in.readInt(),
                in.readUTF(),
                Tone.valueOf(in.readUTF()),
                in.readUTF(),
                in.readUTF());
    }
}
