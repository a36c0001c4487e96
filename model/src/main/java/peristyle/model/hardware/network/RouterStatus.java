package peristyle.model.hardware.network;

import peristyle.model.estate.EdgeRouterId;

/**
 * An edge router now.
 *
 * @param router which
 * @param up whether it forwards
 */
public record RouterStatus(EdgeRouterId router, boolean up) {}
