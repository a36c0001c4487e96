package peristyle.model.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectId;

/** A record type as this version knows it. */
final class RecordType {

    private final Class<?> type;
    private final Constructor<?> constructor;
    private final Method[] accessors;
    private final Form[] forms;
    private final Shape shape;

    private RecordType(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        this.type = type;
        this.constructor = Form.constructor(type);
        this.accessors = new Method[components.length];
        this.forms = new Form[components.length];
        List<String> names = new ArrayList<>();
        for (int index = 0; index < components.length; index++) {
            accessors[index] = components[index].getAccessor();
            forms[index] = Form.of(components[index].getGenericType());
            names.add(components[index].getName());
        }
        this.shape = new Shape(type.getSimpleName(), names);
    }

    /** Every record that an estate can hold, those within other records included. */
    static List<RecordType> ofEstate() {
        Map<Class<?>, RecordType> found = new LinkedHashMap<>();
        collect(EstateObject.class, found);
        return List.copyOf(found.values());
    }

    private static void collect(Type type, Map<Class<?>, RecordType> found) {
        if (type instanceof ParameterizedType list) {
            collect(list.getActualTypeArguments()[0], found);
        } else if (type instanceof Class<?> raw && raw.isSealed() && raw != ObjectId.class) {
            for (Class<?> permitted : raw.getPermittedSubclasses()) {
                collect(permitted, found);
            }
        } else if (type instanceof Class<?> raw
                && raw.isRecord()
                && !ObjectId.class.isAssignableFrom(raw)
                && !found.containsKey(raw)) {
            found.put(raw, new RecordType(raw));
            for (RecordComponent component : raw.getRecordComponents()) {
                collect(component.getGenericType(), found);
            }
        }
    }

    Class<?> type() {
        return type;
    }

    Shape shape() {
        return shape;
    }

    Form form(int component) {
        return forms[component];
    }

    int components() {
        return forms.length;
    }

    @Nullable
    Object value(Object instance, int component) {
        try {
            return accessors[component].invoke(instance);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + accessors[component], e);
        }
    }

    Object make(@Nullable Object[] values) {
        return Form.make(constructor, values);
    }
}
