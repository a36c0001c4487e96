/** What every table and every export of it consists of: columns declared once, for the screen, the query and the file. */
@NullMarked
package peristyle.model.exchange.sheet;

import org.jspecify.annotations.NullMarked;
