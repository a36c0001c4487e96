/** What is broken now: orders of faults in, conditions by place out. */
@NullMarked
package peristyle.model.emulator.fault;

import org.jspecify.annotations.NullMarked;
