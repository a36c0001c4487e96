/** What outlives the program: estate, tasks, audit chain, measurements and settings in one H2 file. */
@NullMarked
package peristyle.model.store;

import org.jspecify.annotations.NullMarked;
