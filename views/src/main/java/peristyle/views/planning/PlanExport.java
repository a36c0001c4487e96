package peristyle.views.planning;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.Catalog;
import peristyle.model.estate.Region;
import peristyle.model.exchange.inventory.Inventory;
import peristyle.model.exchange.plan.PlanFiles;
import peristyle.model.exchange.plan.table.PlanReport;
import peristyle.model.planning.plan.Plan;
import peristyle.views.bridge.Progress;
import peristyle.views.text.PlanTexts;
import peristyle.views.text.Texts;

/**
 * A plan as it is exported: all files into one folder, whole or not at all.
 *
 * @param plan what is exported
 * @param source what it was made of
 * @param catalog of its classes
 * @param at when the report is made
 */
record PlanExport(Plan plan, PlanSource source, Catalog catalog, Instant at) {

    /** Writes the files in the language of these texts; takes time, and ends as if not begun where it is cancelled. */
    List<Path> write(Texts texts, Path folder, Progress progress) {
        // Formats serve one thread at a time: this work has its own.
        Texts own = Texts.of(texts.locale(), texts.formats().zone());
        String day = at.atZone(own.formats().zone())
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(own.locale()));
        return PlanFiles.write(
                new PlanReport(plan, catalog, inventory(), sourceName()),
                new PlanTexts(own),
                day,
                folder,
                (done, all) -> {
                    progress.at(done / (double) all);
                    progress.check();
                    return true;
                });
    }

    /** The files of this folder that would be replaced. May wait for a disk. */
    static List<String> replaced(Path folder) {
        return PlanFiles.NAMES.stream()
                .filter(name -> Files.exists(folder.resolve(name)))
                .toList();
    }

    /** The running estate is called by its region, as on the command line: what the screen calls it is the reader's word. */
    private String sourceName() {
        return switch (source) {
            case PlanSource.Files files -> plan.demand().source();
            case PlanSource.Running running ->
                running.situation().estate().regions().stream()
                        .findFirst()
                        .map(Region::name)
                        .orElse("");
        };
    }

    private @Nullable Inventory inventory() {
        return source instanceof PlanSource.Files(Inventory read) ? read : null;
    }
}
