/** Reads exports of RVTools, of every version and form, into a neutral inventory. */
@NullMarked
package peristyle.model.exchange.rvtools;

import org.jspecify.annotations.NullMarked;
