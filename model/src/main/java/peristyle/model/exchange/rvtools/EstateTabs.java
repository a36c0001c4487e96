package peristyle.model.exchange.rvtools;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import peristyle.model.exchange.inventory.HostLoad;
import peristyle.model.exchange.inventory.InventoryCluster;
import peristyle.model.exchange.inventory.InventoryDatastore;
import peristyle.model.exchange.inventory.InventoryHost;
import peristyle.model.exchange.inventory.InventoryNetwork;
import peristyle.model.exchange.inventory.InventoryResourcePool;
import peristyle.model.exchange.inventory.LeftOutReason;
import peristyle.model.exchange.inventory.Place;
import peristyle.model.exchange.inventory.ReportDraft;
import peristyle.model.exchange.table.RowIdentity;
import peristyle.model.exchange.table.TableRow;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** Reads the tables that are about something else than VMs. */
final class EstateTabs {

    private static final int MOST_ROWS = 500_000;

    private final String file;
    private final ReportDraft report;
    private final Set<List<String>> known = new HashSet<>();
    private int rows;

    final List<InventoryHost> hosts = new ArrayList<>();
    final List<InventoryCluster> clusters = new ArrayList<>();
    final List<InventoryDatastore> datastores = new ArrayList<>();
    final List<InventoryNetwork> networks = new ArrayList<>();
    final List<InventoryResourcePool> resourcePools = new ArrayList<>();

    @Nullable
    LocalDateTime takenAt;

    EstateTabs(String file, ReportDraft report) {
        this.file = file;
        this.report = report;
    }

    Consumer<TableRow> hosts() {
        return row -> {
            String server = RowIdentity.server(row, RvtoolsColumn.HOST_SERVER, RvtoolsColumn.HOST_SERVER_UUID);
            String name = row.keptOrEmpty(RvtoolsColumn.HOST_NAME);
            if (isNew(Tab.HOST, row, name, server, row.kept(RvtoolsColumn.HOST_CLUSTER))) {
                hosts.add(host(row, name, server));
            }
        };
    }

    private static InventoryHost host(TableRow row, String name, @Nullable String server) {
        Integer sockets = row.count(RvtoolsColumn.HOST_SOCKETS);
        Integer perSocket = row.count(RvtoolsColumn.HOST_CORES_PER_SOCKET);
        Integer cores = row.count(RvtoolsColumn.HOST_CORES);
        String vendor = row.keptOrEmpty(RvtoolsColumn.HOST_VENDOR);
        return new InventoryHost(
                row.origin(),
                row.kept(RvtoolsColumn.HOST_ID),
                name,
                new Place(
                        server,
                        row.kept(RvtoolsColumn.HOST_DATACENTER),
                        row.kept(RvtoolsColumn.HOST_CLUSTER),
                        name,
                        null,
                        null),
                row.says(RvtoolsColumn.HOST_MAINTENANCE),
                sockets,
                cores == null && sockets != null && perSocket != null ? Integer.valueOf(sockets * perSocket) : cores,
                row.count(RvtoolsColumn.HOST_MHZ),
                row.amount(RvtoolsColumn.HOST_MEMORY),
                row.keptOrEmpty(RvtoolsColumn.HOST_VERSION),
                (vendor + " " + row.keptOrEmpty(RvtoolsColumn.HOST_MODEL)).strip(),
                new HostLoad(
                        row.percent(RvtoolsColumn.HOST_CPU_USE),
                        null,
                        row.percent(RvtoolsColumn.HOST_MEMORY_USE),
                        null,
                        null,
                        null,
                        null));
    }

    Consumer<TableRow> clusters() {
        return row -> {
            String server = RowIdentity.server(row, RvtoolsColumn.CLUSTER_SERVER, RvtoolsColumn.CLUSTER_SERVER_UUID);
            String name = row.keptOrEmpty(RvtoolsColumn.CLUSTER_NAME);
            if (isNew(Tab.CLUSTER, row, name, server, null)) {
                clusters.add(new InventoryCluster(row.origin(), name, server, row.flag(RvtoolsColumn.CLUSTER_HA)));
            }
        };
    }

    Consumer<TableRow> datastores() {
        return row -> {
            String server =
                    RowIdentity.server(row, RvtoolsColumn.DATASTORE_SERVER, RvtoolsColumn.DATASTORE_SERVER_UUID);
            String name = row.keptOrEmpty(RvtoolsColumn.DATASTORE_NAME);
            String id = row.kept(RvtoolsColumn.DATASTORE_ID);
            if (isNew(Tab.DATASTORE, row, name, server, id)) {
                datastores.add(new InventoryDatastore(
                        row.origin(),
                        id,
                        name,
                        server,
                        row.keptOrEmpty(RvtoolsColumn.DATASTORE_TYPE),
                        row.amount(RvtoolsColumn.DATASTORE_CAPACITY),
                        row.amount(RvtoolsColumn.DATASTORE_IN_USE),
                        names(row.text(RvtoolsColumn.DATASTORE_HOSTS))));
            }
        };
    }

    private static List<String> names(@Nullable String listed) {
        return listed == null
                ? List.of()
                : Arrays.stream(listed.split("[,;\\n]"))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
    }

    Consumer<TableRow> ports() {
        return networks(
                Tab.PORT,
                RvtoolsColumn.PORT_NAME,
                RvtoolsColumn.PORT_VLAN,
                RvtoolsColumn.PORT_SERVER,
                RvtoolsColumn.PORT_SERVER_UUID);
    }

    Consumer<TableRow> distributedPorts() {
        return networks(
                Tab.DISTRIBUTED_PORT,
                RvtoolsColumn.DISTRIBUTED_PORT_NAME,
                RvtoolsColumn.DISTRIBUTED_PORT_VLAN,
                RvtoolsColumn.DISTRIBUTED_PORT_SERVER,
                RvtoolsColumn.DISTRIBUTED_PORT_SERVER_UUID);
    }

    /** A port group stands once for every host: the first one counts. */
    private Consumer<TableRow> networks(
            Tab tab, RvtoolsColumn name, RvtoolsColumn vlan, RvtoolsColumn server, RvtoolsColumn serverUuid) {
        return row -> {
            String where = RowIdentity.server(row, server, serverUuid);
            String called = row.keptOrEmpty(name);
            if (isNew(tab, row, called, where, null)) {
                String number = row.text(vlan);
                boolean single = number != null && number.matches("\\d{1,4}");
                networks.add(new InventoryNetwork(called, where, single ? Integer.valueOf(number) : null));
            }
        };
    }

    Consumer<TableRow> resourcePools() {
        return row -> {
            String server = RowIdentity.server(row, RvtoolsColumn.POOL_SERVER, RvtoolsColumn.POOL_SERVER_UUID);
            String path = row.keptOrEmpty(RvtoolsColumn.POOL_PATH);
            if (isNew(Tab.RESOURCE_POOL, row, path, server, null)) {
                resourcePools.add(new InventoryResourcePool(
                        row.origin(),
                        path,
                        server,
                        row.amount(RvtoolsColumn.POOL_CPU),
                        row.amount(RvtoolsColumn.POOL_MEMORY)));
            }
        };
    }

    Consumer<TableRow> metadata() {
        return row -> {
            report.kept(Tab.METADATA.title());
            LocalDateTime created = row.moment(RvtoolsColumn.METADATA_CREATED);
            if (created != null && (takenAt == null || created.isAfter(takenAt))) {
                takenAt = created;
            }
        };
    }

    private boolean isNew(Tab tab, TableRow row, String name, @Nullable String server, @Nullable String more) {
        List<String> key = List.of(
                tab.title(), name.toLowerCase(Locale.ROOT), server == null ? "" : server, more == null ? "" : more);
        if (!known.add(key)) {
            report.leftOut(tab.title(), row.number(), LeftOutReason.DUPLICATE);
            return false;
        }
        if (++rows > MOST_ROWS) {
            throw new ProblemException(Problem.of("inventory.too-many-rows", file, MOST_ROWS));
        }
        report.kept(tab.title());
        return true;
    }
}
