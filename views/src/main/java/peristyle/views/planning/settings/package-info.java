/** What a plan is asked to be, as a form: what holds for all, groups and their terms, what counts, rules between VMs, prices. */
@NullMarked
package peristyle.views.planning.settings;

import org.jspecify.annotations.NullMarked;
