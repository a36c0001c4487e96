package peristyle.model.estate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A small estate made by hand: region FR1 with the zones PAR7S, TH3S and AZ07, each with a storage system and a pool of
 * 1 PiB, an edge router, links between them, one organisation with one tenant, VLAN 201. Tests add only what matters to
 * them: {@code anEstate().with(aCpool("clu").with(3, "standard"), aVm("vm").in("clu").on(1)).build()}. Ids are names.
 */
public final class EstateBuilder {

    public static final RegionId REGION = new RegionId("fr1");
    public static final ZoneId PAR7S = new ZoneId("par7s");
    public static final ZoneId TH3S = new ZoneId("th3s");
    public static final ZoneId AZ07 = new ZoneId("az07");
    public static final List<ZoneId> ZONES = List.of(PAR7S, TH3S, AZ07);
    public static final OrganisationId ORGANISATION = new OrganisationId("acme");
    public static final TenantId TENANT = new TenantId("t0001");
    public static final VlanId VLAN = new VlanId("vlan-201");

    private final Map<ObjectId, EstateObject> objects = new LinkedHashMap<>();

    private EstateBuilder() {}

    /** The places, without anything in them. */
    public static EstateBuilder anEstate() {
        EstateBuilder builder = new EstateBuilder();
        builder.put(new Region(REGION, "FR1", "fr1"));
        builder.put(new Organisation(ORGANISATION, "Acme"));
        builder.put(new Tenant(TENANT, "t0001", ORGANISATION));
        builder.put(new KmsDomain(new KmsDomainId("kms-acme"), "kms-acme", ORGANISATION, true));
        for (ZoneId zone : ZONES) {
            String name = zone.value();
            builder.put(new Zone(zone, name.toUpperCase(java.util.Locale.ROOT), REGION, true));
            builder.put(new StorageSystem(new StorageSystemId("svc-" + name), "svc-" + name, zone, 2));
            builder.put(new StoragePool(
                    storagePool(zone),
                    "pool-" + name,
                    new StorageSystemId("svc-" + name),
                    "FlashSystem 9500",
                    1L << 30,
                    48));
            builder.put(new EdgeRouter(router(zone), "mx-" + name, zone, "MX480"));
        }
        builder.link(PAR7S, TH3S).link(TH3S, AZ07).link(PAR7S, AZ07);
        builder.put(new Vlan(VLAN, "VLAN_201", 201, TENANT, ZONES, List.of()));
        return builder;
    }

    /** Nothing at all. */
    public static EstateBuilder nothing() {
        return new EstateBuilder();
    }

    /** These parts too; an object takes the place of the one with its id. */
    public EstateBuilder with(EstatePart... parts) {
        for (EstatePart part : parts) {
            part.objects().forEach(this::put);
        }
        return this;
    }

    /** These objects too; each takes the place of the one with its id. */
    public EstateBuilder with(EstateObject... more) {
        for (EstateObject object : more) {
            put(object);
        }
        return this;
    }

    /** The estate as it is now. */
    public Estate build() {
        return Estate.of(new ArrayList<>(objects.values()));
    }

    /** The one storage pool that this zone has. */
    public static StoragePoolId storagePool(ZoneId zone) {
        return new StoragePoolId("pool-" + zone.value());
    }

    /** The one edge router that this zone has. */
    public static EdgeRouterId router(ZoneId zone) {
        return new EdgeRouterId("mx-" + zone.value());
    }

    private EstateBuilder link(ZoneId from, ZoneId to) {
        String name = from.value() + "-" + to.value();
        put(new CoreLink(new CoreLinkId(name), name, router(from), router(to), 100, 1.2));
        return this;
    }

    private void put(EstateObject object) {
        objects.put(object.id(), object);
    }
}
