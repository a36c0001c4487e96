/** What an operator can do, and the one thread that does it. */
@NullMarked
package peristyle.model.operation;

import org.jspecify.annotations.NullMarked;
