package peristyle.model.exchange.inventory;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import peristyle.model.estate.Workload;

/** Guesses from the words in a VM's name how its load behaves: an inventory does not say. */
final class WorkloadGuess {

    private static final Map<Workload, Set<String>> WORDS = Map.of(
            Workload.DATABASE, Set.of("db", "sql", "mssql", "mysql", "ora", "oracle", "pg", "postgres", "mongo", "sap"),
            Workload.WEB, Set.of("web", "www", "proxy", "nginx", "apache", "iis", "lb", "portal"),
            Workload.BATCH, Set.of("batch", "job", "etl", "bkp", "backup", "archive", "print"),
            Workload.DEVELOPMENT, Set.of("dev", "test", "tst", "qa", "uat", "sandbox", "lab", "poc"),
            Workload.INFRASTRUCTURE, Set.of("dc", "dns", "ad", "adfs", "dhcp", "ntp", "vcenter", "vc", "mgmt", "mon"));

    private static final List<Workload> ORDER =
            List.of(Workload.DEVELOPMENT, Workload.DATABASE, Workload.WEB, Workload.BATCH, Workload.INFRASTRUCTURE);

    private WorkloadGuess() {}

    static Workload of(String name) {
        Set<String> words = Set.copyOf(List.of(name.toLowerCase(Locale.ROOT).split("[^a-z]+")));
        for (Workload each : ORDER) {
            for (String word : WORDS.getOrDefault(each, Set.of())) {
                if (words.contains(word)) {
                    return each;
                }
            }
        }
        return Workload.OFFICE;
    }
}
