package peristyle.views.detail;

import java.util.List;
import peristyle.views.chart.Claim;

/** A part of what is known of an object. */
public sealed interface Block {

    /** What it is about. */
    String title();

    /** Values, each with its name. */
    record Facts(String title, List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** One value with its name. */
    record Fact(String name, Cell value) {}

    /**
     * Lines of a small table.
     *
     * @param headings titles of the columns
     * @param lines each with as many cells as there are headings
     * @param note said below, empty where there is nothing to say
     */
    record Lines(String title, List<String> headings, List<List<Cell>> lines, String note) implements Block {
        public Lines {
            headings = List.copyOf(headings);
            lines = List.copyOf(lines);
        }
    }

    /**
     * Claims on a whole, with their numbers.
     *
     * @param whole what there is, MiB; NaN where it is unknown
     * @param claims parts of it, MiB
     * @param result what is left, in words
     */
    record Claims(String title, String wholeName, double whole, List<Claim> claims, Cell result) implements Block {
        public Claims {
            claims = List.copyOf(claims);
        }
    }
}
