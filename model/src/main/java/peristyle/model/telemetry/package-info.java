/** Measurements: what is measured now, in plain arrays by place, and what was measured before, in tiers. */
@NullMarked
package peristyle.model.telemetry;

import org.jspecify.annotations.NullMarked;
