package peristyle.views.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import peristyle.model.operation.ControlPlane;
import peristyle.model.operation.RootCauses;
import peristyle.model.operation.Snapshot;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Severity;
import peristyle.model.telemetry.LiveValues;
import peristyle.views.incident.RootCauseReader;
import peristyle.views.look.Tone;
import peristyle.views.text.Texts;

/** How the platform and its data are. */
final class StatusViewModel {

    private static final Duration OLD = Duration.ofSeconds(60);

    private final ControlPlane plane;
    private final Texts texts;
    private final boolean rehearsal;
    private final RootCauseReader reader = new RootCauseReader();
    private final ReadOnlyStringWrapper store = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Tone> storeTone = new ReadOnlyObjectWrapper<>(Tone.GOOD);
    private final ReadOnlyStringWrapper storeMeaning = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper ageMeaning = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper age = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Tone> ageTone = new ReadOnlyObjectWrapper<>(Tone.UNKNOWN);
    private final ReadOnlyIntegerWrapper critical = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper warnings = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper checked = new ReadOnlyBooleanWrapper();

    /** @param rehearsal whether nothing is kept here */
    StatusViewModel(ControlPlane plane, Texts texts, boolean rehearsal) {
        this.rehearsal = rehearsal;
        this.plane = plane;
        this.texts = texts;
    }

    void accept(Snapshot snapshot) {
        List<Problem> troubles = plane.troubles();
        Tone quiet = rehearsal ? Tone.NOTICE : Tone.GOOD;
        storeTone.set(troubles.isEmpty() ? quiet : Tone.DANGER);
        String said = rehearsal ? "rehearsal.kept" : "window.status.saved";
        store.set(
                troubles.isEmpty()
                        ? texts.get(said)
                        : texts.explain(troubles.getFirst()).what());
        storeMeaning.set(
                troubles.isEmpty()
                        ? texts.get(said + ".help")
                        : texts.explain(troubles.getFirst()).text());
        age(snapshot);
    }

    /** Says what was seen before, and that the store is still being read. */
    void foresee(FrameSeen seen) {
        critical.set(seen.critical());
        warnings.set(seen.warnings());
        checked.set(true);
        store.set(texts.get("window.status.opening"));
        storeTone.set(Tone.NOTICE);
        age.set(seen.age());
        ageTone.set(seen.ageTone());
    }

    /** Counts what is wrong; at the pace of who lists it. */
    void count(Snapshot snapshot) {
        RootCauses causes = reader.read(snapshot);
        critical.set(causes.count(Severity.CRITICAL));
        warnings.set(causes.count(Severity.WARNING));
        checked.set(!snapshot.findings().at().equals(Instant.EPOCH));
    }

    private void age(Snapshot snapshot) {
        if (snapshot.live() == LiveValues.NONE) {
            age.set(texts.get("window.status.unmeasured"));
            ageMeaning.set(texts.get("window.status.unmeasured.help"));
            ageTone.set(Tone.UNKNOWN);
        } else {
            Duration old = Duration.between(snapshot.live().at(), snapshot.at());
            age.set(texts.get("window.status.age", old));
            ageMeaning.set(texts.get("window.status.age.help", OLD));
            ageTone.set(old.compareTo(OLD) > 0 ? Tone.WARNING : Tone.GOOD);
        }
    }

    /** Whether changes reach the disk, in words. */
    ReadOnlyStringProperty store() {
        return store.getReadOnlyProperty();
    }

    /** What {@link #store()} means for the operator; what to do where there is trouble. */
    ReadOnlyStringProperty storeMeaning() {
        return storeMeaning.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Tone> storeTone() {
        return storeTone.getReadOnlyProperty();
    }

    /** How old the measurements are, in words. */
    ReadOnlyStringProperty age() {
        return age.getReadOnlyProperty();
    }

    /** What {@link #age()} means for the operator. */
    ReadOnlyStringProperty ageMeaning() {
        return ageMeaning.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Tone> ageTone() {
        return ageTone.getReadOnlyProperty();
    }

    /** Causes that put service or data in danger: one cause counts once, whatever it carries with it. */
    ReadOnlyIntegerProperty critical() {
        return critical.getReadOnlyProperty();
    }

    /** Whether the rules were asked at all: until then nobody knows whether there are problems. */
    ReadOnlyBooleanProperty checked() {
        return checked.getReadOnlyProperty();
    }

    /** Causes that need attention soon. */
    ReadOnlyIntegerProperty warnings() {
        return warnings.getReadOnlyProperty();
    }
}
