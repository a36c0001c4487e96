package peristyle.model.exchange.inventory;

import org.jspecify.annotations.Nullable;

/**
 * What tells a VM from all others.
 *
 * @param server what names the inventory server for good, or else its address; null where the file does not say
 * @param reference the server's own id of the VM ({@code vm-1042}); unique only together with the server
 * @param uuid instance UUID; clones may carry the same
 */
public record VmIdentity(
        @Nullable String server,
        @Nullable String reference,
        @Nullable String uuid) {}
