package peristyle.model.exchange.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectKind;
import peristyle.model.operation.Snapshot;

/**
 * A table of what objects have several of: one row each, since a cell holds one value.
 *
 * @param id names its file: {@code vm_tags}
 * @param kind whose things they are
 * @param parts the things of one object, in their order
 * @param columns in the order in which files have them
 */
record PartSheet<O extends EstateObject, P>(
        String id, ObjectKind kind, BiFunction<Snapshot, O, List<P>> parts, List<Column<Part<O, P>>> columns) {

    PartSheet {
        columns = List.copyOf(columns);
    }

    static <O extends EstateObject, P> Draft<O, P> of(
            String id, ObjectKind kind, BiFunction<Snapshot, O, List<P>> parts) {
        return new Draft<>(id, kind, parts);
    }

    /** The rows in this snapshot. */
    FileTable<Part<O, P>> table(Snapshot snapshot) {
        List<Part<O, P>> rows = new ArrayList<>();
        for (O object : snapshot.estate().<O>roster(kind)) {
            int number = 0;
            for (P part : parts.apply(snapshot, object)) {
                rows.add(new Part<>(object, ++number, part));
            }
        }
        return new FileTable<>(id, columns, rows);
    }

    /** Such a table in the making. */
    static final class Draft<O extends EstateObject, P> extends ColumnDraft<Part<O, P>, Draft<O, P>> {

        private final String id;
        private final ObjectKind kind;
        private final BiFunction<Snapshot, O, List<P>> parts;

        private Draft(String id, ObjectKind kind, BiFunction<Snapshot, O, List<P>> parts) {
            this.id = id;
            this.kind = kind;
            this.parts = parts;
        }

        /** Columns that say whose thing it is. */
        Draft<O, P> owner(String column) {
            return refers(column, row -> row.of().id());
        }

        PartSheet<O, P> sheet() {
            return new PartSheet<>(id, kind, parts, columns());
        }

        @Override
        Draft<O, P> self() {
            return this;
        }
    }
}
