/** What devices did, written as lines that another program can read. */
@NullMarked
package peristyle.model.exchange.events;

import org.jspecify.annotations.NullMarked;
