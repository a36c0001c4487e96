package peristyle.model.planning.settings;

import java.util.List;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * What a plan may not go beyond.
 *
 * @param bladeClasses keys of the blade classes allowed; empty is all of the catalogue
 * @param storageClasses keys of the storage classes allowed; empty is all for production
 * @param zones names of the availability zones: the first is the active side, the second the standby side and where backups
 *     go (BK-1)
 * @param hostsPerCpool most hosts of one Cpool, 1 to 32 (CP-2)
 * @param hosts most hosts of all Cpools together, those of the standby side included, up to 100,000; 0 is no limit
 * @param datastoreGib largest datastore, GiB, 500 (ST-2) to 65,536; a larger disk gets a datastore of its own
 */
public record PlanBounds(
        List<String> bladeClasses,
        List<String> storageClasses,
        List<String> zones,
        int hostsPerCpool,
        int hosts,
        long datastoreGib) {

    /** Hosts that the largest platform could have. */
    public static final int MOST_HOSTS_IN_ALL = 100_000;

    /** Hosts that a Cpool can have (CP-2). */
    public static final int MOST_HOSTS = 32;

    /** Least size of a LUN, GiB (ST-2). */
    public static final long LEAST_LUN_GIB = 500;

    /** Largest datastore, GiB: what its file system can be. */
    public static final int MOST_DATASTORE_GIB = 65_536;

    /** All classes, the first two zones of the sample region, 32 hosts, datastores up to 8 TiB. */
    public static final PlanBounds USUAL =
            new PlanBounds(List.of(), List.of(), List.of("PAR7S", "TH3S"), MOST_HOSTS, 8192);

    /** Without a limit of the hosts in all. */
    public PlanBounds(
            List<String> bladeClasses,
            List<String> storageClasses,
            List<String> zones,
            int hostsPerCpool,
            long datastoreGib) {
        this(bladeClasses, storageClasses, zones, hostsPerCpool, 0, datastoreGib);
    }

    /**
     * Checks the ranges.
     *
     * @throws ProblemException {@code planning.terms} with the name of the limit, its value and its range;
     *     {@code planning.zones} where there is no zone
     */
    public PlanBounds {
        bladeClasses = List.copyOf(bladeClasses);
        storageClasses = List.copyOf(storageClasses);
        zones = zones.stream().distinct().toList();
        if (zones.isEmpty()) {
            throw new ProblemException(Problem.of("planning.zones", 1, 0));
        }
        if (hostsPerCpool < 1 || hostsPerCpool > MOST_HOSTS) {
            throw new ProblemException(Problem.of("planning.terms", "hostsPerCpool", hostsPerCpool, 1, MOST_HOSTS));
        }
        if (hosts < 0 || hosts > MOST_HOSTS_IN_ALL) {
            throw new ProblemException(Problem.of("planning.terms", "hosts", hosts, 0, MOST_HOSTS_IN_ALL));
        }
        if (datastoreGib < LEAST_LUN_GIB || datastoreGib > MOST_DATASTORE_GIB) {
            throw new ProblemException(
                    Problem.of("planning.terms", "datastoreGib", datastoreGib, LEAST_LUN_GIB, MOST_DATASTORE_GIB));
        }
    }
}
