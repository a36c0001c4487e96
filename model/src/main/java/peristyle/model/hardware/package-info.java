/** The ports through which the platform speaks to devices. What stands behind them is no concern of any other package. */
@NullMarked
package peristyle.model.hardware;

import org.jspecify.annotations.NullMarked;
