package peristyle.model.planning.forecast;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import peristyle.model.estate.BackupPolicy;
import peristyle.model.estate.BackupPolicyId;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.Disk;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Vm;
import peristyle.model.planning.settings.BackupTerms;
import peristyle.model.rule.BackupStanding;
import peristyle.model.rule.Situation;
import peristyle.model.telemetry.History;
import peristyle.model.telemetry.Metric;

/**
 * When the backups of the running estate will have filled the quota that was ordered for them (BK-5). Nobody measures their
 * space: by the stated rule it is one full copy of what the disks hold, and for each day that the VM's policy keeps the part
 * that changes in a day. It grows as the datastores do on which those disks lie. As long as of one VM it is not known whether it
 * is backed up, neither is their space.
 */
public final class BackupSpace {

    private static final Duration PAST = Duration.ofDays(91);

    private final Estate estate;
    private final BackupTerms terms;
    /** Space of the backups for what lies on a datastore now, MiB. */
    private final Map<DatastoreId, Double> copies = new HashMap<>();

    private BackupSpace(Estate estate, BackupTerms terms) {
        this.estate = estate;
        this.terms = terms;
        Set<String> counted = new HashSet<>();
        for (Vm vm : estate.vms()) {
            BackupPolicyId policy = vm.care().backupPolicy();
            if (policy != null) {
                double factor = factor(policy);
                for (Disk disk : vm.disks()) {
                    if (counted.add(disk.id())) {
                        copies.merge(disk.datastore(), disk.writtenMib() * factor, Double::sum);
                    }
                }
            }
        }
    }

    private double factor(BackupPolicyId id) {
        int days = estate.find(id)
                .map(found -> found instanceof BackupPolicy policy ? policy.retentionDays() : terms.days())
                .orElse(terms.days());
        return 1 + days * terms.dailyChange();
    }

    /** Space that the backups of this estate take by the rule, MiB. */
    public static double mib(Estate estate, BackupTerms terms) {
        return new BackupSpace(estate, terms)
                .copies.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /**
     * When the quota is full. Reads the past: never on the JavaFX thread.
     *
     * @param quotaMib what was ordered, MiB
     */
    public static Outlook outlook(Situation situation, History history, BackupTerms terms, double quotaMib) {
        LocalDate today = situation.at().atZone(ZoneOffset.UTC).toLocalDate();
        Forecast forecast = Forecast.of(past(situation, history, terms), today);
        double now = known(situation) ? mib(situation.estate(), terms) : Double.NaN;
        return new Outlook(Ceiling.BACKUP_QUOTA, Metric.DATASTORE_USED, quotaMib, now, forecast);
    }

    /** The space of past days by the rule, oldest first. Reads the past: never on the JavaFX thread. */
    public static List<DailyPeak> past(Situation situation, History history, BackupTerms terms) {
        return known(situation) ? new BackupSpace(situation.estate(), terms).past(situation, history) : List.of();
    }

    private static boolean known(Situation situation) {
        return situation.estate().vms().stream()
                .noneMatch(vm -> !vm.template() && BackupStanding.of(situation, vm) == BackupStanding.UNKNOWN);
    }

    /** The space of past days: only of those on which every datastore with copies was measured. */
    private List<DailyPeak> past(Situation situation, History history) {
        Map<LocalDate, Double> sums = new TreeMap<>();
        Map<LocalDate, Integer> known = new HashMap<>();
        for (Map.Entry<DatastoreId, Double> copy : copies.entrySet()) {
            double used = situation.value(Metric.DATASTORE_USED, copy.getKey());
            double share = used > 0 ? copy.getValue() / used : Double.NaN;
            for (DailyPeak day : DailyPeak.of(history.series(Metric.DATASTORE_USED, copy.getKey(), PAST))) {
                sums.merge(day.day(), day.highest() * share, Double::sum);
                known.merge(day.day(), 1, Integer::sum);
            }
        }
        List<DailyPeak> days = new ArrayList<>();
        sums.forEach((day, mib) -> {
            if (known.getOrDefault(day, 0) == copies.size() && Double.isFinite(mib)) {
                days.add(new DailyPeak(day, mib));
            }
        });
        return days;
    }
}
