/** What is wrong, and how much room there is. */
@NullMarked
package peristyle.views.overview;

import org.jspecify.annotations.NullMarked;
