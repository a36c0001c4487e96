/** What can be ordered: blade classes, storage classes and SKUs, as data (BL-2). */
@NullMarked
package peristyle.model.catalog;

import org.jspecify.annotations.NullMarked;
