package peristyle.model.estate;

import java.util.ArrayList;
import java.util.List;
import peristyle.model.catalog.BladeClass;
import peristyle.model.catalog.CatalogFile;

/** The hosts of a pool in a test, on their blades: {@code clu-h1}, {@code clu-h2} … on {@code clu-b1} … */
final class HostRow {

    private static final int SLOTS = 8;

    private HostRow() {}

    static List<EstateObject> of(ComputePool pool, int count, HostState state) {
        BladeClass bladeClass = CatalogFile.shipped().bladeClass(pool.bladeClass());
        String name = pool.id().value();
        List<EstateObject> made = new ArrayList<>();
        UcsDomainId domain = new UcsDomainId("ucs-" + name);
        made.add(new UcsDomain(domain, domain.value(), pool.zone(), "UCS-FI-6536"));
        for (int number = 1; number <= count; number++) {
            int frame = (number - 1) / SLOTS + 1;
            ChassisId chassis = new ChassisId(name + "-c" + frame);
            if ((number - 1) % SLOTS == 0) {
                made.add(new Chassis(chassis, chassis.value(), domain, frame, bladeClass.chassisModel(), SLOTS));
            }
            BladeId blade = new BladeId(name + "-b" + number);
            made.add(new Blade(
                    blade,
                    blade.value(),
                    chassis,
                    (number - 1) % SLOTS + 1,
                    pool.bladeClass(),
                    pool.tenant(),
                    "SN-" + blade.value()));
            HostId host = new HostId(name + "-h" + number);
            made.add(new Host(
                    host,
                    host.value(),
                    pool.id(),
                    blade,
                    state,
                    pool.platform() == Platform.VMWARE ? "8.0.3-24585383" : "8.3.0",
                    bladeClass.memoryMib(),
                    bladeClass.cores(),
                    bladeClass.baseGhz() * 1000));
        }
        return made;
    }
}
