package peristyle.model.sample;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import peristyle.model.catalog.Catalog;
import peristyle.model.estate.Blade;
import peristyle.model.estate.BladeId;
import peristyle.model.estate.Chassis;
import peristyle.model.estate.ChassisId;
import peristyle.model.estate.Cpool;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostId;
import peristyle.model.estate.HostState;
import peristyle.model.estate.Platform;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.TenantId;
import peristyle.model.estate.UcsDomain;
import peristyle.model.estate.UcsDomainId;
import peristyle.model.estate.XenPool;
import peristyle.model.estate.ZoneId;

/** Pools and their hosts, on blades in chassis in UCS domains (sections 2 and 3 of the rules). */
final class Compute {

    private static final int SLOTS = 8;
    private static final int USED_SLOTS = 7;
    private static final int CHASSIS_PER_DOMAIN = 20;
    private static final int FIRST_DOMAIN = 11;
    private static final Map<Platform, String> BUILDS =
            new EnumMap<>(Map.of(Platform.VMWARE, "8.0.3-24585383", Platform.OPENIAAS, "8.3.0"));

    private final Catalog catalog;
    private final List<EstateObject> objects = new ArrayList<>();
    private final List<PoolDraft> pools = new ArrayList<>();
    private int domains;
    private int chassis;
    private int hosts;

    /** A host that has a pool but no slot yet. */
    private record Seatless(PoolDraft pool, int number, HostId id) {}

    Compute(Layout layout, Ground ground, Catalog catalog) {
        this.catalog = catalog;
        Map<TenantId, Integer> numbers = new HashMap<>();
        Map<String, List<Seatless>> byRoom = new TreeMap<>();
        for (Layout.PoolPlan plan : layout.pools()) {
            TenantId tenant = ground.tenant(plan.tenant());
            PoolDraft pool = new PoolDraft(
                    new PoolId("pool-" + (pools.size() + 1)),
                    Names.pool(numbers.merge(tenant, 1, Integer::sum), tenant.value(), Names.zone(plan.zone())),
                    plan,
                    tenant,
                    catalog.bladeClass(plan.bladeClass()));
            pools.add(pool);
            for (int number = 1; number <= plan.hosts(); number++) {
                HostId id = new HostId("host-" + ++hosts);
                pool.hosts.add(new PoolDraft.Seat(id, pool.bladeClass.gpus()));
                byRoom.computeIfAbsent(plan.zone() + pool.bladeClass.chassisModel(), key -> new ArrayList<>())
                        .add(new Seatless(pool, number, id));
            }
        }
        byRoom.values().forEach(this::furnish);
    }

    List<PoolDraft> pools() {
        return pools;
    }

    /** Everything, the pools with the memory that their VMs now need. */
    List<EstateObject> objects() {
        List<EstateObject> all = new ArrayList<>(objects);
        for (PoolDraft pool : pools) {
            boolean several = pool.hosts.size() > 1;
            all.add(
                    switch (pool.platform()) {
                        case VMWARE ->
                            new Cpool(
                                    pool.id,
                                    pool.name,
                                    pool.tenant,
                                    pool.zone,
                                    pool.bladeClass.id(),
                                    pool.activatedMib(),
                                    several,
                                    several);
                        case OPENIAAS ->
                            new XenPool(
                                    pool.id,
                                    pool.name,
                                    pool.tenant,
                                    pool.zone,
                                    pool.bladeClass.id(),
                                    several,
                                    pool.heartbeat);
                    });
        }
        return all;
    }

    /** Puts the hosts of one zone and chassis model into domains, those of a pool into as many chassis as there are. */
    private void furnish(List<Seatless> waiting) {
        int most = CHASSIS_PER_DOMAIN * USED_SLOTS;
        for (int start = 0; start < waiting.size(); start += most) {
            List<Seatless> batch = waiting.subList(start, Math.min(waiting.size(), start + most));
            ZoneId zone = batch.getFirst().pool().zone;
            UcsDomainId domain = new UcsDomainId("ucs" + (FIRST_DOMAIN + domains++));
            String model = batch.getFirst().pool().bladeClass.chassisModel();
            objects.add(
                    new UcsDomain(domain, domain.value(), zone, model.equals("5108") ? "UCS-FI-6454" : "UCS-FI-6536"));
            int frames = (batch.size() + USED_SLOTS - 1) / USED_SLOTS;
            List<Chassis> framed = new ArrayList<>();
            for (int number = 1; number <= frames; number++) {
                ChassisId id = new ChassisId("chassis-" + ++chassis);
                Chassis made = new Chassis(id, domain.value() + "-chassis-" + number, domain, number, model, SLOTS);
                framed.add(made);
                objects.add(made);
            }
            for (int index = 0; index < batch.size(); index++) {
                install(batch.get(index), domain, framed.get(index % frames), index / frames + 1);
            }
        }
    }

    private void install(Seatless seatless, UcsDomainId domain, Chassis frame, int slot) {
        PoolDraft pool = seatless.pool();
        int serial = Integer.parseInt(seatless.id().value().substring("host-".length()));
        BladeId blade = new BladeId("blade-" + serial);
        objects.add(new Blade(
                blade,
                frame.name() + "/blade-" + slot,
                frame.id(),
                slot,
                pool.bladeClass.id(),
                pool.tenant,
                "FCH" + Names.padded(2_400_000 + serial * 13, 7) + "A"));
        String name = pool.name.substring("clu".length(), pool.name.indexOf('-'));
        objects.add(new Host(
                seatless.id(),
                Names.host(
                        pool.platform(),
                        Integer.parseInt(name) * 100 + seatless.number(),
                        serial,
                        pool.tenant.value(),
                        domain.value(),
                        pool.zone),
                pool.id,
                blade,
                HostState.CONNECTED,
                BUILDS.getOrDefault(pool.platform(), ""),
                catalog.bladeClass(pool.bladeClass.id()).memoryMib(),
                pool.bladeClass.cores(),
                pool.bladeClass.baseGhz() * 1000));
    }
}
