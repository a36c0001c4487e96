package peristyle.views.table;

/**
 * One column that a table is sorted by.
 *
 * @param column id of the column
 * @param descending whether the largest comes first
 */
record SortKey(String column, boolean descending) {}
