package peristyle.model.exchange.table;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.PowerState;
import peristyle.model.exchange.inventory.Standing;

/** What words of vSphere mean, whichever tool wrote them down. */
public final class VmFacts {

    private VmFacts() {}

    /**
     * Whether a VM is a workload.
     *
     * @param connection the connection state; where it is not said, the VM counts as connected
     */
    public static Standing standing(String name, boolean template, boolean placeholder, @Nullable String connection) {
        if (template) {
            return Standing.TEMPLATE;
        }
        if (placeholder) {
            return Standing.PLACEHOLDER;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("vcls-") || lower.startsWith("vcls (")) {
            return Standing.CLUSTER_SERVICE;
        }
        return connection == null || connection.equalsIgnoreCase("connected")
                ? Standing.WORKLOAD
                : Standing.NOT_CONNECTED;
    }

    /** Whether a VM ran; a word that is not known is reported. */
    public static PowerState power(TableRow row, TableColumn column) {
        String power = row.text(column);
        if (power == null) {
            return PowerState.UNKNOWN;
        }
        return switch (power.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "")) {
            case "poweredon", "on" -> PowerState.ON;
            case "poweredoff", "off" -> PowerState.OFF;
            case "suspended" -> PowerState.SUSPENDED;
            default -> {
                row.suspect(column, power, "power-unknown");
                yield PowerState.UNKNOWN;
            }
        };
    }
}
