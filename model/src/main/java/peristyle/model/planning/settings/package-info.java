/** What a plan is asked to be: terms of each group, aim, limits and prices. */
@NullMarked
package peristyle.model.planning.settings;

import org.jspecify.annotations.NullMarked;
