/** Each platform rule as a pure function of a situation; answers with findings. */
@NullMarked
package peristyle.model.rule;

import org.jspecify.annotations.NullMarked;
