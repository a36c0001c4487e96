/** Forms for operations: what the rules say is shown before anything is asked for. */
@NullMarked
package peristyle.views.form;

import org.jspecify.annotations.NullMarked;
