package peristyle.model.store;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.ObjectKind;
import peristyle.model.problem.Problem;

/** Whether every stored object can be read, and whatever it names exists. */
final class ObjectCheck {

    private final Shapes shapes;
    private final ValueReader reader;
    private final Consumer<Problem> problems;
    private long decoded;

    ObjectCheck(Shapes shapes, Consumer<Problem> problems) {
        this.shapes = shapes;
        this.reader = new ValueReader(shapes);
        this.problems = problems;
    }

    long decoded() {
        return decoded;
    }

    void decode(long slot, byte[] body) {
        ObjectKind kind = EstateTable.kind(slot);
        try {
            EstateObject object = reader.body(body);
            if (object.id().kind() != kind) {
                problems.accept(Problem.of(
                        "store.check-kind", kind, (int) slot, object.id().kind()));
            }
            decoded++;
        } catch (MalformedBodyException e) {
            problems.accept(Problem.of("store.check-object", kind, (int) slot, String.valueOf(e.getMessage())));
        }
    }

    void references(Estate estate) {
        for (ObjectKind kind : ObjectKind.values()) {
            for (EstateObject object : estate.<EstateObject>roster(kind)) {
                visit(object, object, estate);
            }
        }
    }

    private void visit(EstateObject owner, @Nullable Object value, Estate estate) {
        switch (value) {
            case ObjectId id -> {
                if (estate.find(id).isEmpty()) {
                    problems.accept(Problem.of(
                            "store.check-reference", owner.id().kind(), owner.name(), id.kind(), id.value()));
                }
            }
            case List<?> list -> list.forEach(element -> visit(owner, element, estate));
            case Record nested -> {
                RecordType type = shapes.typeOf(nested.getClass());
                for (int component = 0; component < type.components(); component++) {
                    visit(owner, type.value(nested, component), estate);
                }
            }
            case null, default -> {
                // Text, numbers and times name nothing.
            }
        }
    }
}
