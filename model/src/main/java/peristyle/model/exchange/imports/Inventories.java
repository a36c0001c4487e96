package peristyle.model.exchange.imports;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import peristyle.model.exchange.azure.AzureReader;
import peristyle.model.exchange.inventory.Inventory;
import peristyle.model.exchange.inventory.ReportDraft;
import peristyle.model.exchange.liveoptics.LiveOpticsReader;
import peristyle.model.exchange.plain.PlainInventory;
import peristyle.model.exchange.rvtools.RvtoolsReader;
import peristyle.model.exchange.workbook.TableFile;
import peristyle.model.exchange.workbook.TableFile.Form;
import peristyle.model.exchange.workbook.Tables;
import peristyle.model.problem.ProblemException;

/**
 * The door for inventory files. The kind of each is told by its content. Several are merged: exports of different vCenters
 * stand side by side, a series of exports of one gives its newest state and its history, the same file twice counts once.
 * Nothing is written, and no more than a part of 512 MiB is held.
 */
public final class Inventories {

    private static final Map<Form, String> ENDINGS =
            Map.of(Form.WORKBOOK, ".xlsx", Form.CSV_ZIP, ".zip", Form.CSV, ".csv");

    private final ReadOptions options;
    private final ReadProgress progress;
    private final int files;
    private final ReportDraft report = new ReportDraft();

    private Inventories(ReadOptions options, ReadProgress progress, int files) {
        this.options = options;
        this.progress = progress;
        this.files = files;
    }

    /**
     * What these files say together.
     *
     * @param paths at least one file or folder
     * @throws ProblemException {@code inventory.…} where one of them cannot be read, cannot be trusted or is of no known kind
     * @throws java.util.concurrent.CancellationException where the progress said to stop
     */
    public static Inventory read(List<Path> paths, ReadOptions options, ReadProgress progress) {
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("no inventory file");
        }
        return new Inventories(options, progress, paths.size()).read(paths);
    }

    /** What this file says. */
    public static Inventory read(Path path) {
        return read(List.of(path), ReadOptions.PLAIN, ReadProgress.NONE);
    }

    private Inventory read(List<Path> paths) {
        Map<String, Path> known = new HashMap<>();
        Merge merge = new Merge(report);
        for (int at = 0; at < paths.size(); at++) {
            Path path = paths.get(at);
            Form form = TableFile.form(path);
            Path same = files == 1 ? null : known.putIfAbsent(Digest.of(path), path);
            if (same == null) {
                merge.add(new ReadFile(path, read(path, form, at + 1)));
            } else {
                report.assume("same-file", name(path), name(same));
            }
        }
        Inventory inventory = merge.merged();
        return options.pseudonyms()
                .map(pseudonyms -> new PseudonymousInventory(pseudonyms).of(inventory))
                .orElse(inventory);
    }

    private Inventory read(Path path, Form form, int number) {
        ReportDraft draft = new ReportDraft(files == 1 ? "" : name(path));
        try (Tables tables = new WatchedTables(TableFile.open(path, form), name(path), number, files, progress)) {
            KindOfFile found = KindOfFile.of(path, tables);
            FileKind kind = found.kind();
            report.assume("file-kind", name(path), kind);
            sayEnding(path, form, kind);
            Inventory inventory = switch (kind) {
                case RVTOOLS -> RvtoolsReader.read(path, tables, draft);
                case LIVE_OPTICS -> LiveOpticsReader.read(path.toString(), name(path), tables, draft);
                case AZURE_MIGRATE -> AzureReader.read(path.toString(), name(path), tables, found.table(), draft);
                case PLAIN -> PlainInventory.read(path.toString(), name(path), tables, found.table(), draft);
            };
            return dated(inventory);
        }
    }

    private void sayEnding(Path path, Form form, FileKind kind) {
        String ending = ENDINGS.get(form);
        if (ending != null && !name(path).toLowerCase(Locale.ROOT).endsWith(ending)) {
            report.assume("wrong-ending", name(path), kind, ending);
        }
    }

    /** An export that does not say when it was made may have it in its name. */
    private Inventory dated(Inventory inventory) {
        LocalDateTime named = inventory.takenAt() == null ? FileDate.of(inventory.source()) : null;
        if (named == null) {
            return inventory;
        }
        report.assume("dated-by-name", inventory.source(), named.toString());
        return inventory.takenAt(named);
    }

    private static String name(Path path) {
        @Nullable Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
