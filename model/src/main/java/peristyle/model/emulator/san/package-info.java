/** What datastores complete of what is asked of them, and how long it takes. */
@NullMarked
package peristyle.model.emulator.san;

import org.jspecify.annotations.NullMarked;
