package peristyle.model.exchange.sheet;

import java.util.List;
import java.util.function.Function;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectKind;

/** A sheet in the making. */
final class SheetDraft<T extends EstateObject> extends ColumnDraft<T, SheetDraft<T>> {

    private final String id;
    private final ObjectKind kind;
    private Function<T, List<String>> words = row -> List.of();

    private SheetDraft(String id, ObjectKind kind) {
        this.id = id;
        this.kind = kind;
    }

    static <T extends EstateObject> SheetDraft<T> of(String id, ObjectKind kind) {
        return new SheetDraft<>(id, kind);
    }

    /** What a row is found by, too, though no column shows it: several words, where a cell holds one. */
    SheetDraft<T> foundBy(Function<T, List<String>> more) {
        words = more;
        return this;
    }

    Sheet<T> sheet() {
        return new Sheet<>(id, kind, columns(), words);
    }

    @Override
    SheetDraft<T> self() {
        return this;
    }
}
