/** What became of an inventory file, in words. */
@NullMarked
package peristyle.views.imported;

import org.jspecify.annotations.NullMarked;
