/** Where the program writes what no operator needs to read. */
@NullMarked
package peristyle.app.log;

import org.jspecify.annotations.NullMarked;
