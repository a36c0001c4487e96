package peristyle.model.exchange.plan.table;

import java.util.stream.Collectors;
import peristyle.model.exchange.sheet.PlainText;
import peristyle.model.planning.plan.Why;

/** Where a number comes from, in one cell: formula, inputs with their units, rules. The same in every language. */
public final class WhyText {

    private WhyText() {}

    /** For example {@code ceil(memory / limit) + spare; memory = 9120 MiB, limit = 653 MiB, spare = 1 hosts [CP-4]}. */
    public static String of(Why why) {
        String rules = why.rules().isEmpty() ? "" : " [" + String.join(", ", why.rules()) + "]";
        return why.formula() + "; " + inputs(why) + rules;
    }

    static String inputs(Why why) {
        return why.inputs().stream()
                .map(input -> input.name() + " = " + number(input.value(), input.unit()))
                .collect(Collectors.joining(", "));
    }

    private static String number(double value, String unit) {
        if (!Double.isFinite(value)) {
            return "unlimited";
        }
        String number = PlainText.of(Math.rint(value * 1000) / 1000);
        return unit.isEmpty() ? number : number + " " + unit;
    }
}
