/** What was asked for and what happened on the devices. */
@NullMarked
package peristyle.views.activity;

import org.jspecify.annotations.NullMarked;
