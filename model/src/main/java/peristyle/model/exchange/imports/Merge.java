package peristyle.model.exchange.imports;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import peristyle.model.exchange.inventory.DatedTotals;
import peristyle.model.exchange.inventory.Inventory;
import peristyle.model.exchange.inventory.InventoryVm;
import peristyle.model.exchange.inventory.ReportDraft;

/**
 * Makes one inventory of several. Exports of different estates are put side by side; of several exports of one estate the
 * newest is the inventory, and all of them give its history.
 */
final class Merge {

    private final ReportDraft report;
    private final List<ReadFile> newest = new ArrayList<>();
    private final List<DatedTotals> history = new ArrayList<>();

    Merge(ReportDraft report) {
        this.report = report;
    }

    /** Adds a file; only of an estate that is not known yet, or of a newer day, its VMs become part of the inventory. */
    void add(ReadFile file) {
        for (int at = 0; at < newest.size(); at++) {
            ReadFile known = newest.get(at);
            if (known.sameEstateAs(file)) {
                join(at, known, file);
                return;
            }
        }
        remember(file);
        newest.add(file);
    }

    private void join(int at, ReadFile known, ReadFile file) {
        boolean sameMoment = Objects.equals(known.takenAt(), file.takenAt());
        if (sameMoment && known.saysTheSameAs(file)) {
            report.assume("same-export", file.name(), known.name());
            return;
        }
        boolean newer = file.isNewerThan(known);
        ReadFile older = newer ? known : file;
        ReadFile latest = newer ? file : known;
        report.assume("older-export", older.name(), text(older), latest.name());
        remember(file);
        newest.set(at, latest);
    }

    private static String text(ReadFile file) {
        LocalDateTime takenAt = file.takenAt();
        return takenAt == null ? "" : takenAt.toString();
    }

    private void remember(ReadFile file) {
        LocalDateTime takenAt = file.takenAt();
        if (takenAt != null) {
            history.add(DatedTotals.of(file.inventory(), takenAt));
        }
    }

    /** The inventory of everything that was added. */
    Inventory merged() {
        history.sort(Comparator.comparing(DatedTotals::takenAt));
        newest.forEach(file -> report.add(file.inventory().report()));
        return new Inventory(
                newest.stream().map(ReadFile::name).collect(Collectors.joining(", ")),
                takenAt(),
                vms(),
                distinct(
                        Inventory::hosts,
                        each -> key(
                                each.place().server(), each.name(), each.place().cluster())),
                distinct(Inventory::clusters, each -> key(each.server(), each.name(), null)),
                distinct(Inventory::datastores, each -> key(each.server(), each.name(), each.reference())),
                distinct(Inventory::networks, each -> key(each.server(), each.name(), null)),
                distinct(Inventory::resourcePools, each -> key(each.server(), each.path(), null)),
                report.report(),
                history);
    }

    /** The day of the newest part. */
    private @Nullable LocalDateTime takenAt() {
        return newest.stream()
                .map(ReadFile::takenAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** All VMs; one that stands in two parts counts once. */
    private List<InventoryVm> vms() {
        if (newest.size() == 1) {
            return newest.getFirst().inventory().vms();
        }
        boolean byServer = newest.stream().allMatch(ReadFile::namesServers);
        Set<String> before = new HashSet<>();
        List<InventoryVm> vms = new ArrayList<>();
        for (ReadFile file : newest) {
            int twice = 0;
            for (InventoryVm vm : file.inventory().vms()) {
                if (before.contains(ReadFile.key(vm, byServer))) {
                    twice++;
                } else {
                    vms.add(vm);
                }
            }
            before.addAll(file.vms(byServer));
            if (twice > 0) {
                report.assume("vms-in-two-files", file.name(), twice);
            }
        }
        return vms;
    }

    private <T> List<T> distinct(Function<Inventory, List<T>> part, Function<T, List<String>> key) {
        if (newest.size() == 1) {
            return part.apply(newest.getFirst().inventory());
        }
        Set<List<String>> before = new HashSet<>();
        List<T> all = new ArrayList<>();
        for (ReadFile file : newest) {
            Set<List<String>> here = new HashSet<>();
            for (T each : part.apply(file.inventory())) {
                here.add(key.apply(each));
                if (!before.contains(key.apply(each))) {
                    all.add(each);
                }
            }
            before.addAll(here);
        }
        return all;
    }

    private static List<String> key(@Nullable String server, String name, @Nullable String more) {
        return List.of(
                server == null ? "" : server.toLowerCase(Locale.ROOT),
                name.toLowerCase(Locale.ROOT),
                more == null ? "" : more.toLowerCase(Locale.ROOT));
    }
}
