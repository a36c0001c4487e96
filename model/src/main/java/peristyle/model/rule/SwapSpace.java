package peristyle.model.rule;

import java.util.function.Consumer;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.Platform;
import peristyle.model.telemetry.Metric;

/** Room for swap files. */
final class SwapSpace {

    private SwapSpace() {}

    /** CP-5: a start first writes a swap file as large as the VM's memory; without that space it is refused. */
    static void roomToStart(Situation situation, Consumer<Finding> found) {
        for (Datastore datastore : situation.estate().datastores()) {
            float used = situation.value(Metric.DATASTORE_USED, datastore.id());
            if (datastore.platform() != Platform.VMWARE || Float.isNaN(used)) {
                continue;
            }
            SpaceClaims claims = SpaceClaims.of(situation.estate(), datastore);
            long needed = claims.swapMib() - claims.swapWrittenMib();
            long free = datastore.sizeMib() - (long) used;
            if (needed > free) {
                found.accept(Finding.of(
                        "CP-5",
                        Severity.WARNING,
                        datastore.id(),
                        "datastore.no-room-to-start",
                        datastore.id(),
                        needed,
                        Math.max(0, free)));
            }
        }
    }
}
