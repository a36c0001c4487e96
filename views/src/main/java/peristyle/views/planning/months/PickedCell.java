package peristyle.views.planning.months;

import java.time.YearMonth;
import peristyle.model.planning.scenario.FailureColumn;

/**
 * The cell of a matrix that is looked at.
 *
 * @param month its line
 * @param column its column
 */
record PickedCell(YearMonth month, FailureColumn column) {}
