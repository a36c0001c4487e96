package peristyle.model.exchange.rvtools;

import org.jspecify.annotations.Nullable;
import peristyle.model.exchange.inventory.Place;
import peristyle.model.exchange.inventory.VmIdentity;

/** What a row says about which VM, and which server, it is about. */
final class RowIdentity {

    private RowIdentity() {}

    static VmIdentity of(TabRow row, OwnerColumns columns) {
        return new VmIdentity(
                server(row, columns.server(), columns.serverUuid()),
                row.kept(columns.reference()),
                row.kept(columns.uuid()));
    }

    static Place place(TabRow row, OwnerColumns columns) {
        return new Place(
                server(row, columns.server(), columns.serverUuid()),
                row.kept(columns.datacenter()),
                row.kept(columns.cluster()),
                row.kept(columns.host()),
                null,
                null);
    }

    /** The server by what names it for good, else by its address. */
    static @Nullable String server(TabRow row, RvtoolsColumn address, RvtoolsColumn uuid) {
        String lasting = row.kept(uuid);
        return lasting == null ? row.kept(address) : lasting;
    }
}
