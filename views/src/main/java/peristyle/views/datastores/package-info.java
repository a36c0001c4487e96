/** The screen of datastores. */
@NullMarked
package peristyle.views.datastores;

import org.jspecify.annotations.NullMarked;
