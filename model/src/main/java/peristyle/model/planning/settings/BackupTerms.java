package peristyle.model.planning.settings;

import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * How much space backups take: one full copy of the disks, and for each day that is kept the part that changed. A stated
 * rule for want of a measurement, the operator's to change.
 *
 * @param days days that are kept, 0 to 3650
 * @param dailyChange part of the disks that changes in a day, 0 to 1
 * @param quotaTib space that is ordered for backups already (BK-5), TiB, up to 1,000,000; 0 is not said
 */
public record BackupTerms(int days, double dailyChange, int quotaTib) {

    /** More than any platform has. */
    public static final int MOST_TIB = 1_000_000;

    /** Without a quota. */
    public BackupTerms(int days, double dailyChange) {
        this(days, dailyChange, 0);
    }

    /** 30 days, 2 % a day. */
    public static final BackupTerms USUAL = new BackupTerms(30, 0.02);

    public BackupTerms {
        if (days < 0 || days > 3650) {
            throw new ProblemException(Problem.of("planning.terms", "days", days, 0, 3650));
        }
        if (!(dailyChange >= 0 && dailyChange <= 1)) {
            throw new ProblemException(Problem.of("planning.terms", "dailyChange", dailyChange, 0, 1));
        }
        if (quotaTib < 0 || quotaTib > MOST_TIB) {
            throw new ProblemException(Problem.of("planning.terms", "quotaTib", quotaTib, 0, MOST_TIB));
        }
    }

    /** The quota, MiB. */
    public double quotaMib() {
        return quotaTib * 1024.0 * 1024;
    }

    /** Space of the backups over size of the disks. */
    public double factor() {
        return 1 + days * dailyChange;
    }
}
