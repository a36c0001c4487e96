package peristyle.model.exchange.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** Opens whatever holds tables. What it is, is told by its content: names of files promise nothing. */
public final class TableFile {

    /** What holds the tables. */
    public enum Form {
        /** An .xlsx workbook. */
        WORKBOOK,
        /** A folder of CSV files. */
        CSV_FOLDER,
        /** A zip of such a folder. */
        CSV_ZIP,
        /** One CSV file. */
        CSV
    }

    private TableFile() {}

    /**
     * What this path holds.
     *
     * @throws ProblemException {@code inventory.…} where nothing is there, or it cannot be read
     */
    public static Form form(Path path) {
        if (Files.isDirectory(path)) {
            return Form.CSV_FOLDER;
        }
        if (!Files.isRegularFile(path)) {
            throw new ProblemException(Problem.of("inventory.not-found", path.toString()));
        }
        if (!ZipGate.isZip(path)) {
            return Form.CSV;
        }
        try (ZipFile zip = ZipGate.open(path)) {
            return zip.getEntry(Workbook.CONTENTS) == null && zip.stream().anyMatch(CsvTables::isTable)
                    ? Form.CSV_ZIP
                    : Form.WORKBOOK;
        } catch (IOException damaged) {
            throw new ProblemException(
                    Problem.of("inventory.damaged", path.toString(), ZipGate.reason(damaged)), damaged);
        }
    }

    /**
     * Opens it.
     *
     * @throws ProblemException {@code inventory.…} where it cannot be read or cannot be trusted
     */
    public static Tables open(Path path, Form form) {
        return switch (form) {
            case WORKBOOK -> Workbook.open(path);
            case CSV_FOLDER -> CsvTables.folder(path);
            case CSV_ZIP -> CsvTables.zip(path);
            case CSV -> CsvTables.file(path);
        };
    }
}
