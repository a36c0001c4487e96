/** What states look like: tones and icons, the same everywhere. */
@NullMarked
package peristyle.views.look;

import org.jspecify.annotations.NullMarked;
