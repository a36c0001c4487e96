package peristyle.model.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ObjectId;
import peristyle.model.hardware.DeviceEvent;

/** An event of the devices as stored values: its kind, and what it says. Records within it are lists of what they say. */
final class EventForm {

    private EventForm() {}

    /** The name of its record. */
    static String kind(DeviceEvent event) {
        return event.getClass().getSimpleName();
    }

    /** What it says. */
    static List<Object> components(DeviceEvent event) {
        return values(event);
    }

    private static List<Object> values(Object some) {
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : some.getClass().getRecordComponents()) {
            Object value = value(component, some);
            values.add(nested(component.getType()) ? values(value) : value);
        }
        return values;
    }

    private static Object value(RecordComponent component, Object some) {
        try {
            return component.getAccessor().invoke(some);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    /** Whether values of this type are records that have no stored form of their own. */
    private static boolean nested(Class<?> type) {
        return type.isRecord() && !ObjectId.class.isAssignableFrom(type);
    }

    /**
     * The event of this kind that says this.
     *
     * @throws MalformedBodyException where there is none
     */
    static DeviceEvent event(String kind, List<?> components) {
        for (Class<?> type : DeviceEvent.class.getPermittedSubclasses()) {
            if (type.getSimpleName().equals(kind)) {
                return (DeviceEvent) made(type, components);
            }
        }
        throw new MalformedBodyException("an event " + kind + ", which is not known");
    }

    private static Object made(Class<?> type, List<?> stored) {
        RecordComponent[] components = type.getRecordComponents();
        if (components.length != stored.size()) {
            throw new MalformedBodyException("no " + type.getSimpleName() + " can be made of it");
        }
        @Nullable Object[] values = new Object[components.length];
        for (int each = 0; each < values.length; each++) {
            boolean list = nested(components[each].getType()) && stored.get(each) instanceof List<?>;
            values[each] = list ? made(components[each].getType(), (List<?>) stored.get(each)) : stored.get(each);
        }
        try {
            return Form.make(Form.constructor(type), values);
        } catch (IllegalArgumentException e) {
            throw new MalformedBodyException("no " + type.getSimpleName() + " can be made of it", e);
        }
    }
}
