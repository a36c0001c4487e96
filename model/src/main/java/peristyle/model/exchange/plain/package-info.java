/** Reads and explains the plain CSV file: one VM each row, for who has no export of any tool. */
@NullMarked
package peristyle.model.exchange.plain;

import org.jspecify.annotations.NullMarked;
