package peristyle.model.exchange.rvtools;

import java.util.Arrays;
import java.util.List;
import peristyle.model.exchange.table.OwnerColumns;
import peristyle.model.exchange.table.TableColumn;

/**
 * The columns that are of use here, with every title that is known for them. Titles are compared without regard to case,
 * blanks and punctuation; {@code MB} and {@code MiB} are the same, since both have always been MiB; the internal name that
 * {@code -DBColumnNames} writes is the table's name before the title, and stands here only where it is another one.
 */
enum RvtoolsColumn implements TableColumn {
    INFO_VM(Tab.INFO, "VM", "vInfoVMName"),
    INFO_POWER(Tab.INFO, "Powerstate"),
    INFO_TEMPLATE(Tab.INFO, "Template"),
    INFO_PLACEHOLDER(Tab.INFO, "SRM Placeholder"),
    INFO_CONNECTION(Tab.INFO, "Connection state"),
    INFO_CPUS(Tab.INFO, "CPUs"),
    INFO_MEMORY(Tab.INFO, "Memory"),
    INFO_ACTIVE(Tab.INFO, "Active Memory"),
    INFO_DISK_CAPACITY(Tab.INFO, "Total disk capacity MiB"),
    INFO_PROVISIONED(Tab.INFO, "Provisioned MiB", "Provisioned"),
    INFO_UNSHARED(Tab.INFO, "Unshared MiB", "Unshared"),
    INFO_IN_USE(Tab.INFO, "In Use MiB", "In Use"),
    INFO_NETWORK_1(Tab.INFO, "Network #1", "vInfoNetwork1"),
    INFO_NETWORK_2(Tab.INFO, "Network #2", "vInfoNetwork2"),
    INFO_NETWORK_3(Tab.INFO, "Network #3", "vInfoNetwork3"),
    INFO_NETWORK_4(Tab.INFO, "Network #4", "vInfoNetwork4"),
    INFO_NETWORK_5(Tab.INFO, "Network #5", "vInfoNetwork5"),
    INFO_NETWORK_6(Tab.INFO, "Network #6", "vInfoNetwork6"),
    INFO_NETWORK_7(Tab.INFO, "Network #7", "vInfoNetwork7"),
    INFO_NETWORK_8(Tab.INFO, "Network #8", "vInfoNetwork8"),
    INFO_RESOURCE_POOL(Tab.INFO, "Resource pool"),
    INFO_FOLDER(Tab.INFO, "Folder"),
    INFO_RESTART(Tab.INFO, "HA Restart Priority"),
    INFO_RULES(Tab.INFO, "Cluster rule(s)"),
    INFO_RULE_NAMES(Tab.INFO, "Cluster rule name(s)"),
    INFO_PATH(Tab.INFO, "Path"),
    INFO_DATACENTER(Tab.INFO, "Datacenter"),
    INFO_CLUSTER(Tab.INFO, "Cluster"),
    INFO_HOST(Tab.INFO, "Host"),
    INFO_OS(Tab.INFO, "OS according to the configuration file", "vInfoOS"),
    INFO_OS_TOOLS(Tab.INFO, "OS according to the VMware Tools", "vInfoOSTools"),
    INFO_ID(Tab.INFO, "VM ID", "vInfoObjectID"),
    INFO_UUID(Tab.INFO, "VM UUID", "vInfoUUID"),
    INFO_SERVER(Tab.INFO, "VI SDK Server"),
    INFO_SERVER_UUID(Tab.INFO, "VI SDK UUID", "vCenter UUID"),

    CPU_VM(Tab.CPU, "VM", "vCPUVMName"),
    CPU_CPUS(Tab.CPU, "CPUs"),
    CPU_USED(Tab.CPU, "Overall"),
    CPU_RESERVATION(Tab.CPU, "Reservation"),
    CPU_CLUSTER(Tab.CPU, "Cluster"),
    CPU_DATACENTER(Tab.CPU, "Datacenter"),
    CPU_HOST(Tab.CPU, "Host"),
    CPU_ID(Tab.CPU, "VM ID"),
    CPU_UUID(Tab.CPU, "VM UUID", "vCPUUUID"),
    CPU_SERVER(Tab.CPU, "VI SDK Server"),
    CPU_SERVER_UUID(Tab.CPU, "VI SDK UUID", "vCenter UUID"),

    MEMORY_VM(Tab.MEMORY, "VM", "vMemoryVMName"),
    MEMORY_SIZE(Tab.MEMORY, "Size MiB"),
    MEMORY_LOCKED(Tab.MEMORY, "Memory Reservation Locked To Max"),
    MEMORY_CONSUMED(Tab.MEMORY, "Consumed"),
    MEMORY_ACTIVE(Tab.MEMORY, "Active"),
    MEMORY_SWAPPED(Tab.MEMORY, "Swapped"),
    MEMORY_RESERVATION(Tab.MEMORY, "Reservation"),
    MEMORY_CLUSTER(Tab.MEMORY, "Cluster"),
    MEMORY_DATACENTER(Tab.MEMORY, "Datacenter"),
    MEMORY_HOST(Tab.MEMORY, "Host"),
    MEMORY_ID(Tab.MEMORY, "VM ID"),
    MEMORY_UUID(Tab.MEMORY, "VM UUID", "vMemoryUUID"),
    MEMORY_SERVER(Tab.MEMORY, "VI SDK Server"),
    MEMORY_SERVER_UUID(Tab.MEMORY, "VI SDK UUID", "vCenter UUID"),

    DISK_VM(Tab.DISK, "VM", "vDiskVMName"),
    DISK_LABEL(Tab.DISK, "Disk"),
    DISK_OBJECT(Tab.DISK, "Disk UUID"),
    DISK_CAPACITY(Tab.DISK, "Capacity MiB", "Capacity"),
    DISK_RAW(Tab.DISK, "Raw"),
    DISK_SHARING(Tab.DISK, "Sharing mode"),
    DISK_SHARED_BUS(Tab.DISK, "Shared Bus"),
    DISK_THIN(Tab.DISK, "Thin"),
    DISK_EAGER(Tab.DISK, "Eagerly Scrub"),
    DISK_MODE(Tab.DISK, "Disk Mode"),
    DISK_PATH(Tab.DISK, "Path"),
    DISK_CLUSTER(Tab.DISK, "Cluster"),
    DISK_DATACENTER(Tab.DISK, "Datacenter"),
    DISK_HOST(Tab.DISK, "Host"),
    DISK_ID(Tab.DISK, "VM ID"),
    DISK_UUID(Tab.DISK, "VM UUID", "vDiskVMUUID"),
    DISK_SERVER(Tab.DISK, "VI SDK Server"),
    DISK_SERVER_UUID(Tab.DISK, "VI SDK UUID", "vCenter UUID"),

    PARTITION_VM(Tab.PARTITION, "VM", "vPartitionVMName"),
    PARTITION_DISK(Tab.PARTITION, "Disk"),
    PARTITION_CAPACITY(Tab.PARTITION, "Capacity MiB", "Capacity"),
    PARTITION_CONSUMED(Tab.PARTITION, "Consumed MiB", "Consumed"),
    PARTITION_CLUSTER(Tab.PARTITION, "Cluster"),
    PARTITION_DATACENTER(Tab.PARTITION, "Datacenter"),
    PARTITION_HOST(Tab.PARTITION, "Host"),
    PARTITION_ID(Tab.PARTITION, "VM ID"),
    PARTITION_UUID(Tab.PARTITION, "VM UUID", "vPartitionUUID"),
    PARTITION_SERVER(Tab.PARTITION, "VI SDK Server"),
    PARTITION_SERVER_UUID(Tab.PARTITION, "VI SDK UUID", "vCenter UUID"),

    NETWORK_VM(Tab.NETWORK, "VM", "vNetworkVMName"),
    NETWORK_LABEL(Tab.NETWORK, "NIC label"),
    NETWORK_NETWORK(Tab.NETWORK, "Network"),
    NETWORK_CONNECTED(Tab.NETWORK, "Connected"),
    NETWORK_MAC(Tab.NETWORK, "Mac Address"),
    NETWORK_CLUSTER(Tab.NETWORK, "Cluster"),
    NETWORK_DATACENTER(Tab.NETWORK, "Datacenter"),
    NETWORK_HOST(Tab.NETWORK, "Host"),
    NETWORK_ID(Tab.NETWORK, "VM ID"),
    NETWORK_UUID(Tab.NETWORK, "VM UUID", "vNetworkUUID"),
    NETWORK_SERVER(Tab.NETWORK, "VI SDK Server"),
    NETWORK_SERVER_UUID(Tab.NETWORK, "VI SDK UUID", "vCenter UUID"),

    SNAPSHOT_VM(Tab.SNAPSHOT, "VM", "vSnapshotVMName"),
    SNAPSHOT_SIZE(Tab.SNAPSHOT, "Size MiB (total)", "vSnapshotSizeMiBTotal"),
    SNAPSHOT_CLUSTER(Tab.SNAPSHOT, "Cluster"),
    SNAPSHOT_DATACENTER(Tab.SNAPSHOT, "Datacenter"),
    SNAPSHOT_HOST(Tab.SNAPSHOT, "Host"),
    SNAPSHOT_ID(Tab.SNAPSHOT, "VM ID"),
    SNAPSHOT_UUID(Tab.SNAPSHOT, "VM UUID", "vSnapshotUUID"),
    SNAPSHOT_SERVER(Tab.SNAPSHOT, "VI SDK Server"),
    SNAPSHOT_SERVER_UUID(Tab.SNAPSHOT, "VI SDK UUID", "vCenter UUID"),

    TOOLS_VM(Tab.TOOLS, "VM", "vToolsVMName"),
    TOOLS_STATE(Tab.TOOLS, "Tools"),
    TOOLS_CLUSTER(Tab.TOOLS, "Cluster"),
    TOOLS_DATACENTER(Tab.TOOLS, "Datacenter"),
    TOOLS_HOST(Tab.TOOLS, "Host"),
    TOOLS_ID(Tab.TOOLS, "VM ID"),
    TOOLS_UUID(Tab.TOOLS, "VM UUID", "vToolsUUID"),
    TOOLS_SERVER(Tab.TOOLS, "VI SDK Server"),
    TOOLS_SERVER_UUID(Tab.TOOLS, "VI SDK UUID", "vCenter UUID"),

    POOL_PATH(Tab.RESOURCE_POOL, "Resource Pool path", "Resource pool", "Resource Pool name"),
    POOL_CPU(Tab.RESOURCE_POOL, "CPU reservation"),
    POOL_MEMORY(Tab.RESOURCE_POOL, "Mem reservation"),
    POOL_SERVER(Tab.RESOURCE_POOL, "VI SDK Server"),
    POOL_SERVER_UUID(Tab.RESOURCE_POOL, "VI SDK UUID", "vCenter UUID"),

    CLUSTER_NAME(Tab.CLUSTER, "Name", "Cluster", "vClusterName"),
    CLUSTER_HA(Tab.CLUSTER, "HA enabled"),
    CLUSTER_SERVER(Tab.CLUSTER, "VI SDK Server"),
    CLUSTER_SERVER_UUID(Tab.CLUSTER, "VI SDK UUID", "vCenter UUID"),

    HOST_NAME(Tab.HOST, "Host", "vHostName"),
    HOST_DATACENTER(Tab.HOST, "Datacenter"),
    HOST_CLUSTER(Tab.HOST, "Cluster"),
    HOST_MAINTENANCE(Tab.HOST, "in Maintenance Mode"),
    HOST_MHZ(Tab.HOST, "Speed", "vHostCpuMhz"),
    HOST_SOCKETS(Tab.HOST, "# CPU", "vHostNumCpu"),
    HOST_CORES_PER_SOCKET(Tab.HOST, "Cores per CPU"),
    HOST_CORES(Tab.HOST, "# Cores", "vHostNumCpuCores"),
    HOST_MEMORY(Tab.HOST, "# Memory", "vHostMemorySize", "Memory"),
    HOST_CPU_USE(Tab.HOST, "CPU usage %", "vHostOverallCpuUsage"),
    HOST_MEMORY_USE(Tab.HOST, "Memory usage %", "vHostOverallMemoryUsage"),
    HOST_VERSION(Tab.HOST, "ESX Version", "vHostFullName"),
    HOST_VENDOR(Tab.HOST, "Vendor"),
    HOST_MODEL(Tab.HOST, "Model"),
    HOST_ID(Tab.HOST, "Object ID"),
    HOST_SERVER(Tab.HOST, "VI SDK Server"),
    HOST_SERVER_UUID(Tab.HOST, "VI SDK UUID", "vCenter UUID"),

    PORT_NAME(Tab.PORT, "Port Group"),
    PORT_VLAN(Tab.PORT, "VLAN"),
    PORT_SERVER(Tab.PORT, "VI SDK Server"),
    PORT_SERVER_UUID(Tab.PORT, "VI SDK UUID", "vCenter UUID"),

    DISTRIBUTED_PORT_NAME(Tab.DISTRIBUTED_PORT, "Port", "Port Group"),
    DISTRIBUTED_PORT_VLAN(Tab.DISTRIBUTED_PORT, "VLAN"),
    DISTRIBUTED_PORT_SERVER(Tab.DISTRIBUTED_PORT, "VI SDK Server"),
    DISTRIBUTED_PORT_SERVER_UUID(Tab.DISTRIBUTED_PORT, "VI SDK UUID", "vCenter UUID"),

    DATASTORE_NAME(Tab.DATASTORE, "Name", "vDatastoreName"),
    DATASTORE_TYPE(Tab.DATASTORE, "Type"),
    DATASTORE_CAPACITY(Tab.DATASTORE, "Capacity MiB", "Capacity"),
    DATASTORE_IN_USE(Tab.DATASTORE, "In Use MiB", "In Use"),
    DATASTORE_HOSTS(Tab.DATASTORE, "Hosts"),
    DATASTORE_ID(Tab.DATASTORE, "Object ID"),
    DATASTORE_SERVER(Tab.DATASTORE, "VI SDK Server"),
    DATASTORE_SERVER_UUID(Tab.DATASTORE, "VI SDK UUID", "vCenter UUID"),

    METADATA_CREATED(Tab.METADATA, "xlsx creation datetime", "creation datetime");

    private final Tab tab;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot change
    private final List<String> titles;

    RvtoolsColumn(Tab tab, String... titles) {
        this.tab = tab;
        this.titles = List.of(titles);
    }

    /** The table that it is a column of. */
    Tab tab() {
        return tab;
    }

    /** All columns of a table that are of use here. */
    static List<RvtoolsColumn> of(Tab tab) {
        return Arrays.stream(values()).filter(each -> each.tab == tab).toList();
    }

    /** Those by which a row of this table says which VM it is of. */
    static OwnerColumns owner(Tab tab) {
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
        return valueOf(tab.name() + "_" + suffix);
    }

    @Override
    public String table() {
        return tab.title();
    }

    @Override
    public List<String> titles() {
        return titles;
    }
}
