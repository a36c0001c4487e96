package peristyle.model.planning.plan;

import java.util.List;
import peristyle.model.planning.demand.Demand;
import peristyle.model.planning.settings.PlanSettings;

/**
 * A plan: what is ordered, and where every VM and every disk of the demand sits.
 *
 * @param demand what was to be placed
 * @param settings what it was asked to be
 * @param cpools Cpools of both sides
 * @param datastores datastores of both sides
 * @param backupMib space of backups in the standby zone, MiB; 0 where nothing is backed up
 * @param vms for every VM of the demand where it sits, in the demand's order
 * @param disks for every disk of the demand where it lies, each once
 * @param bill what goes on the order
 * @param gap how far it is from the best at most
 * @param alternatives choices of blade classes that were looked at, group by group, the most promising first
 * @param notes what a reader must know
 * @param complete false where the search was stopped or time ran out before it was through: the best so far
 */
public record Plan(
        Demand demand,
        PlanSettings settings,
        List<PlannedCpool> cpools,
        List<PlannedDatastore> datastores,
        long backupMib,
        List<VmPlacement> vms,
        List<DiskPlacement> disks,
        Bill bill,
        PlanGap gap,
        List<PlanAlternative> alternatives,
        List<PlanNote> notes,
        boolean complete)
        implements PlanResult {

    public Plan {
        cpools = List.copyOf(cpools);
        datastores = List.copyOf(datastores);
        vms = List.copyOf(vms);
        disks = List.copyOf(disks);
        alternatives = List.copyOf(alternatives);
        notes = List.copyOf(notes);
    }

    /** Hosts of all Cpools together, those of the standby side and those that are kept included. */
    public int hosts() {
        return cpools.stream().mapToInt(cpool -> cpool.hosts().size()).sum();
    }

    /** Whether they are no more than the settings allow in all. */
    boolean withinHosts() {
        return settings.bounds().hosts() == 0 || hosts() <= settings.bounds().hosts();
    }
}
