package peristyle.model.exchange.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * CSV files, one for each table: a single one, a folder of them, or a zip of that folder. A zip is read in place, and nothing
 * is unpacked; separator, character set and decimal sign are told by each file's first bytes.
 */
public final class CsvTables implements Tables {

    private static final String ENDING = ".csv";

    /** Opens the bytes of one table. */
    private interface Source {
        InputStream open() throws IOException;
    }

    private final String file;
    private final @Nullable ZipFile zip;
    private final InflationBudget inflation;
    private final RowBudget rows;
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, CsvDialect> dialects = new LinkedHashMap<>();

    private CsvTables(Path path, @Nullable ZipFile zip) {
        file = path.toString();
        this.zip = zip;
        inflation = new InflationBudget(file);
        rows = new RowBudget(file);
    }

    /**
     * A single CSV file: one table, named as the file is.
     *
     * @throws ProblemException {@code inventory.…} where it is no text, or too large
     */
    public static CsvTables file(Path path) {
        CsvTables tables = new CsvTables(path, null);
        String name = String.valueOf(path.getFileName());
        tables.add(isCsv(name) ? table(name) : name, path);
        return tables.sniffed();
    }

    /**
     * A folder of CSV files, one for each table.
     *
     * @throws ProblemException {@code inventory.…} where one of them is no text, or too large
     */
    public static CsvTables folder(Path path) {
        CsvTables tables = new CsvTables(path, null);
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(path)) {
            for (Path each : found) {
                if (isCsv(String.valueOf(each.getFileName())) && Files.isRegularFile(each)) {
                    files.add(each);
                    if (files.size() > Limits.SHEETS) {
                        throw new ProblemException(
                                Problem.of("inventory.too-many-parts", path.toString(), files.size(), Limits.SHEETS));
                    }
                }
            }
        } catch (IOException damaged) {
            throw new ProblemException(
                    Problem.of("inventory.damaged", path.toString(), ZipGate.reason(damaged)), damaged);
        }
        files.stream().sorted().forEach(each -> tables.add(table(String.valueOf(each.getFileName())), each));
        return tables.sniffed();
    }

    /**
     * A zip of such a folder.
     *
     * @throws ProblemException {@code inventory.…} where it is damaged, grows suspiciously or names places outside itself
     */
    public static CsvTables zip(Path path) {
        CsvTables tables = new CsvTables(path, ZipGate.open(path));
        try {
            tables.addEntries();
            return tables.sniffed();
        } catch (ProblemException refused) {
            tables.close();
            throw refused;
        }
    }

    private void addEntries() {
        if (zip == null) {
            return;
        }
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            String name = entry.getName().replace('\\', '/');
            if (name.startsWith("/")
                    || name.contains(":")
                    || List.of(name.split("/")).contains("..")) {
                throw new ProblemException(Problem.of("inventory.entry-outside", file, entry.getName()));
            }
            if (isTable(entry)) {
                String table = table(name.substring(name.lastIndexOf('/') + 1));
                ZipFile opened = zip;
                Source source = () -> new GuardedBytes(
                        opened.getInputStream(entry), inflation, file, entry.getName(), entry.getCompressedSize());
                if (sources.putIfAbsent(table, source) != null) {
                    throw new ProblemException(Problem.of("inventory.table-twice", file, table));
                }
            }
        }
    }

    private void add(String table, Path path) {
        try {
            long size = Files.size(path);
            if (size > Limits.FILE_BYTES) {
                throw new ProblemException(Problem.of("inventory.too-large", path.toString(), size, Limits.FILE_BYTES));
            }
            Source source = () -> new GuardedBytes(Files.newInputStream(path), inflation, file, table, size);
            if (sources.putIfAbsent(table, source) != null) {
                throw new ProblemException(Problem.of("inventory.table-twice", file, table));
            }
        } catch (IOException damaged) {
            throw damaged(damaged);
        }
    }

    /** Whether an entry of a zip is a table. */
    static boolean isTable(ZipEntry entry) {
        return !entry.isDirectory() && isCsv(entry.getName());
    }

    private static boolean isCsv(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /** {@code RVTools_tabvInfo.csv} is the table {@code vInfo}. */
    private static String table(String name) {
        String bare = name.substring(0, name.length() - ENDING.length());
        int tab = bare.toLowerCase(Locale.ROOT).indexOf("_tab");
        return tab < 0 ? bare : bare.substring(tab + "_tab".length());
    }

    private CsvTables sniffed() {
        Set<DecimalSign> signs = EnumSet.noneOf(DecimalSign.class);
        for (Map.Entry<String, Source> each : sources.entrySet()) {
            byte[] head = head(each.getValue());
            CsvDialect dialect = CsvDialect.of(head, head.length < CsvDialect.HEAD_BYTES);
            if (dialect == null) {
                throw new ProblemException(Problem.of("inventory.not-text", file, each.getKey()));
            }
            dialects.put(each.getKey(), dialect);
            signs.add(dialect.sign());
        }
        signs.remove(DecimalSign.UNKNOWN);
        if (signs.size() == 1) {
            // One program wrote them all: a table without a telling number follows the others.
            DecimalSign agreed = signs.iterator().next();
            dialects.replaceAll((table, known) -> known.sign() == DecimalSign.UNKNOWN ? known.with(agreed) : known);
        }
        return this;
    }

    private byte[] head(Source source) {
        try (InputStream bytes = source.open()) {
            return bytes.readNBytes(CsvDialect.HEAD_BYTES);
        } catch (IOException damaged) {
            throw damaged(damaged);
        }
    }

    @Override
    public List<String> names() {
        return List.copyOf(sources.keySet());
    }

    @Override
    public void read(String table, RowSink sink) {
        Source source = sources.get(table);
        CsvDialect dialect = dialects.get(table);
        if (source == null || dialect == null) {
            throw new ProblemException(Problem.of("inventory.sheet-missing", file, table, String.join(", ", names())));
        }
        try (InputStream bytes = source.open()) {
            new CsvParser(file, table, dialect, rows).parse(bytes, sink);
        } catch (IOException damaged) {
            throw damaged(damaged);
        }
    }

    @Override
    public DecimalSign decimalSign(String table) {
        CsvDialect dialect = dialects.get(table);
        return dialect == null ? DecimalSign.UNKNOWN : dialect.sign();
    }

    @Override
    public boolean date1904() {
        return false;
    }

    private ProblemException damaged(IOException cause) {
        return new ProblemException(Problem.of("inventory.damaged", file, ZipGate.reason(cause)), cause);
    }

    @Override
    public void close() {
        try {
            if (zip != null) {
                zip.close();
            }
        } catch (IOException damaged) {
            throw damaged(damaged);
        }
    }
}
