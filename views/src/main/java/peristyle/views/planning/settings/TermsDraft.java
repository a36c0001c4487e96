package peristyle.views.planning.settings;

import java.util.EnumSet;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import peristyle.model.planning.settings.GroupTerms;
import peristyle.model.planning.settings.Protection;
import peristyle.views.planning.entry.Entry;

/** The terms of one group as they are being written. */
final class TermsDraft {

    private static final double PERCENT = 100;

    final StringProperty overcommit = new SimpleStringProperty("");
    final StringProperty memoryLimit = new SimpleStringProperty("");
    final StringProperty growth = new SimpleStringProperty("");
    final StringProperty months = new SimpleStringProperty("");
    final StringProperty spare = new SimpleStringProperty("");
    final StringProperty standby = new SimpleStringProperty("");

    /** Key of a storage class; empty takes the lowest that carries the IOPS. */
    final StringProperty storageClass = new SimpleStringProperty("");

    final BooleanProperty backup = new SimpleBooleanProperty();
    final BooleanProperty replication = new SimpleBooleanProperty();
    final BooleanProperty mirror = new SimpleBooleanProperty();

    void show(GroupTerms terms) {
        overcommit.set(Entry.plain(terms.overcommit()));
        memoryLimit.set(percent(terms.memoryLimit()));
        growth.set(percent(terms.growthPerMonth()));
        months.set(String.valueOf(terms.months()));
        spare.set(String.valueOf(terms.spareHosts()));
        standby.set(percent(terms.standbyShare()));
        @Nullable String named = terms.storageClass();
        storageClass.set(named == null ? "" : named);
        backup.set(terms.protection().contains(Protection.BACKUP));
        replication.set(terms.protection().contains(Protection.VM_REPLICATION));
        mirror.set(terms.protection().contains(Protection.GLOBAL_MIRROR));
    }

    /** Hundredths of a percent are as fine as anybody plans. */
    private static String percent(double share) {
        return Entry.plain(Math.rint(share * PERCENT * PERCENT) / PERCENT);
    }

    /**
     * The terms that are written.
     *
     * @param old what is not asked for here
     * @throws peristyle.model.problem.ProblemException {@code planning.terms} where a number is not right
     */
    GroupTerms terms(GroupTerms old) {
        return new GroupTerms(
                Entry.number("overcommit", overcommit.get(), 0.01, 64),
                old.referenceGhz(),
                Entry.number("memoryLimit", memoryLimit.get(), 1, PERCENT) / PERCENT,
                Entry.number("growthPerMonth", growth.get(), 0, PERCENT) / PERCENT,
                Entry.whole("months", months.get(), 0, 120),
                Entry.whole("spareHosts", spare.get(), 0, GroupTerms.MOST_SPARE_HOSTS),
                protection(),
                Entry.number("standbyShare", standby.get(), 1, PERCENT) / PERCENT,
                storageClass.get().isEmpty() ? null : storageClass.get());
    }

    private Set<Protection> protection() {
        Set<Protection> wanted = EnumSet.noneOf(Protection.class);
        if (backup.get()) {
            wanted.add(Protection.BACKUP);
        }
        if (replication.get()) {
            wanted.add(Protection.VM_REPLICATION);
        }
        if (mirror.get()) {
            wanted.add(Protection.GLOBAL_MIRROR);
        }
        return wanted;
    }
}
