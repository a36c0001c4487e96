package peristyle.views.planning.settings;

import java.util.List;
import java.util.stream.Stream;
import peristyle.model.planning.demand.Demand;
import peristyle.model.planning.demand.DemandVm;
import peristyle.model.planning.settings.VmFilter;

/** By what VMs are put into a group. */
enum GroupBy {
    CLUSTER,
    FOLDER,
    TAG,
    NAME,
    GUEST;

    /** The VMs of this cluster, folder, …; {@code *} and {@code ?} are allowed. */
    VmFilter filter(List<String> values) {
        return new VmFilter(
                this == CLUSTER ? values : List.of(),
                this == FOLDER ? values : List.of(),
                this == TAG ? values : List.of(),
                this == NAME ? values : List.of(),
                this == GUEST ? values : List.of());
    }

    /** What the demand has of this, in order. Names are too many to be offered. */
    List<String> offered(Demand demand) {
        return demand.vms().stream()
                .flatMap(this::of)
                .filter(each -> !each.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<String> of(DemandVm vm) {
        return switch (this) {
            case CLUSTER -> Stream.ofNullable(vm.place().cluster());
            case FOLDER -> Stream.ofNullable(vm.place().folder());
            case TAG -> vm.tags().stream();
            case GUEST -> Stream.of(vm.guestOs());
            case NAME -> Stream.empty();
        };
    }
}
