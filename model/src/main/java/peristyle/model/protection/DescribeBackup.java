package peristyle.model.protection;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import peristyle.model.estate.BackupPolicy;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Provenance;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmId;
import peristyle.model.estate.Zone;
import peristyle.model.estate.ZoneId;
import peristyle.model.operation.Operation;
import peristyle.model.operation.Verdict;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Situation;

/**
 * Says by which policy VMs are backed up that were read from an inventory file, which holds no policies. Elsewhere a new policy
 * is requested of the provider (BK-2).
 *
 * @param vms one or several, of one tenant
 * @param name of the policy, which its tenant has not given to another
 * @param zone name of the zone to which copies go, without regard to case; a name that no zone of their region has makes one
 * @param interval between two backups: 15 minutes to 7 days
 * @param startHour hour of the day, UTC, at which it starts: 0 to 23
 * @param retentionDays how long copies are kept: 1 day to 10 years
 */
public record DescribeBackup(
        List<VmId> vms, String name, String zone, Duration interval, int startHour, int retentionDays)
        implements Operation {

    /** The longest that copies are kept, days. */
    public static final int MOST_DAYS = 3660;

    private static final Duration SHORTEST = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final int LAST_HOUR = 23;

    public DescribeBackup {
        vms = BackedUpVms.distinct(vms);
        name = name.strip();
        zone = zone.strip();
    }

    @Override
    public String code() {
        return vms.size() == 1 ? "backup.describe" : "backup.describe-several";
    }

    @Override
    public ObjectId subject() {
        return vms.getFirst();
    }

    @Override
    public List<Object> arguments() {
        return List.of(
                vms.getFirst(), vms.size(), name, zone, interval, startHour, retentionDays, List.<Object>copyOf(vms));
    }

    @Override
    public Verdict judge(Situation situation) {
        BackedUpVms machines = BackedUpVms.of(situation, vms);
        if (situation.provenance() != Provenance.INVENTORY_FILE) {
            machines.refuse(Problem.of("backup.by-request"));
        }
        terms(machines);
        Vm first = machines.first().orElse(null);
        if (first == null) {
            return machines.refused();
        }
        Estate estate = situation.estate();
        boolean taken = estate.backupPolicies().stream()
                .anyMatch(each ->
                        each.tenant().equals(first.tenant()) && each.name().equalsIgnoreCase(name));
        if (taken) {
            machines.refuse(Problem.of("backup.name-taken", name, first.tenant()));
        }
        Zone target = target(estate, first);
        BackupPolicy policy = new BackupPolicy(
                PolicyIds.freshBackup(estate, first.tenant(), name),
                name,
                first.tenant(),
                target.id(),
                interval,
                startHour,
                retentionDays);
        boolean made = estate.zones().find(target.id()).isEmpty();
        List<EstateObject> fresh = made ? List.of(target, policy) : List.of(policy);
        return machines.under(policy, fresh);
    }

    private void terms(BackedUpVms machines) {
        if (name.isBlank()) {
            machines.refuse(Problem.of("protection.name-missing"));
        }
        if (zone.isBlank()) {
            machines.refuse(Problem.of("backup.zone-missing"));
        }
        if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
            machines.refuse(Problem.of("backup.interval", interval, SHORTEST, LONGEST));
        }
        if (startHour < 0 || startHour > LAST_HOUR) {
            machines.refuse(Problem.of("backup.start-hour", startHour));
        }
        if (retentionDays < 1 || retentionDays > MOST_DAYS) {
            machines.refuse(Problem.of("backup.retention", retentionDays, MOST_DAYS));
        }
    }

    /** The zone of this name in the region of a VM; one that is not there yet is made, as an import makes one (PL-1). */
    private Zone target(Estate estate, Vm vm) {
        Optional<Zone> here = estate.relations().zoneOf(vm).flatMap(estate.zones()::find);
        for (Zone each : estate.zones()) {
            boolean sameRegion = here.map(Zone::region)
                    .filter(region -> !region.equals(each.region()))
                    .isEmpty();
            if (sameRegion && each.name().equalsIgnoreCase(zone)) {
                return each;
            }
        }
        String id = "zone:" + zone;
        for (int number = 2; estate.zones().find(new ZoneId(id)).isPresent(); number++) {
            id = "zone:" + zone + "#" + number;
        }
        return new Zone(
                new ZoneId(id),
                zone,
                here.map(Zone::region)
                        .orElseGet(() -> estate.regions().stream()
                                .findFirst()
                                .orElseThrow()
                                .id()),
                false);
    }
}
