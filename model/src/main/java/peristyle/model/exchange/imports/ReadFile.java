package peristyle.model.exchange.imports;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import peristyle.model.exchange.inventory.Inventory;
import peristyle.model.exchange.inventory.InventoryVm;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * One file that was read.
 *
 * @param path the file
 * @param inventory what it says
 */
record ReadFile(Path path, Inventory inventory) {

    String name() {
        return inventory.source();
    }

    @Nullable
    LocalDateTime takenAt() {
        return inventory.takenAt();
    }

    /** Whether it says of every VM on which server it is. */
    boolean namesServers() {
        return inventory.vms().stream().allMatch(vm -> vm.identity().server() != null);
    }

    /** Its VMs, each by what stays the same from one export to the next. */
    Set<String> vms(boolean byServer) {
        Set<String> keys = new HashSet<>();
        inventory.vms().forEach(vm -> keys.add(key(vm, byServer)));
        return keys;
    }

    static String key(InventoryVm vm, boolean byServer) {
        String cluster = vm.place().cluster();
        return ((byServer ? vm.identity().server() + "\n" : "") + vm.name() + "\n" + (cluster == null ? "" : cluster))
                .toLowerCase(Locale.ROOT);
    }

    /** Whether both are exports of one estate: at least half of the VMs of the smaller stand in the other too. */
    boolean sameEstateAs(ReadFile other) {
        boolean byServer = namesServers() && other.namesServers();
        Set<String> mine = vms(byServer);
        Set<String> theirs = other.vms(byServer);
        int smaller = Math.min(mine.size(), theirs.size());
        mine.retainAll(theirs);
        return smaller > 0 && mine.size() * 2 >= smaller;
    }

    /** Whether both say the same, so that it does not matter which is the newer. */
    boolean saysTheSameAs(ReadFile other) {
        return inventory.totals().equals(other.inventory.totals()) && vms(false).equals(other.vms(false));
    }

    /**
     * Whether it was exported after the other.
     *
     * @throws ProblemException {@code inventory.undated-series} where nothing tells
     */
    boolean isNewerThan(ReadFile other) {
        LocalDateTime mine = takenAt();
        LocalDateTime theirs = other.takenAt();
        if (mine == null || theirs == null || mine.equals(theirs)) {
            throw new ProblemException(Problem.of("inventory.undated-series", name(), other.name()));
        }
        return mine.isAfter(theirs);
    }
}
