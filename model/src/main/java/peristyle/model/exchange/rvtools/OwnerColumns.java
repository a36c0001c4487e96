package peristyle.model.exchange.rvtools;

/**
 * The columns by which a row says which VM it belongs to.
 *
 * @param name VM name
 * @param cluster its cluster
 * @param datacenter its datacentre
 * @param host its host
 * @param reference the server's id of it
 * @param uuid its instance UUID
 * @param server address of the server
 * @param serverUuid what names the server for good
 */
record OwnerColumns(
        RvtoolsColumn name,
        RvtoolsColumn cluster,
        RvtoolsColumn datacenter,
        RvtoolsColumn host,
        RvtoolsColumn reference,
        RvtoolsColumn uuid,
        RvtoolsColumn server,
        RvtoolsColumn serverUuid) {

    /** Those of a table that has one row, or several, for each VM. */
    static OwnerColumns of(Tab tab) {
        return new OwnerColumns(
                named(tab, "VM"),
                named(tab, "CLUSTER"),
                named(tab, "DATACENTER"),
                named(tab, "HOST"),
                named(tab, "ID"),
                named(tab, "UUID"),
                named(tab, "SERVER"),
                named(tab, "SERVER_UUID"));
    }

    private static RvtoolsColumn named(Tab tab, String suffix) {
        return RvtoolsColumn.valueOf(tab.name() + "_" + suffix);
    }
}
