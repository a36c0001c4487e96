package peristyle.model.estate;

import org.jspecify.annotations.Nullable;

/**
 * A virtual network card of a VM (VM-4).
 *
 * @param label as the hypervisor shows it
 * @param vlan null where it carries a trunk or is not connected
 * @param trunk whether it carries all VLANs, tagged by the guest
 * @param mac address
 * @param connected whether the cable is plugged
 */
public record Vnic(String label, @Nullable VlanId vlan, boolean trunk, String mac, boolean connected) {}
