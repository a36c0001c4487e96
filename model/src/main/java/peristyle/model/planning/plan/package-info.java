/** From a demand to a plan: Cpools, hosts, datastores, where everything sits and why, and how far it is from the best. */
@NullMarked
package peristyle.model.planning.plan;

import org.jspecify.annotations.NullMarked;
