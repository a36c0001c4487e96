package peristyle.model.exchange.table;

import org.jspecify.annotations.Nullable;

/**
 * The columns by which a row says which VM it belongs to; null where a format has no such column.
 *
 * @param name VM name
 * @param cluster its cluster
 * @param datacenter its datacentre
 * @param host its host
 * @param reference the server's id of it
 * @param uuid its instance UUID
 * @param server address of the server
 * @param serverUuid what names the server for good
 */
public record OwnerColumns(
        TableColumn name,
        @Nullable TableColumn cluster,
        @Nullable TableColumn datacenter,
        @Nullable TableColumn host,
        @Nullable TableColumn reference,
        @Nullable TableColumn uuid,
        @Nullable TableColumn server,
        @Nullable TableColumn serverUuid) {}
