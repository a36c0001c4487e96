/** What a screen is given, and what it gives: the contract between the window and its screens. */
@NullMarked
package peristyle.views.console;

import org.jspecify.annotations.NullMarked;
