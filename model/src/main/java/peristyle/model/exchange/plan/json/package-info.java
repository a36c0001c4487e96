/** A plan as JSON for scripts; the schema is docs/plan-json.md. */
@NullMarked
package peristyle.model.exchange.plan.json;

import org.jspecify.annotations.NullMarked;
