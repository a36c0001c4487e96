/** Reads CSV files as Azure Migrate takes them. */
@NullMarked
package peristyle.model.exchange.azure;

import org.jspecify.annotations.NullMarked;
