package peristyle.model.exchange.imports;

import java.util.SplittableRandom;

/** What the cells of a generated export hold: lifelike where a reader looks, anything elsewhere. */
final class ExportValues {

    private static final int VMS_ON_HOST = 25;
    private static final int HOSTS_IN_CLUSTER = 16;

    private ExportValues() {}

    /**
     * The value of a cell.
     *
     * @param item which VM, or which host and so on, from 0
     * @param part which of its disks, from 0
     */
    static String of(ExportTab tab, String title, int item, int part, SplittableRandom random) {
        boolean ofVm = tab.columns().getFirst().equals("VM");
        int host = ofVm ? item / VMS_ON_HOST : item % Math.max(1, item + 1);
        return switch (title) {
            case "VM" -> "vm-app-" + item;
            case "VM ID" -> "vm-" + (1_000 + item);
            case "VM UUID", "SMBIOS UUID" -> "4213a7c0-0000-4000-8000-%012x".formatted(item);
            case "VI SDK UUID" -> "b2a7f0c4-6a5e-4a1e-9d51-1f2f3c4d5e6f";
            case "VI SDK Server", "Server" -> "vcenter.example";
            case "Host" -> "esx-" + host + ".example";
            case "Cluster" -> "cluster-" + host / HOSTS_IN_CLUSTER;
            case "Datacenter" -> "dc-1";
            case "Powerstate" -> item % 20 == 0 ? "poweredOff" : "poweredOn";
            case "Template", "SRM Placeholder", "Raw", "in Maintenance Mode" -> "False";
            case "Thin", "Connected", "HA enabled" -> "True";
            case "Connection state" -> "connected";
            case "CPUs" -> String.valueOf(2 << item % 3);
            case "Memory", "Size MiB" -> String.valueOf(4_096 << item % 4);
            case "# Memory" -> "1572538";
            case "# Cores" -> "64";
            case "# CPU" -> "2";
            case "Cores per CPU" -> "32";
            case "Speed" -> "2600";
            case "CPU usage %", "Memory usage %", "Free %" -> String.valueOf(random.nextInt(100));
            case "Disk", "Label" -> "Hard disk " + (part + 1);
            case "Disk Key" -> String.valueOf(2_000 + part);
            case "Path" -> "[datastore-%d] vm-app-%d/disk_%d.vmdk".formatted(item / 20, item, part);
            case "Network", "Network #1" -> "net-" + item % 40;
            case "Mac Address" -> "00:50:56:%02x:%02x:%02x".formatted(item >> 16 & 255, item >> 8 & 255, item & 255);
            case "Name" -> tab.title() + "-" + item;
            case "Sharing mode" -> "sharingNone";
            case "Shared Bus" -> "noSharing";
            case "Tools" -> "toolsOk";
            case "Overall Cpu Readiness" -> "0%";
            case "Annotation" -> item % 10 == 0 ? "Owner is team " + item % 50 : "";
            case "OS according to the configuration file", "OS according to the VMware Tools" ->
                "Red Hat Enterprise Linux 9 (64-bit)";
            case "xlsx creation datetime" -> "2026-11-21 08:00:00";
            default ->
                title.contains("MiB") || title.startsWith("#") || title.contains("CPU") || title.startsWith("Mem")
                        ? String.valueOf(random.nextInt(100_000))
                        : title.length() % 3 == 0 ? "" : title.length() % 3 == 1 ? "False" : "value-" + item % 100;
        };
    }
}
