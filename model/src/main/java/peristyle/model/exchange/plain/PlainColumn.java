package peristyle.model.exchange.plain;

import java.util.List;
import peristyle.model.exchange.table.TableColumn;

/** The columns of the plain CSV file, in the order of its template. Only the name must be there. */
enum PlainColumn implements TableColumn {
    VM("db-1", "app-1", "VM", "Name"),
    DATACENTER("Dresden", "Dresden", "Datacenter"),
    CLUSTER("production", "production", "Cluster"),
    HOST("", "", "Host"),
    POWER("on", "on", "Power state", "Powerstate"),
    TEMPLATE("no", "no", "Template"),
    CPUS("8", "4", "vCPUs", "CPUs"),
    MEMORY("65536", "16384", "Memory MiB", "Memory"),
    RESERVED("65536", "", "Reserved MiB"),
    CONSUMED("60000", "12000", "Consumed MiB"),
    DISKS("100+500", "60", "Disks GiB", "Disk GiB"),
    USED("320", "25", "Used GiB"),
    IOPS("1800", "", "IOPS"),
    DATASTORE("", "", "Datastore"),
    NETWORK("db-net", "app-net", "Network"),
    OS("Red Hat Enterprise Linux 9", "Windows Server 2022", "Operating system", "OS"),
    FOLDER("/prod/db", "/prod/app", "Folder"),
    TOGETHER("", "", "Keep together"),
    APART("db nodes", "", "Keep apart");

    /** What the only table is called. */
    static final String TABLE = "CSV";

    private final String example;
    private final String otherExample;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot change
    private final List<String> titles;

    PlainColumn(String example, String otherExample, String... titles) {
        this.example = example;
        this.otherExample = otherExample;
        this.titles = List.of(titles);
    }

    /** What the template's first row holds here. */
    String example() {
        return example;
    }

    /** What the template's second row holds here. */
    String otherExample() {
        return otherExample;
    }

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public List<String> titles() {
        return titles;
    }
}
