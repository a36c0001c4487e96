/**
 * What an inventory file does not hold, as an operator corrects it afterwards: storage class, workload, blade class and zone.
 * The rules by which an import fills them stand here, too, so that both go by the same.
 */
@NullMarked
package peristyle.model.correction;

import org.jspecify.annotations.NullMarked;
