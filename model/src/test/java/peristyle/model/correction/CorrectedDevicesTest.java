package peristyle.model.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static peristyle.model.estate.DatastoreBuilder.aDatastore;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aCpool;
import static peristyle.model.estate.VmBuilder.aVm;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.catalog.Catalog;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.emulator.Emulator;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateBuilder;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.Provenance;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmId;
import peristyle.model.estate.Workload;
import peristyle.model.operation.GrowDatastore;
import peristyle.model.operation.Operation;
import peristyle.model.operation.Verdict;
import peristyle.model.rule.Looking;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.Readings;

/** Devices behave by what was corrected, from the moment on. */
class CorrectedDevicesTest {

    private static final Catalog CATALOG = CatalogFile.shipped();
    private static final DatastoreId DS = new DatastoreId("ds");

    private Estate estate = twentyDatabases();
    private final Emulator devices = Emulator.of(estate, CATALOG, 7, Instant.parse("2026-11-18T12:00:00Z"));

    private static Estate twentyDatabases() {
        EstateBuilder builder = anEstate()
                .with(aCpool("clu").with(1, "standard"), aDatastore("ds").usedBy("clu"));
        for (int vm = 0; vm < 20; vm++) {
            builder.with(aVm("vm" + vm).on(1).workload(Workload.DATABASE).disk("ds", 40));
        }
        return builder.build();
    }

    private void correct(Operation operation) {
        Verdict verdict = operation.judge(Looking.at(estate).situation().from(Provenance.INVENTORY_FILE));
        EstateChange change = ((Verdict.Accepted) verdict).change();
        estate = estate.with(change);
        devices.storage().follow(estate, change);
    }

    private float read(Metric metric) {
        Readings readings = new Readings();
        readings.fit(estate);
        devices.storage().read(readings);
        devices.hypervisor().read(readings);
        return readings.column(metric)[0];
    }

    @Test
    @DisplayName("ST-1 A lower class throttles what the higher one carried, and its latency rises")
    void storageClass() {
        float demand = read(Metric.DATASTORE_DEMAND);
        float latency = read(Metric.DATASTORE_LATENCY);
        assertThat(read(Metric.DATASTORE_IOPS)).isEqualTo(demand).isGreaterThan(600);

        correct(new ChangeStorageClass(List.of(DS), CATALOG.storageClass("essential")));
        float slow = read(Metric.DATASTORE_LATENCY);
        correct(new ChangeStorageClass(List.of(DS), CATALOG.storageClass("ultra")));

        assertThat(slow).isGreaterThan(latency);
        assertThat(read(Metric.DATASTORE_LATENCY)).isLessThan(latency);
    }

    @Test
    @DisplayName("A VM whose workload is corrected loads its host and its datastore like that")
    void workload() {
        float processor = read(Metric.VM_CPU);
        float demand = read(Metric.DATASTORE_DEMAND);

        correct(new ChangeWorkload(estate.vms().stream().map(Vm::id).toList(), Workload.INFRASTRUCTURE));

        assertThat(read(Metric.VM_CPU)).isLessThan(processor);
        assertThat(read(Metric.DATASTORE_DEMAND)).isLessThan(demand / 4);
    }

    @Test
    @DisplayName("ST-1 A datastore that has grown has a higher limit, and answers the same load sooner")
    void growth() {
        correct(new ChangeStorageClass(List.of(DS), CATALOG.storageClass("essential")));
        float slow = read(Metric.DATASTORE_LATENCY);

        correct(new GrowDatastore(DS, 16L * 1024 * 1024));

        assertThat(read(Metric.DATASTORE_LATENCY)).isPositive().isLessThan(slow);
    }

    @Test
    @DisplayName("PL-1 VMs and datastores that moved to another zone go on being measured")
    void zone() {
        float demand = read(Metric.DATASTORE_DEMAND);

        correct(new MoveToZone(List.of(new PoolId("clu")), "Lille"));

        assertThat(read(Metric.DATASTORE_DEMAND)).isEqualTo(demand);
        assertThat(read(Metric.DATASTORE_LATENCY)).isPositive();
        assertThat(estate.relations().zoneOf(estate.vms().get(new VmId("vm0"))))
                .hasValueSatisfying(zone -> assertThat(estate.nameOf(zone)).isEqualTo("Lille"));
    }
}
