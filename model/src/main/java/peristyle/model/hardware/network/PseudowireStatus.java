package peristyle.model.hardware.network;

import peristyle.model.estate.PseudowireId;

/**
 * A pseudowire now: what one VLAN carries over one link.
 *
 * @param pseudowire which
 * @param up whether it carries anything: it and its link
 * @param askedMbps what its VLAN has to send over this link, Mbit/s
 * @param carriedMbps what it sends: less where the VLANs of a link ask for more than there is, Mbit/s
 */
public record PseudowireStatus(PseudowireId pseudowire, boolean up, double askedMbps, double carriedMbps) {}
