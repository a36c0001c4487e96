package peristyle.model.planning.plan;

import java.util.List;

/**
 * Where a number comes from. Its sentence is the text {@code why.<code>}.
 *
 * @param code what the number is: {@code hosts-by-memory}, {@code activated-memory}, {@code datastore-size}, …
 * @param rules the platform's rules that it follows: {@code CP-4}; empty where none applies
 * @param formula how it is computed, in the names of the inputs: {@code ceil(memory / (limit × hostMemory))}
 * @param inputs what goes into it
 * @param result the number
 * @param unit of the number, as {@link Input#unit}
 */
public record Why(String code, List<String> rules, String formula, List<Input> inputs, double result, String unit) {

    public Why {
        rules = List.copyOf(rules);
        inputs = List.copyOf(inputs);
    }

    /** A number of this kind, by this formula of these inputs. */
    static Why of(String code, String rules, String formula, double result, String unit, Input... inputs) {
        return new Why(
                code, rules.isEmpty() ? List.of() : List.of(rules.split(" ")), formula, List.of(inputs), result, unit);
    }

    /**
     * One figure that goes into a number.
     *
     * @param name as the formula calls it
     * @param value the figure
     * @param unit {@code MiB}, {@code GiB}, {@code vCPU}, {@code IOPS}, {@code hosts}, {@code GHz}, …; empty for a plain
     *     number
     */
    public record Input(String name, double value, String unit) {}
}
