/** Reads rows out of workbooks and CSV files that nobody vouches for: bounded in memory and time, nothing written. */
@NullMarked
package peristyle.model.exchange.workbook;

import org.jspecify.annotations.NullMarked;
