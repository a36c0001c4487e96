package peristyle.model.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.StoragePool;
import peristyle.model.estate.StoragePoolId;
import peristyle.model.estate.StorageSystem;
import peristyle.model.estate.StorageSystemId;
import peristyle.model.estate.ZoneId;

/** The arrays of all zones: a new enclosure is bought when a LUN fits none (ST-3). */
final class ArrayHall {

    private static final long FLASH_MIB = 480L * 1024 * 1024;
    private static final long MASS_MIB = 2048L * 1024 * 1024;
    private static final double FULL = 0.88;
    private static final int ENCLOSURES_PER_SYSTEM = 4;

    private final List<EstateObject> systems = new ArrayList<>();
    private final List<EstateObject> pools = new ArrayList<>();
    private final Map<String, Enclosure> open = new HashMap<>();
    private final Map<ZoneId, Integer> enclosures = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** Where a LUN came to lie. */
    record Berth(StoragePoolId pool, String enclosure, int volume) {}

    private static final class Enclosure {
        private final StoragePoolId pool;
        private final String name;
        private long freeMib;
        private int volumes;

        private Enclosure(StoragePoolId pool, String name, long freeMib) {
            this.pool = pool;
            this.name = name;
            this.freeMib = freeMib;
        }
    }

    /** Takes this much of an array of the zone. */
    Berth take(ZoneId zone, boolean mass, long sizeMib) {
        String kind = (mass ? "stw" : "flh") + zone.value();
        Enclosure enclosure = open.get(kind);
        if (enclosure == null || enclosure.freeMib < sizeMib) {
            enclosure = buy(zone, mass);
            open.put(kind, enclosure);
        }
        enclosure.freeMib -= sizeMib;
        enclosure.volumes++;
        return new Berth(enclosure.pool, enclosure.name, enclosure.volumes);
    }

    List<EstateObject> objects() {
        List<EstateObject> all = new ArrayList<>(systems);
        all.addAll(pools);
        return all;
    }

    private Enclosure buy(ZoneId zone, boolean mass) {
        int serial = enclosures.merge(zone, 1, Integer::sum);
        StorageSystemId system = new StorageSystemId(
                "svc" + Names.padded((serial - 1) / ENCLOSURES_PER_SYSTEM + 1, 3) + "-" + zone.value());
        if (serial % ENCLOSURES_PER_SYSTEM == 1) {
            systems.add(new StorageSystem(system, system.value(), zone, 2));
        }
        String kind = mass ? "stw" : "flh";
        String name = kind + numbers.merge(kind + zone.value(), 1, Integer::sum);
        StoragePoolId id = new StoragePoolId(name + "-" + zone.value());
        long capacity = mass ? MASS_MIB : FLASH_MIB;
        pools.add(new StoragePool(
                id,
                id.value(),
                system,
                (mass ? "FlashSystem 5200 " : "FlashSystem 9500 ") + name,
                capacity,
                mass ? 92 : 48));
        return new Enclosure(id, name, (long) (capacity * FULL));
    }
}
