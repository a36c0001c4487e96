package peristyle.model.exchange.plan.table;

import java.util.List;
import peristyle.model.planning.demand.DemandDoubt;

/**
 * A sentence that is made at the edge: the key of its text and what the text needs.
 *
 * @param key of the text
 * @param arguments what fills its placeholders; another sentence may be one of them
 */
public record Said(String key, List<?> arguments) {

    public Said {
        arguments = List.copyOf(arguments);
    }

    /** What was taken for granted, about how many, such as which. */
    public static Said of(DemandDoubt doubt) {
        return new Said(
                "planfile.doubt",
                List.of(
                        new Said("demand.doubt." + doubt.code(), List.of()),
                        doubt.vms(),
                        String.join(", ", doubt.first())));
    }

    /** In these words. */
    public String in(PlanWords words) {
        List<?> filled = arguments.stream()
                .map(each -> each instanceof Said inner ? inner.in(words) : each)
                .toList();
        return words.text(key, filled);
    }

    /** What fills it, for those who read no sentences. */
    String facts() {
        return Listed.of(arguments);
    }
}
