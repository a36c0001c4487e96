package peristyle.model.exchange.table;

import org.jspecify.annotations.Nullable;
import peristyle.model.exchange.inventory.Place;
import peristyle.model.exchange.inventory.VmIdentity;

/** What a row says about which VM, and which server, it is about. */
public final class RowIdentity {

    private RowIdentity() {}

    /** The VM that a row is about. */
    public static VmIdentity of(TableRow row, OwnerColumns columns) {
        return new VmIdentity(
                server(row, columns.server(), columns.serverUuid()),
                row.kept(columns.reference()),
                row.kept(columns.uuid()));
    }

    /** Where the row says that its VM is. */
    public static Place place(TableRow row, OwnerColumns columns) {
        return new Place(
                server(row, columns.server(), columns.serverUuid()),
                row.kept(columns.datacenter()),
                row.kept(columns.cluster()),
                row.kept(columns.host()),
                null,
                null);
    }

    /** The server by what names it for good, else by its address. */
    public static @Nullable String server(TableRow row, @Nullable TableColumn address, @Nullable TableColumn uuid) {
        String lasting = row.kept(uuid);
        return lasting == null ? row.kept(address) : lasting;
    }
}
