package peristyle.model.rule;

import java.util.function.Consumer;
import peristyle.model.estate.Datastore;
import peristyle.model.telemetry.Metric;

/** What is asked of datastores. */
final class DatastoreLoad {

    private DatastoreLoad() {}

    /** ST-1: load above the limit of the class is throttled and shows as latency. */
    static void notThrottled(Situation situation, Consumer<Finding> found) {
        for (Datastore datastore : situation.estate().datastores()) {
            double limit =
                    situation.catalog().storageClass(datastore.storageClass()).iopsLimit(datastore.sizeMib());
            double demand = situation.value(Metric.DATASTORE_DEMAND, datastore.id());
            if (demand > limit) {
                found.accept(Finding.of(
                        "ST-1",
                        demand > 2 * limit ? Severity.CRITICAL : Severity.WARNING,
                        datastore.id(),
                        "datastore.throttled",
                        datastore.id(),
                        demand,
                        limit));
            }
        }
    }
}
