/** Reads Live Optics (Optical Prime) workbooks of VMware hosts. */
@NullMarked
package peristyle.model.exchange.liveoptics;

import org.jspecify.annotations.NullMarked;
