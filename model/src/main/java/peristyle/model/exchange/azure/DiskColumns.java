package peristyle.model.exchange.azure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import peristyle.model.exchange.inventory.DiskKind;
import peristyle.model.exchange.inventory.InventoryDisk;
import peristyle.model.exchange.table.OtherColumn;
import peristyle.model.exchange.table.TableRow;

/** Reads the columns {@code Disk 1 size (In GB)}, {@code Disk 1 read ops (…)} and so on. */
final class DiskColumns {

    private static final Pattern TITLE =
            Pattern.compile("disk(\\d{1,3})(size|readthroughput|writethroughput|readops|writeops).*");
    private static final long MIB_IN_GIB = 1_024;

    private final Map<Integer, Map<String, OtherColumn>> disks = new TreeMap<>();

    DiskColumns(List<OtherColumn> columns) {
        for (OtherColumn column : columns) {
            Matcher title = TITLE.matcher(column.key());
            if (title.matches()) {
                disks.computeIfAbsent(Integer.valueOf(title.group(1)), number -> new TreeMap<>())
                        .putIfAbsent(title.group(2), column);
            }
        }
    }

    /** The disks of this row: those that have a size. */
    List<InventoryDisk> of(TableRow row) {
        List<InventoryDisk> found = new ArrayList<>();
        disks.forEach((number, columns) -> {
            Double gibibytes = value(row, columns.get("size"));
            if (gibibytes != null && gibibytes > 0) {
                found.add(new InventoryDisk(
                        "Disk " + number,
                        null,
                        null,
                        null,
                        Math.round(gibibytes * MIB_IN_GIB),
                        false,
                        false,
                        false,
                        DiskKind.UNKNOWN,
                        "",
                        null,
                        sum(value(row, columns.get("readops")), value(row, columns.get("writeops")))));
            }
        });
        return found;
    }

    /** What all disks of this row read and write, MiB each second; null where the file does not say. */
    @Nullable
    Double throughput(TableRow row) {
        Double all = null;
        for (Map<String, OtherColumn> columns : disks.values()) {
            all = sum(all, sum(value(row, columns.get("readthroughput")), value(row, columns.get("writethroughput"))));
        }
        return all;
    }

    /** The sum of what is said. */
    static @Nullable Double sum(@Nullable Double one, @Nullable Double other) {
        return one == null ? other : other == null ? one : (Double) (one + other);
    }

    private static @Nullable Double value(TableRow row, @Nullable OtherColumn column) {
        return column == null ? null : row.decimal(column);
    }
}
