package peristyle.views.detail;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectId;
import peristyle.model.exchange.sheet.Sheet;
import peristyle.model.operation.Snapshot;

/** Which object is described, and how it is now. */
final class DetailViewModel<T extends EstateObject> {

    private final Sheet<T> sheet;
    private final Describer<T> describer;
    private final ReadOnlyObjectWrapper<@Nullable Detail> detail = new ReadOnlyObjectWrapper<>();
    private @Nullable Snapshot newest;
    private @Nullable ObjectId chosen;

    DetailViewModel(Sheet<T> sheet, Describer<T> describer) {
        this.sheet = sheet;
        this.describer = describer;
        describer.onMore(this::describe);
    }

    /** Describes this object from now on; nothing where it is null. */
    void choose(@Nullable ObjectId id) {
        chosen = id;
        describe();
    }

    /** The newest snapshot. */
    void accept(Snapshot snapshot) {
        newest = snapshot;
        describe();
    }

    private void describe() {
        Snapshot snapshot = newest;
        ObjectId id = chosen;
        T object = snapshot == null || id == null
                ? null
                : sheet.rows(snapshot).find(id).orElse(null);
        detail.set(snapshot == null || object == null ? null : describer.describe(snapshot, object));
    }

    /** The object that draws the eye first: the worst found of this kind, else the first; null where there is none. */
    @Nullable
    ObjectId foremost(Snapshot snapshot) {
        return snapshot.findings().worstFirst().stream()
                .map(finding -> finding.subject())
                .filter(subject -> subject.kind() == sheet.kind())
                .filter(subject -> sheet.rows(snapshot).find(subject).isPresent())
                .findFirst()
                .or(() -> sheet.rows(snapshot).stream().map(EstateObject::id).findFirst())
                .orElse(null);
    }

    /** What is known; null where nothing is chosen, or it is gone. */
    ReadOnlyObjectProperty<@Nullable Detail> detail() {
        return detail.getReadOnlyProperty();
    }
}
