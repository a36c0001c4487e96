package peristyle.model.exchange.plan.json;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes fields one after the other. What is unknown is {@code null}, never left out. */
final class Json {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private static final double MICRO = 1e6;

    private final JsonGenerator out;

    private Json(JsonGenerator out) {
        this.out = out;
    }

    /** Writes one object and a line end; the stream stays open. */
    static void write(OutputStream stream, Consumer<Json> fields) {
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), stream)) {
            out.writeStartObject();
            fields.accept(new Json(out));
            out.writeEndObject();
            out.writeRaw('\n');
        }
    }

    Json put(String name, @Nullable String value) {
        if (value == null) {
            out.writeNullProperty(name);
        } else {
            out.writeStringProperty(name, value);
        }
        return this;
    }

    Json put(String name, Enum<?> value) {
        return put(name, value.name());
    }

    Json put(String name, long value) {
        out.writeNumberProperty(name, value);
        return this;
    }

    Json putLong(String name, @Nullable Long value) {
        if (value == null) {
            out.writeNullProperty(name);
        } else {
            out.writeNumberProperty(name, value);
        }
        return this;
    }

    /** To six decimals; {@code null} where it is not a finite number. */
    Json put(String name, double value) {
        if (!Double.isFinite(value)) {
            out.writeNullProperty(name);
        } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            out.writeNumberProperty(name, (long) value);
        } else {
            out.writeNumberProperty(name, Math.abs(value) < 1e9 ? Math.rint(value * MICRO) / MICRO : value);
        }
        return this;
    }

    Json putDouble(String name, @Nullable Double value) {
        return put(name, value == null ? Double.NaN : value);
    }

    Json put(String name, @Nullable BigDecimal value) {
        if (value == null) {
            out.writeNullProperty(name);
        } else {
            out.writeNumberProperty(name, value);
        }
        return this;
    }

    Json put(String name, boolean value) {
        out.writeBooleanProperty(name, value);
        return this;
    }

    /** An object. */
    Json object(String name, Consumer<Json> fields) {
        out.writeObjectPropertyStart(name);
        fields.accept(this);
        out.writeEndObject();
        return this;
    }

    /** A list of objects. */
    <T> Json objects(String name, Iterable<T> items, Consumer<T> fields) {
        out.writeArrayPropertyStart(name);
        for (T item : items) {
            out.writeStartObject();
            fields.accept(item);
            out.writeEndObject();
        }
        out.writeEndArray();
        return this;
    }

    /** A list of plain values. */
    Json values(String name, Collection<?> items) {
        out.writeArrayPropertyStart(name);
        items.forEach(this::value);
        out.writeEndArray();
        return this;
    }

    private void value(Object value) {
        switch (value) {
            case Integer number -> out.writeNumber(number);
            case Long number -> out.writeNumber(number);
            case Double number when Double.isFinite(number) -> out.writeNumber(number);
            case BigDecimal number -> out.writeNumber(number);
            case Boolean flag -> out.writeBoolean(flag);
            case Enum<?> constant -> out.writeString(constant.name());
            case List<?> list -> {
                out.writeStartArray();
                list.forEach(this::value);
                out.writeEndArray();
            }
            default -> out.writeString(value.toString());
        }
    }
}
