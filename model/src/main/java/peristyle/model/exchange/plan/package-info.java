/** Plans as files: everything a plan says, written whole or not at all. */
@NullMarked
package peristyle.model.exchange.plan;

import org.jspecify.annotations.NullMarked;
