/** Named columns of tables, told by their titles, and the VMs that rows of several tables speak of: for every format alike. */
@NullMarked
package peristyle.model.exchange.table;

import org.jspecify.annotations.NullMarked;
