package peristyle.model.planning.forecast;

/** A limit whose reaching matters, and why. */
public enum Ceiling {
    /** From here on, thin disks eat room that is promised to them (ST-5): no new disk fits any more. */
    DATASTORE_THIN_GROWTH("ST-5"),
    /** From here on, the tenth that is kept for backup snapshots is eaten (ST-5). */
    DATASTORE_SNAPSHOTS("ST-5"),
    /** From here on, room for swap files is missing: not every VM could be started (CP-5). */
    DATASTORE_SWAP("CP-5"),
    /** No space is left: thin disks freeze their VMs (ST-6). */
    DATASTORE_FULL("ST-6"),
    /** Memory in use reaches 85 % of what the hosts have after one of them fails (CP-4, CP-7). */
    POOL_MEMORY_WITHOUT_ONE_HOST("CP-7"),
    /** Memory in use reaches 85 % of what the hosts have (CP-4). */
    POOL_MEMORY("CP-4"),
    /** Memory in use reaches what is activated (CP-3). */
    POOL_MEMORY_ACTIVATED("CP-3"),
    /** Processors are busy up to what the hosts have after one of them fails (CP-7). */
    POOL_CPU_WITHOUT_ONE_HOST("CP-7"),
    /** Processors are all busy. */
    POOL_CPU(""),
    /** A link carries all it can. */
    LINK(""),
    /** Backups take all the space that was ordered for them. */
    BACKUP_QUOTA("BK-5");

    private final String rule;

    Ceiling(String rule) {
        this.rule = rule;
    }

    /** Id of the platform's rule that makes it matter, empty where none does. */
    public String rule() {
        return rule;
    }
}
