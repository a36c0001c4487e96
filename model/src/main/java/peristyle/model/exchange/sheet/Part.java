package peristyle.model.exchange.sheet;

import peristyle.model.estate.EstateObject;

/**
 * One of several things that belong to an object.
 *
 * @param of whose it is
 * @param number which one, from 1
 * @param it the thing
 */
record Part<O extends EstateObject, P>(O of, int number, P it) {}
