package peristyle.model.exchange.rvtools;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import peristyle.model.exchange.table.OtherColumn;

/** Titles that vInfo has of itself and that are of no use here. All others are attributes or tags that a customer added. */
final class InfoTitles {

    private static final String TAG_PREFIX = "vInfo_tags_";

    private static final Set<String> KNOWN =
            Arrays.stream("""
            Config status|DNS Name|Guest state|Heartbeat|Consolidation Needed|PowerOn|Suspended To Memory|Suspend time
            Suspend Interval|Creation date|Change Version|Overall Cpu Readiness|NICs|Disks|Fixed Passthru HotPlug
            min Required EVC Mode Key|Latency Sensitivity|Op Notification Timeout|EnableUUID|disk.EnableUUID|CBT
            Primary IP Address|Num Monitors|Video Ram KiB|Video Ram KB|Folder ID|vApp|DAS protection|FT State|FT Role
            FT Latency|FT Bandwidth|FT Sec. Latency|Vm Failover In Progress|HA Isolation Response|HA VM Monitoring
            Boot Required|Boot delay|Boot retry delay|Boot retry enabled|Boot BIOS setup|Reboot PowerOff|EFI Secure boot
            Firmware|HW version|HW upgrade status|HW upgrade policy|HW target|Path|Log directory|Snapshot directory
            Suspend directory|Annotation|OS according to the VMware Tools|Customization Info|Guest Detailed Data
            SMBIOS UUID|VI SDK Server type|VI SDK API Version|VI SDK Server|VI SDK UUID|vCenter UUID|VM UUID|VM ID
            Object ID|VMRef|Internal Sort Column|Resource pool|Folder|Cluster rule(s)|Cluster rule name(s)|Path
            """.split("[|\\n]")).map(OtherColumn::key).collect(Collectors.toUnmodifiableSet());

    private InfoTitles() {}

    /** Whether RVTools itself writes a column of this title, given as a key; internal names start with the table's name. */
    static boolean known(String key) {
        return KNOWN.contains(key)
                || (key.startsWith("vinfo") && !key.startsWith(OtherColumn.key(TAG_PREFIX)))
                || key.isEmpty();
    }

    /** The tag's own name: internal names stand after a prefix. */
    static String tag(String title) {
        return title.toLowerCase(Locale.ROOT).startsWith(TAG_PREFIX.toLowerCase(Locale.ROOT))
                ? title.substring(TAG_PREFIX.length())
                : title;
    }
}
