package peristyle.model.exchange.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import peristyle.model.exchange.inventory.LeftOutReason;
import peristyle.model.exchange.inventory.Place;
import peristyle.model.exchange.inventory.ReportDraft;
import peristyle.model.exchange.inventory.VmIdentity;

/**
 * Finds the VM that a row belongs to: by the server and its id of the VM, else by the instance UUID, else by name, cluster
 * and server. Tables of one file disagree: what cannot be found is reported and left out, never guessed between two.
 */
public final class VmIndex {

    private final String target;
    private final ReportDraft report;
    private final List<VmDraft> all = new ArrayList<>();
    private final Map<String, List<VmDraft>> byReference = new HashMap<>();
    private final Map<String, List<VmDraft>> byUuid = new HashMap<>();
    private final Map<String, List<VmDraft>> byName = new HashMap<>();

    /**
     * An empty index.
     *
     * @param target the table that lists the VMs
     */
    public VmIndex(String target, ReportDraft report) {
        this.target = target;
        this.report = report;
    }

    /** All VMs, in the order of the file. */
    public List<VmDraft> all() {
        return all;
    }

    /** Whether the same VM was added before: the same id on the same server, or on unnamed servers with the same name. */
    public boolean knows(VmIdentity identity, String name) {
        String reference = identity.reference();
        return reference != null
                && byReference.getOrDefault(reference, List.of()).stream()
                        .anyMatch(vm -> sameVm(vm, identity.server(), name));
    }

    private static boolean sameVm(VmDraft vm, @Nullable String server, String name) {
        String known = vm.identity.server();
        return (server == null || known == null) ? vm.name.equals(name) : server.equals(known);
    }

    /** Adds a VM. */
    public void add(VmDraft vm) {
        all.add(vm);
        put(byReference, vm.identity.reference(), vm);
        put(byUuid, vm.identity.uuid(), vm);
        put(byName, vm.name.toLowerCase(Locale.ROOT), vm);
    }

    private static void put(Map<String, List<VmDraft>> index, @Nullable String key, VmDraft vm) {
        if (key != null) {
            index.computeIfAbsent(key, each -> new ArrayList<>(1)).add(vm);
        }
    }

    /** The VM that this row belongs to; null, and said in the report, where there is none or more than one. */
    public @Nullable VmDraft ownerOf(TableRow row, OwnerColumns columns) {
        String name = row.keptOrEmpty(columns.name());
        VmIdentity identity = RowIdentity.of(row, columns);
        VmDraft found = only(strong(byReference, identity.reference(), identity));
        if (found == null) {
            found = only(strong(byUuid, identity.uuid(), identity));
        }
        if (found != null) {
            if (!name.isEmpty() && !found.name.equalsIgnoreCase(name)) {
                row.suspect(columns.name(), name, "name-differs", found.name);
            }
            return found;
        }
        List<VmDraft> namesakes = namesakes(name, identity, RowIdentity.place(row, columns));
        if (namesakes.size() == 1) {
            return namesakes.getFirst();
        }
        String sheet = columns.name().table();
        report.leftOut(
                sheet, row.number(), namesakes.isEmpty() ? LeftOutReason.OWNER_UNKNOWN : LeftOutReason.OWNER_AMBIGUOUS);
        report.failedJoin(sheet, target, row.number(), name);
        return null;
    }

    private static List<VmDraft> strong(Map<String, List<VmDraft>> index, @Nullable String key, VmIdentity identity) {
        return key == null
                ? List.of()
                : index.getOrDefault(key, List.of()).stream()
                        .filter(vm -> compatible(identity.server(), vm.identity.server()))
                        .toList();
    }

    private List<VmDraft> namesakes(String name, VmIdentity identity, Place place) {
        List<VmDraft> candidates = byName.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .filter(vm -> compatible(identity.server(), vm.identity.server())
                        && compatible(identity.reference(), vm.identity.reference())
                        && compatible(identity.uuid(), vm.identity.uuid())
                        && compatible(place.cluster(), vm.place.cluster())
                        && compatible(place.datacenter(), vm.place.datacenter()))
                .toList();
        if (candidates.size() < 2) {
            return candidates;
        }
        List<VmDraft> onHost = candidates.stream()
                .filter(vm -> place.host() != null && place.host().equalsIgnoreCase(vm.place.host()))
                .toList();
        return onHost.isEmpty() ? candidates : onHost;
    }

    private static boolean compatible(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.equalsIgnoreCase(other);
    }

    private static @Nullable VmDraft only(List<VmDraft> found) {
        return found.size() == 1 ? found.getFirst() : null;
    }
}
