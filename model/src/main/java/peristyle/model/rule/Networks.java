package peristyle.model.rule;

import java.util.Optional;
import java.util.function.Consumer;
import peristyle.model.estate.CoreLink;
import peristyle.model.estate.Estate;
import peristyle.model.estate.OrganisationId;
import peristyle.model.estate.Tenant;
import peristyle.model.estate.TenantId;
import peristyle.model.estate.Vlan;
import peristyle.model.estate.Vm;
import peristyle.model.estate.Vnic;
import peristyle.model.estate.Zone;
import peristyle.model.telemetry.Metric;

/** VLANs and latency. */
final class Networks {

    private Networks() {}

    /** NW-1: a VLAN is propagated to tenants of the same organisation only. */
    static void withinOrganisation(Situation situation, Consumer<Finding> found) {
        Estate estate = situation.estate();
        for (Vlan vlan : estate.vlans()) {
            for (TenantId other : vlan.propagatedTo()) {
                if (!organisation(estate, vlan.tenant()).equals(organisation(estate, other))) {
                    found.accept(Finding.of(
                            "NW-1",
                            Severity.CRITICAL,
                            vlan.id(),
                            "vlan.leaves-organisation",
                            vlan.id(),
                            vlan.tenant(),
                            other));
                }
            }
        }
        for (Vm vm : estate.vms()) {
            for (Vnic vnic : vm.vnics()) {
                Vlan vlan = vnic.vlan() == null
                        ? null
                        : estate.vlans().find(vnic.vlan()).orElse(null);
                if (vlan != null
                        && !vlan.tenant().equals(vm.tenant())
                        && !vlan.propagatedTo().contains(vm.tenant())) {
                    found.accept(Finding.of(
                            "NW-1",
                            Severity.CRITICAL,
                            vm.id(),
                            "vm.on-foreign-vlan",
                            vm.id(),
                            vlan.id(),
                            vlan.tenant()));
                }
            }
        }
    }

    private static Optional<OrganisationId> organisation(Estate estate, TenantId tenant) {
        return estate.tenants().find(tenant).map(Tenant::organisation);
    }

    /** NW-2: below 3 ms within a zone, below 5 ms between zones. */
    static void latency(Situation situation, Consumer<Finding> found) {
        for (Zone zone : situation.estate().zones()) {
            double latency = situation.value(Metric.ZONE_LATENCY, zone.id());
            if (latency >= LatencyLimits.WITHIN_ZONE_MS) {
                found.accept(Finding.of(
                        "NW-2",
                        Severity.WARNING,
                        zone.id(),
                        "zone.latency-high",
                        zone.id(),
                        latency,
                        LatencyLimits.WITHIN_ZONE_MS));
            }
        }
        for (CoreLink link : situation.estate().coreLinks()) {
            double latency = situation.value(Metric.LINK_LATENCY, link.id());
            if (latency >= LatencyLimits.BETWEEN_ZONES_MS) {
                found.accept(Finding.of(
                        "NW-2",
                        Severity.WARNING,
                        link.id(),
                        "link.latency-high",
                        link.id(),
                        latency,
                        LatencyLimits.BETWEEN_ZONES_MS));
            }
        }
    }
}
