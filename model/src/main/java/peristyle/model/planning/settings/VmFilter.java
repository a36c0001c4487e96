package peristyle.model.planning.settings;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import peristyle.model.planning.demand.DemandVm;

/**
 * Which VMs belong to a group: those that meet every condition that is given. Without a condition it is all VMs. Case does
 * not count; {@code *} stands for any characters, {@code ?} for one.
 *
 * @param clusters cluster or pool, one of these
 * @param folders folder path, one of these or inside one of these
 * @param tags carries one of these tags
 * @param names name, one of these
 * @param guests operating system, one of these
 */
public record VmFilter(
        List<String> clusters, List<String> folders, List<String> tags, List<String> names, List<String> guests) {

    /** Every VM. */
    public static final VmFilter ALL = new VmFilter(List.of(), List.of(), List.of(), List.of(), List.of());

    public VmFilter {
        clusters = List.copyOf(clusters);
        folders = List.copyOf(folders);
        tags = List.copyOf(tags);
        names = List.copyOf(names);
        guests = List.copyOf(guests);
    }

    /** VMs of these clusters. */
    public static VmFilter ofClusters(String... clusters) {
        return new VmFilter(List.of(clusters), List.of(), List.of(), List.of(), List.of());
    }

    /** Whether this VM meets every condition; what the source does not say meets none. */
    public boolean matches(DemandVm vm) {
        return meets(clusters, vm.place().cluster())
                && (folders.isEmpty() || inFolder(vm.place().folder()))
                && (tags.isEmpty() || vm.tags().stream().anyMatch(tag -> meets(tags, tag)))
                && meets(names, vm.name())
                && meets(guests, vm.guestOs());
    }

    private boolean inFolder(@Nullable String folder) {
        if (folder == null) {
            return false;
        }
        return folders.stream().anyMatch(each -> glob(each, folder) || glob(each + "/*", folder));
    }

    private static boolean meets(List<String> patterns, @Nullable String value) {
        return patterns.isEmpty() || (value != null && patterns.stream().anyMatch(each -> glob(each, value)));
    }

    private static boolean glob(String pattern, String value) {
        StringBuilder expression = new StringBuilder();
        for (char character : pattern.toLowerCase(Locale.ROOT).toCharArray()) {
            switch (character) {
                case '*' -> expression.append(".*");
                case '?' -> expression.append('.');
                default -> expression.append(Pattern.quote(String.valueOf(character)));
            }
        }
        return Pattern.compile(expression.toString(), Pattern.DOTALL)
                .matcher(value.toLowerCase(Locale.ROOT))
                .matches();
    }
}
