package peristyle.model.planning.demand;

import java.util.List;

/**
 * Something that was taken for granted about a number of VMs because the source does not say it; its sentence is the text
 * {@code demand.doubt.<code>}.
 *
 * @param code what: {@code iops-by-rule}, {@code disks-by-sum}, {@code disks-by-provisioned}, {@code disks-by-use},
 *     {@code disks-unknown}, {@code reservation-unknown}, {@code consumed-unknown}, {@code raw-disks}, {@code shared-disks}
 * @param vms how many VMs (or disks) it is about
 * @param first names of the first few
 */
public record DemandDoubt(String code, int vms, List<String> first) {

    /** How many names are kept. */
    public static final int MOST_NAMES = 5;

    public DemandDoubt {
        first = List.copyOf(first);
    }
}
