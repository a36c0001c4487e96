package peristyle.model.exchange.plan.table;

import java.util.stream.Stream;
import peristyle.model.planning.plan.Plan;
import peristyle.model.planning.plan.Why;

/** Where each number of a plan comes from. */
final class WhyRows {

    private WhyRows() {}

    /** What a number is about. */
    enum Subject {
        BILL_LINE,
        CPOOL,
        DATASTORE
    }

    /** A number and where it comes from. */
    record WhyRow(Subject object, String name, Why why) {}

    static Stream<WhyRow> of(Plan plan) {
        Stream<WhyRow> bill =
                plan.bill().lines().stream().map(line -> new WhyRow(Subject.BILL_LINE, line.sku(), line.why()));
        Stream<WhyRow> cpools = plan.cpools().stream()
                .flatMap(cpool -> Stream.concat(Stream.of(cpool.bound().why()), cpool.why().stream())
                        .map(why -> new WhyRow(Subject.CPOOL, cpool.name(), why)));
        Stream<WhyRow> datastores = plan.datastores().stream()
                .flatMap(each -> each.why().stream().map(why -> new WhyRow(Subject.DATASTORE, each.name(), why)));
        return Stream.of(bill, cpools, datastores).flatMap(rows -> rows);
    }
}
