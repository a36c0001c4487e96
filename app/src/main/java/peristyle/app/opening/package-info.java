/** The composition root: store, estate, devices and control plane, put together. Only here is it known that the devices are emulated. */
@NullMarked
package peristyle.app.opening;

import org.jspecify.annotations.NullMarked;
