/** What is said when something cannot be done: facts only, the words are made at the edge. */
@NullMarked
package peristyle.model.problem;

import org.jspecify.annotations.NullMarked;
