/** What the devices' own tools would print of their state, so that operators recognise it. */
@NullMarked
package peristyle.model.exchange.terminal;

import org.jspecify.annotations.NullMarked;
