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

/** Writes every sheet, and what the rules find, as one CSV file each. */
public final class InventoryExport {

    private static final String FINDINGS = "findings";

    private InventoryExport() {}

    /**
     * Writes all tables into a folder, which is created where it does not exist. All of them or none: they are written
     * beside, and take their places only when the last is on the disk; where one cannot, those before it are put back.
     *
     * @param progress hears of rows over all tables
     * @return the files, in the order of {@link Sheets#all}
     * @throws ProblemException {@code export.*} where they cannot be written, or {@code export.cancelled}
     */
    public static List<Path> write(Snapshot snapshot, Path folder, CsvStyle style, ExportProgress progress) {
        Path absolute = folder.toAbsolutePath().normalize();
        if (Files.exists(absolute) && !Files.isDirectory(absolute)) {
            throw new ProblemException(Problem.of("export.not-a-folder", absolute.toString()));
        }
        try (FolderSwap swap = FolderSwap.begin(absolute)) {
            List<String> names = new ArrayList<>();
            long all = Sheets.all().stream()
                            .mapToLong(sheet -> sheet.rows(snapshot).size())
                            .sum()
                    + snapshot.findings().worstFirst().size();
            long done = 0;
            for (Sheet<?> sheet : Sheets.all()) {
                names.add(sheet.id() + ".csv");
                done += sheet(snapshot, sheet, style, swap.fresh(sheet.id() + ".csv"), part(progress, done, all));
            }
            names.add(FINDINGS + ".csv");
            findings(snapshot, style, swap.fresh(FINDINGS + ".csv"), part(progress, done, all));
            return swap.putInPlace(names);
        } catch (IOException e) {
            throw ExportProblems.of(absolute, e);
        }
    }

    private static <T extends EstateObject> int sheet(
            Snapshot snapshot, Sheet<T> sheet, CsvStyle style, Path file, ExportProgress progress) {
        return SheetCsv.write(snapshot, Selection.all(sheet), style, file, progress);
    }

    private static void findings(Snapshot snapshot, CsvStyle style, Path file, ExportProgress progress) {
        FindingRows rows = new FindingRows(snapshot.findings().worstFirst());
        WholeFile.write(file, out -> new CsvTable<>(FindingRows.COLUMNS, style, progress).write(snapshot, rows, out));
    }

    private static ExportProgress part(ExportProgress whole, long before, long all) {
        return (done, ignored) -> whole.written(before + done, all);
    }
}
