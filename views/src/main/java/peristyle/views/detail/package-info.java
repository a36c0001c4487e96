/** A table beside what is known of its selected object: facts, findings, charts. */
@NullMarked
package peristyle.views.detail;

import org.jspecify.annotations.NullMarked;
