/** The vocabulary: what an estate is made of, as immutable records with typed ids. */
@NullMarked
package peristyle.model.estate;

import org.jspecify.annotations.NullMarked;
