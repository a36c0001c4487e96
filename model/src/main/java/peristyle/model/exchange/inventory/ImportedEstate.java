package peristyle.model.exchange.inventory;

import peristyle.model.estate.Estate;

/**
 * An estate made of an inventory.
 *
 * @param estate what there is
 * @param report what was read, left out and taken for granted on the way
 */
public record ImportedEstate(Estate estate, ImportReport report) {}
