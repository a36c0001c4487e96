package peristyle.model.planning.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.BladeClass;
import peristyle.model.catalog.Catalog;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.catalog.Service;
import peristyle.model.catalog.Sku;
import peristyle.model.catalog.StorageClass;
import peristyle.model.planning.plan.Why.Input;
import peristyle.model.planning.settings.PlanSettings;
import peristyle.model.planning.settings.PriceList;

/** Counts what goes on the order, SKU by SKU (CO-1). What is there already is not ordered again. */
final class BillDraft {

    private static final int MIB_OF_GIB = 1024;
    /** As the program names them: another name is the operator's own. */
    private static final Set<Sku> SHIPPED = Set.copyOf(CatalogFile.shipped().skus());

    private final Catalog catalog;
    private final PlanSettings settings;
    private final Map<String, Count> counts = new LinkedHashMap<>();

    BillDraft(Catalog catalog, PlanSettings settings) {
        this.catalog = catalog;
        this.settings = settings;
    }

    private static final class Count {
        private final Sku sku;
        private final @Nullable Service service;
        private final String code;
        private final String rules;
        private final List<Input> parts = new ArrayList<>();
        private long quantity;

        Count(Sku sku, @Nullable Service service, String code, String rules) {
            this.sku = sku;
            this.service = service;
            this.code = code;
            this.rules = rules;
        }
    }

    /** @param activatedMib memory of it that is activated already, MiB */
    void cpool(PlannedCpool cpool, long activatedMib) {
        BladeClass blade = catalog.bladeClass(cpool.bladeClass());
        add(
                new Sku(blade.sku(), blade.name(), "blade"),
                null,
                "bill-blades",
                "CO-1 CP-1",
                cpool.hosts().stream().filter(host -> !host.existing()).count(),
                cpool.name());
        service(
                Service.ACTIVATED_MEMORY,
                "bill-memory",
                "CO-1 CP-3",
                Math.ceilDiv(cpool.activatedMemoryMib() - activatedMib, MIB_OF_GIB),
                cpool.name());
    }

    void datastore(PlannedDatastore datastore) {
        StorageClass storage = catalog.storageClass(datastore.storageClass());
        storage(storage, datastore.sizeMib() - datastore.existingMib(), datastore.name(), "CO-1 ST-2 ST-5");
    }

    private void storage(StorageClass storage, long sizeMib, String of, String rules) {
        String unit =
                storage.unitGib() == MIB_OF_GIB ? "TiB" : storage.unitGib() == 1 ? "GiB" : storage.unitGib() + " GiB";
        long units = Math.ceilDiv(sizeMib, (long) storage.unitGib() * MIB_OF_GIB);
        add(new Sku(storage.sku(), storage.name(), unit), null, "bill-storage", rules, units, of);
    }

    /** Space for backups, on the class that the catalogue has for them. */
    void backup(long sizeMib) {
        catalog.storageClasses().stream()
                .filter(each -> each.use() == StorageClass.Use.BACKUP)
                .findFirst()
                .ifPresent(each -> storage(each, sizeMib, "backup", "CO-1 BK-5"));
    }

    void service(Service service, String code, String rules, long quantity, String of) {
        Sku sku = catalog.skus().stream()
                .filter(each -> each.id().equals(service.sku()))
                .findFirst()
                .orElseGet(() -> new Sku(service.sku(), service.name(), ""));
        add(sku, SHIPPED.contains(sku) ? service : null, code, rules, quantity, of);
    }

    private void add(Sku sku, @Nullable Service service, String code, String rules, long quantity, String of) {
        if (quantity > 0) {
            Count count =
                    counts.computeIfAbsent(sku.in(settings.region()), any -> new Count(sku, service, code, rules));
            count.quantity += quantity;
            count.parts.add(new Input(of, quantity, sku.unit()));
        }
    }

    Bill bill() {
        PriceList prices = settings.prices();
        List<BillLine> lines = new ArrayList<>();
        List<String> unpriced = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        for (Map.Entry<String, Count> each : counts.entrySet()) {
            Count count = each.getValue();
            BigDecimal price = prices == null ? null : prices.of(each.getKey()).orElse(null);
            BigDecimal amount = price == null ? null : price.multiply(BigDecimal.valueOf(count.quantity));
            if (amount == null) {
                unpriced.add(each.getKey());
            } else {
                total = total.add(amount);
            }
            lines.add(new BillLine(
                    each.getKey(),
                    count.sku.name(),
                    count.service,
                    count.sku.unit(),
                    count.quantity,
                    price,
                    amount,
                    new Why(
                            count.code,
                            List.of(count.rules.split(" ")),
                            "sum of the parts",
                            count.parts,
                            count.quantity,
                            count.sku.unit())));
        }
        boolean summed = prices != null && unpriced.isEmpty();
        return new Bill(
                lines,
                prices == null ? null : prices.currency(),
                summed ? total : null,
                prices == null ? List.of() : unpriced);
    }
}
