package peristyle.model.exchange.azure;

import java.util.List;
import peristyle.model.exchange.table.TableColumn;

/** The columns of an Azure Migrate CSV that stand once; those of its disks are numbered. */
enum AzureColumn implements TableColumn {
    NAME("Server name"),
    CORES("Cores"),
    MEMORY("Memory (In MB)"),
    OS("OS name"),
    OS_VERSION("OS version"),
    CPU_USE("CPU utilization percentage"),
    MEMORY_USE("Memory utilization percentage"),
    NETWORK_IN("Network In throughput", "Network In throughput (MB per second)"),
    NETWORK_OUT("Network Out throughput", "Network Out throughput (MB per second)"),
    STORAGE_IN_USE("Storage in use (In GB)");

    /** What the only table is called. */
    static final String TABLE = "CSV";

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot change
    private final List<String> titles;

    AzureColumn(String... titles) {
        this.titles = List.of(titles);
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
