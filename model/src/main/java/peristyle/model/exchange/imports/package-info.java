/** The one door for inventory files: tells their kind, reads them, merges them, replaces names. */
@NullMarked
package peristyle.model.exchange.imports;

import org.jspecify.annotations.NullMarked;
