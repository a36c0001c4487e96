/** Copies of VMs and LUNs in another zone: transfers, recovery points and objectives. */
@NullMarked
package peristyle.model.emulator.replication;

import org.jspecify.annotations.NullMarked;
