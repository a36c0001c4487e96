package peristyle.model.exchange.plan.table;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.Service;
import peristyle.model.planning.plan.BillLine;

/**
 * What a bill calls something: the same name in every file for machines; for people in their own language where it is a word
 * of ours, and no product's name.
 *
 * @param name as the catalogue says
 * @param key of the text, null where there is none
 */
public record Named(String name, @Nullable String key) {

    private static final String SERVICES = "service.";
    private static final String UNITS = "planfile.unit.";

    /** What is ordered. */
    public static Named item(BillLine line) {
        Service service = line.service();
        return new Named(line.name(), service == null ? null : SERVICES + service.name());
    }

    /** What one of it is. */
    public static Named unit(BillLine line) {
        return new Named(line.unit(), UNITS + line.unit().toLowerCase(Locale.ROOT));
    }

    /** In these words. */
    public String in(PlanWords words) {
        return key != null && words.has(key) ? words.text(key) : name;
    }
}
