package peristyle.model.catalog;

import java.util.Arrays;
import java.util.List;

/** The services beside blades and storage that the platform bills, each under its SKU. */
public enum Service {
    /** Activated memory of a Cpool, per GiB (CP-3). */
    ACTIVATED_MEMORY("csp:(region):iaas:vmware:memory:v2"),
    /** Per TiB (GM-7). */
    GLOBAL_MIRROR("csp:(region):iaas:storage:licence:globalmirror:v1"),
    /** Per VM (VR-4). */
    VM_REPLICATION("csp:(region):iaas:vmware:licence:replication:v1"),
    /** Per VM (EN-5). */
    ENCRYPTION("csp:(region):iaas:vmware:encryption:hsm:v1"),
    /** Per VMware VM (BK-6). */
    VMWARE_BACKUP("csp:(region):iaas:backup:vm:v1"),
    /** Per OpenIaaS VM (BK-6). */
    OPENIAAS_BACKUP("csp:(region):openiaas:backup:vm:v1");

    private final String sku;

    Service(String sku) {
        this.sku = sku;
    }

    /** Id of its SKU in the catalogue, with {@code (region)}. */
    public String sku() {
        return sku;
    }

    static List<String> skus() {
        return Arrays.stream(values()).map(Service::sku).toList();
    }
}
