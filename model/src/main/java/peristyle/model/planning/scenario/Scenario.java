package peristyle.model.planning.scenario;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

/**
 * What is taken to change over the months to come. Immutable; shared as a file by {@link ScenarioFile}.
 *
 * @param name what people call it
 * @param description why it is looked at, may be empty
 * @param start the first month, that of today's fleet
 * @param months how many are looked at, 1 to {@value #MOST_MONTHS}
 * @param leadDays days from an order to the host or space being there, 0 to 365
 * @param changes what changes, earliest first
 */
public record Scenario(
        String name, String description, YearMonth start, int months, int leadDays, List<Change> changes) {

    /** Most months that are looked at. */
    public static final int MOST_MONTHS = 60;

    /** Months that are usually looked at. */
    public static final int USUAL_MONTHS = 36;

    /** Days that an order usually takes. */
    public static final int USUAL_LEAD_DAYS = 30;

    public Scenario {
        changes = changes.stream().sorted(Comparator.comparing(Change::date)).toList();
    }

    /** Three years from this month in which nothing changes. */
    public static Scenario unchanged(String name, YearMonth start) {
        return new Scenario(name, "", start, USUAL_MONTHS, USUAL_LEAD_DAYS, List.of());
    }

    /** The same with these changes instead. */
    public Scenario with(List<Change> others) {
        return new Scenario(name, description, start, months, leadDays, others);
    }

    /** The same under this name. */
    public Scenario named(String other) {
        return new Scenario(other, description, start, months, leadDays, changes);
    }

    /** The day by which must be ordered what is needed in this month. */
    public LocalDate orderBy(YearMonth month) {
        return month.atDay(1).minusDays(leadDays);
    }
}
