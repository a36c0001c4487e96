package peristyle.model.exchange.liveoptics;

import java.util.Arrays;
import java.util.List;
import peristyle.model.exchange.table.TableColumn;

/** The columns of a Live Optics workbook that are of use here. {@code vCenter} is none: it holds a version, not a name. */
enum LiveOpticsColumn implements TableColumn {
    VM_NAME("VMs", "VM Name"),
    VM_POWER("VMs", "Power State"),
    VM_TEMPLATE("VMs", "Template"),
    VM_PLACEHOLDER("VMs", "SRM Placeholder"),
    VM_CONNECTION("VMs", "Connection State"),
    VM_OS("VMs", "VM OS"),
    VM_CPUS("VMs", "Virtual CPU"),
    VM_MEMORY("VMs", "Provisioned Memory (MiB)"),
    VM_ACTIVE("VMs", "Used Memory (active) (MiB)", "Used Memory (MiB)"),
    VM_CONSUMED("VMs", "Consumed Memory (MiB)"),
    VM_GUEST_USED("VMs", "Guest VM Disk Used (MiB)"),
    VM_DISK_SIZE("VMs", "Virtual Disk Size (MiB)"),
    VM_DISK_USED("VMs", "Virtual Disk Used (MiB)"),
    VM_UNSHARED("VMs", "Unshared (MiB)"),
    VM_DATASTORE("VMs", "Datastore"),
    VM_HOST("VMs", "Host"),
    VM_CLUSTER("VMs", "Cluster"),
    VM_DATACENTER("VMs", "Datacenter"),
    VM_ID("VMs", "MOB ID"),
    VM_UUID("VMs", "InstanceUUID", "UUID"),

    LOAD_VM("VM Performance", "VM Name"),
    LOAD_ID("VM Performance", "MOB ID"),
    LOAD_HOST("VM Performance", "Host"),
    LOAD_CPU("VM Performance", "Average vCPU (GHz)", "Avg vCPU (GHz)", "Average CPU (GHz)"),
    LOAD_IOPS("VM Performance", "Average IOPS", "Avg IOPS"),

    HOST_NAME("ESX Hosts", "Host Name"),
    HOST_DATACENTER("ESX Hosts", "Datacenter"),
    HOST_CLUSTER("ESX Hosts", "Cluster"),
    HOST_VENDOR("ESX Hosts", "Manufacturer"),
    HOST_MODEL("ESX Hosts", "Model"),
    HOST_SOCKETS("ESX Hosts", "CPU Sockets"),
    HOST_CORES("ESX Hosts", "CPU Cores"),
    HOST_CLOCK("ESX Hosts", "CPU Clock Speed (GHz)"),
    HOST_MEMORY("ESX Hosts", "Memory (KiB)", "Memory (KB)"),
    HOST_OS("ESX Hosts", "OS"),

    ESX_HOST("ESX Performance", "Host", "Host Name"),
    ESX_CPU("ESX Performance", "Average CPU %", "Avg CPU %"),
    ESX_CPU_PEAK("ESX Performance", "Peak CPU %"),
    ESX_MEMORY("ESX Performance", "Average Memory %", "Avg Memory %"),
    ESX_MEMORY_PEAK("ESX Performance", "Peak Memory %"),
    ESX_IOPS("ESX Performance", "Average IOPS", "Avg IOPS"),
    ESX_IOPS_95("ESX Performance", "95% IOPS", "95th Percentile IOPS"),
    ESX_IOPS_PEAK("ESX Performance", "Peak IOPS");

    private final String table;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot change
    private final List<String> titles;

    LiveOpticsColumn(String table, String... titles) {
        this.table = table;
        this.titles = List.of(titles);
    }

    /** All columns of the table of this one. */
    List<LiveOpticsColumn> siblings() {
        return Arrays.stream(values()).filter(each -> each.table.equals(table)).toList();
    }

    @Override
    public String table() {
        return table;
    }

    @Override
    public List<String> titles() {
        return titles;
    }
}
