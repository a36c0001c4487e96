package peristyle.views.planning;

import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.Catalog;
import peristyle.model.exchange.demand.InventoryDemand;
import peristyle.model.exchange.inventory.ImportReport;
import peristyle.model.exchange.inventory.Inventory;
import peristyle.model.planning.demand.Demand;
import peristyle.model.planning.demand.DemandRules;
import peristyle.model.planning.demand.EstateDemand;
import peristyle.model.planning.demand.EstateUse;
import peristyle.model.rule.Situation;
import peristyle.model.telemetry.History;
import peristyle.model.telemetry.Metric;

/** Where a demand comes from. */
sealed interface PlanSource {

    /** The demand by these rules, on blades of this catalogue; takes time for large sources. */
    Demand demand(DemandRules rules, Catalog catalog);

    /** What was read, left out and taken for granted; null where nothing was read. */
    @Nullable
    ImportReport report();

    /** Files that were read. */
    record Files(Inventory inventory) implements PlanSource {

        @Override
        public Demand demand(DemandRules rules, Catalog catalog) {
            return InventoryDemand.of(inventory, rules, catalog);
        }

        @Override
        public ImportReport report() {
            return inventory.report();
        }
    }

    /**
     * The running estate at a moment.
     *
     * @param history what was measured before
     * @param name what the demand says it comes from
     */
    record Running(Situation situation, History history, String name) implements PlanSource {

        @Override
        public Demand demand(DemandRules rules, Catalog catalog) {
            return EstateDemand.of(
                    situation.estate(),
                    name,
                    rules,
                    vm -> situation.live().value(Metric.VM_IOPS, situation.estate(), vm),
                    EstateUse.read(history, situation.estate(), situation.at()));
        }

        @Override
        public @Nullable ImportReport report() {
            return null;
        }
    }
}
