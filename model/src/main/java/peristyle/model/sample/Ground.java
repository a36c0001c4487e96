package peristyle.model.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import peristyle.model.estate.CoreLink;
import peristyle.model.estate.CoreLinkId;
import peristyle.model.estate.EdgeRouter;
import peristyle.model.estate.EdgeRouterId;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.KmsDomain;
import peristyle.model.estate.KmsDomainId;
import peristyle.model.estate.Organisation;
import peristyle.model.estate.OrganisationId;
import peristyle.model.estate.Pseudowire;
import peristyle.model.estate.PseudowireId;
import peristyle.model.estate.Region;
import peristyle.model.estate.RegionId;
import peristyle.model.estate.Tenant;
import peristyle.model.estate.TenantId;
import peristyle.model.estate.Vlan;
import peristyle.model.estate.VlanId;
import peristyle.model.estate.Zone;
import peristyle.model.estate.ZoneId;

/** The places, their owners and the network between them (sections 1 and 11 of the rules). */
final class Ground {

    private static final RegionId REGION = new RegionId("fr1");
    private static final int VLANS_PER_TENANT = 5;
    private static final int FIRST_VLAN = 201;
    private static final int ROUTERS_PER_ZONE = 2;
    private static final double LINK_GBPS = 100;

    private final List<EstateObject> objects = new ArrayList<>();
    private final List<TenantId> tenants = new ArrayList<>();
    private final List<CoreLinkId> links = new ArrayList<>();
    private final Map<TenantId, List<VlanId>> vlans = new LinkedHashMap<>();

    Ground(Layout layout) {
        objects.add(new Region(REGION, "FR1", "fr1"));
        for (int zone = 0; zone < Layout.ZONES; zone++) {
            objects.add(new Zone(Names.zone(zone), Names.ZONES.get(zone), REGION, true));
        }
        owners(layout);
        core();
        for (int tenant = 0; tenant < tenants.size(); tenant++) {
            vlansOf(tenant, layout);
        }
    }

    List<EstateObject> objects() {
        return objects;
    }

    TenantId tenant(int number) {
        return tenants.get(number);
    }

    int tenants() {
        return tenants.size();
    }

    /** The networks that a tenant's VMs may be connected to: servers, web, databases, management, backup. */
    List<VlanId> vlansFor(TenantId tenant) {
        return vlans.getOrDefault(tenant, List.of());
    }

    private void owners(Layout layout) {
        int organisations = layout.organisationOf().stream()
                .mapToInt(each -> each + 1)
                .max()
                .orElse(0);
        for (int number = 0; number < organisations; number++) {
            OrganisationId id = organisation(number);
            objects.add(new Organisation(id, Names.ORGANISATIONS.get(number)));
            String name = "kms-" + id.value();
            objects.add(new KmsDomain(new KmsDomainId(name), name, id, true));
        }
        for (int number = 0; number < layout.organisationOf().size(); number++) {
            TenantId id = new TenantId(Names.tenant(number));
            tenants.add(id);
            objects.add(new Tenant(
                    id, id.value(), organisation(layout.organisationOf().get(number))));
        }
    }

    private static OrganisationId organisation(int number) {
        return new OrganisationId("org-" + (number + 1));
    }

    private void core() {
        for (int zone = 0; zone < Layout.ZONES; zone++) {
            for (int number = 1; number <= ROUTERS_PER_ZONE; number++) {
                EdgeRouterId id = router(zone, number);
                objects.add(new EdgeRouter(id, id.value(), Names.zone(zone), "MX480"));
            }
        }
        double[] delays = {1.1, 1.9, 2.3};
        for (int from = 0; from < Layout.ZONES; from++) {
            for (int to = from + 1; to < Layout.ZONES; to++) {
                for (int number = 1; number <= ROUTERS_PER_ZONE; number++) {
                    String name = "core0" + number + "-" + Names.zone(from).value() + "-"
                            + Names.zone(to).value();
                    links.add(new CoreLinkId(name));
                    objects.add(new CoreLink(
                            new CoreLinkId(name),
                            name,
                            router(from, number),
                            router(to, number),
                            LINK_GBPS,
                            delays[from + to - 1]));
                }
            }
        }
    }

    private static EdgeRouterId router(int zone, int number) {
        return new EdgeRouterId("mx0" + number + "-" + Names.zone(zone).value());
    }

    /** A tenant's own networks; the first one of an organisation's first tenant serves its other tenants too (NW-1). */
    private void vlansOf(int tenant, Layout layout) {
        TenantId owner = tenants.get(tenant);
        List<TenantId> siblings = new ArrayList<>();
        boolean first = layout.organisationOf().indexOf(layout.organisationOf().get(tenant)) == tenant;
        for (int other = 0; other < tenants.size(); other++) {
            if (other != tenant
                    && layout.organisationOf()
                            .get(other)
                            .equals(layout.organisationOf().get(tenant))) {
                siblings.add(tenants.get(other));
            }
        }
        List<ZoneId> everywhere = List.of(Names.zone(0), Names.zone(1), Names.zone(2));
        for (int index = 0; index < VLANS_PER_TENANT; index++) {
            int number = FIRST_VLAN + tenant * VLANS_PER_TENANT + index;
            VlanId id = new VlanId("vlan-" + number);
            boolean shared = index == 0 && first;
            objects.add(new Vlan(id, "VLAN_" + number, number, owner, everywhere, shared ? siblings : List.of()));
            vlans.computeIfAbsent(owner, key -> new ArrayList<>()).add(id);
            for (CoreLinkId link : links) {
                String name = "pw-" + number + "-" + link.value();
                objects.add(new Pseudowire(new PseudowireId(name), name, id, link));
            }
            if (shared) {
                siblings.forEach(sibling ->
                        vlans.computeIfAbsent(sibling, key -> new ArrayList<>()).add(id));
            }
        }
    }
}
