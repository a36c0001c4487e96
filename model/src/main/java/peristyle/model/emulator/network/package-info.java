/** What core links carry beside replication, and the round trips that follow from it. */
@NullMarked
package peristyle.model.emulator.network;

import org.jspecify.annotations.NullMarked;
