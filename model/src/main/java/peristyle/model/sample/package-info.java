/** Estates that nobody owns: believable, of four sizes, always the same for the same seed. */
@NullMarked
package peristyle.model.sample;

import org.jspecify.annotations.NullMarked;
