package peristyle.model.exchange.inventory;

import org.jspecify.annotations.Nullable;

/**
 * A hypervisor as an inventory lists it; null is not said.
 *
 * @param origin where it is listed
 * @param reference the server's own id of it
 * @param name what people call it
 * @param place where it is
 * @param maintenance whether it is in maintenance
 * @param sockets processors
 * @param cores physical cores
 * @param mhz base clock, MHz
 * @param memoryMib memory as the hypervisor sees it, MiB: slightly less than what is plugged
 * @param build hypervisor version and build, empty where not said
 * @param model vendor and model, empty where not said
 * @param load what was measured
 */
public record InventoryHost(
        Origin origin,
        @Nullable String reference,
        String name,
        Place place,
        boolean maintenance,
        @Nullable Integer sockets,
        @Nullable Integer cores,
        @Nullable Integer mhz,
        @Nullable Long memoryMib,
        String build,
        String model,
        HostLoad load) {}
