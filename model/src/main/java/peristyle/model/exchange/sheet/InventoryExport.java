package peristyle.model.exchange.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import peristyle.model.estate.EstateObject;
import peristyle.model.operation.Snapshot;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * Writes every table as one CSV file each: every kind of object, what objects have several of, what the rules find, and what
 * happened.
 */
public final class InventoryExport {

    private InventoryExport() {}

    /**
     * Writes all tables into a folder, which is created where it does not exist. All of them or none: they are written
     * beside, and take their places only when the last is on the disk; where one cannot, those before it are put back.
     *
     * @param happenings what happened until then
     * @param progress hears of rows over all tables
     * @return the files: those of {@link Sheets#all} first, in their order
     * @throws ProblemException {@code export.*} where they cannot be written, or {@code export.cancelled}
     */
    public static List<Path> write(
            Snapshot snapshot, Happenings happenings, Path folder, CsvStyle style, ExportProgress progress) {
        Path absolute = folder.toAbsolutePath().normalize();
        if (Files.exists(absolute) && !Files.isDirectory(absolute)) {
            throw new ProblemException(Problem.of("export.not-a-folder", absolute.toString()));
        }
        List<FileTable<?>> tables = tables(snapshot, happenings);
        try (FolderSwap swap = FolderSwap.begin(absolute)) {
            List<String> names = new ArrayList<>();
            long all = tables.stream().mapToLong(FileTable::size).sum()
                    + Sheets.all().stream()
                            .mapToLong(sheet -> sheet.rows(snapshot).size())
                            .sum();
            long done = 0;
            for (Sheet<?> sheet : Sheets.all()) {
                names.add(sheet.id() + ".csv");
                done += sheet(snapshot, sheet, style, swap.fresh(sheet.id() + ".csv"), part(progress, done, all));
            }
            for (FileTable<?> table : tables) {
                names.add(table.id() + ".csv");
                done += table(snapshot, table, style, swap.fresh(table.id() + ".csv"), part(progress, done, all));
            }
            return swap.putInPlace(names);
        } catch (IOException e) {
            throw ExportProblems.of(absolute, e);
        }
    }

    private static List<FileTable<?>> tables(Snapshot snapshot, Happenings happenings) {
        List<FileTable<?>> tables = new ArrayList<>();
        for (PartSheet<?, ?> parts : PartSheets.all()) {
            tables.add(parts.table(snapshot));
        }
        tables.add(FindingTable.of(snapshot));
        tables.add(DeviceFaultTable.of(snapshot));
        tables.add(RunningTable.of(snapshot));
        tables.addAll(HappeningTables.of(happenings));
        return tables;
    }

    private static <T extends EstateObject> int sheet(
            Snapshot snapshot, Sheet<T> sheet, CsvStyle style, Path file, ExportProgress progress) {
        return SheetCsv.write(snapshot, Selection.all(sheet), style, file, progress);
    }

    private static <T> int table(
            Snapshot snapshot, FileTable<T> table, CsvStyle style, Path file, ExportProgress progress) {
        return SheetCsv.write(snapshot, table.columns(), table, style, file, progress);
    }

    private static ExportProgress part(ExportProgress whole, long before, long all) {
        return (done, ignored) -> whole.written(before + done, all);
    }
}
