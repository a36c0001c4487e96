/** Forms that correct what an inventory file did not say: storage class, workload, blade class, zone. */
@NullMarked
package peristyle.views.correction;

import org.jspecify.annotations.NullMarked;
