package peristyle.model.exchange.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.HostId;

/**
 * Finds the host that a VM names. Tables write hosts differently: with and without their domain, and files that were made
 * anonymous keep only the end of a name. So after the name itself its part before the first dot is tried, then whether
 * exactly one host of the same Cpool ends alike.
 */
final class HostNames {

    private static final int SHORTEST = 4;
    private static final int SHOWN = 3;

    private final ReportDraft report;
    private final Map<String, String> aliases = new TreeMap<>();

    HostNames(ReportDraft report) {
        this.report = report;
    }

    @Nullable
    HostId find(InventoryVm vm, PoolDraft pool, List<PoolDraft> all) {
        String named = vm.place().host();
        if (named == null) {
            return null;
        }
        String name = named.toLowerCase(Locale.ROOT);
        HostId exact = pool.hostIds.get(name);
        if (exact != null) {
            return exact;
        }
        String alike = alike(name, pool);
        if (alike != null) {
            aliases.put(name, alike);
            return pool.hostIds.get(alike);
        }
        List<PoolDraft> elsewhere = all.stream()
                .filter(each -> each != pool && each.hostIds.containsKey(name) && each.matches(vm.place()))
                .toList();
        report.failedJoin(
                vm.origin().sheet(),
                elsewhere.isEmpty() ? "vHost" : "vCluster",
                vm.origin().row(),
                named);
        return null;
    }

    private static @Nullable String alike(String name, PoolDraft pool) {
        if (name.matches("[0-9.:]+")) {
            return null;
        }
        String bare = bare(name);
        List<String> found = new ArrayList<>();
        for (String host : pool.hostIds.keySet()) {
            String other = bare(host);
            if (other.equals(bare)) {
                return host;
            }
            boolean alike = other.length() < bare.length() ? bare.endsWith(other) : other.endsWith(bare);
            if (alike && Math.min(other.length(), bare.length()) >= SHORTEST) {
                found.add(host);
            }
        }
        return found.size() == 1 ? found.getFirst() : null;
    }

    private static String bare(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** Says which names were taken for the same host. */
    void report() {
        if (!aliases.isEmpty()) {
            List<String> shown = aliases.entrySet().stream()
                    .limit(SHOWN)
                    .map(each -> each.getKey() + " = " + each.getValue())
                    .toList();
            report.assume("hosts-alike", aliases.size(), String.join(", ", shown));
        }
    }
}
