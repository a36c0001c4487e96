package peristyle.app.command;

import java.util.LinkedHashMap;
import java.util.Map;

/** Named values in the order in which they are said. */
final class Facts {

    private final Map<String, Object> values = new LinkedHashMap<>();

    private Facts() {}

    static Facts of(String name, Object value) {
        return new Facts().and(name, value);
    }

    Facts and(String name, Object value) {
        values.put(name, value);
        return this;
    }

    Map<String, Object> values() {
        return values;
    }
}
