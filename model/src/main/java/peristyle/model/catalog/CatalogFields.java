package peristyle.model.catalog;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of each kind of entry of the catalogue's file, and what they may be. */
final class CatalogFields {

    static final Set<String> BLADE = Set.of(
            "id",
            "name",
            "memoryGib",
            "baseGhz",
            "turboGhz",
            "processor",
            "cores",
            "threads",
            "networkPorts",
            "portGbps",
            "gpus",
            "gpuModel",
            "chassisModel",
            "sku");
    static final Set<String> STORAGE = Set.of("id", "name", "iopsPerTib", "unitGib", "use", "globalMirror", "sku");
    static final Set<String> SKU = Set.of("id", "name", "unit");

    private CatalogFields() {}

    static BladeClass blade(CatalogEntry entry) {
        double base = entry.number("baseGhz", 0.1, 100);
        double turbo = entry.number("turboGhz", 0.1, 100);
        int cores = entry.whole("cores", 1, 4096);
        int threads = entry.whole("threads", 1, 8192);
        int gpus = entry.whole("gpus", 0, 64);
        @Nullable String gpuModel = entry.textOrNull("gpuModel");
        entry.agree(turbo >= base, "baseGhz", "turboGhz");
        entry.agree(threads >= cores, "cores", "threads");
        if (gpus > 0) {
            entry.required("gpuModel");
        }
        entry.agree(gpus > 0 || gpuModel == null, "gpuModel", "gpus");
        return new BladeClass(
                entry.text("id"),
                entry.text("name"),
                entry.whole("memoryGib", 1, 1 << 17),
                base,
                turbo,
                entry.text("processor"),
                cores,
                threads,
                entry.whole("networkPorts", 1, 64),
                entry.whole("portGbps", 1, 10_000),
                gpus,
                gpuModel,
                entry.text("chassisModel"),
                entry.text("sku"));
    }

    static StorageClass storage(CatalogEntry entry) {
        return new StorageClass(
                entry.text("id"),
                entry.text("name"),
                entry.whole("iopsPerTib", 0, 10_000_000),
                entry.whole("unitGib", 1, 1024),
                entry.constant("use", StorageClass.Use.class),
                entry.yes("globalMirror"),
                entry.text("sku"));
    }

    static Sku sku(CatalogEntry entry) {
        return new Sku(entry.text("id"), entry.text("name"), entry.text("unit"));
    }
}
