package peristyle.views.planning.months;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import peristyle.model.planning.scenario.Change;
import peristyle.model.planning.scenario.Difference;
import peristyle.model.planning.scenario.FailureColumn;
import peristyle.model.planning.scenario.Matrix;
import peristyle.model.planning.scenario.MatrixCell;
import peristyle.model.planning.scenario.MonthPlacement;
import peristyle.model.planning.scenario.PurchaseOrder;
import peristyle.model.planning.scenario.Shortage;
import peristyle.views.look.Tone;
import peristyle.views.text.Texts;

/** What months, cells, orders, changes and differences are in words. */
final class MatrixWords {

    private static final String AREA = "planning-months.";
    private static final String LACKING = "planning-screen.lacking.";
    private static final int MOST_SHORTAGES = 4;
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    private final Texts texts;
    private final DateTimeFormatter dates;

    MatrixWords(Texts texts) {
        this.texts = texts;
        dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(texts.locale());
    }

    String of(YearMonth month) {
        return texts.formats().month(month);
    }

    String of(MatrixCell cell) {
        return switch (cell) {
            case MatrixCell.Fits(int unprotected) ->
                unprotected == 0
                        ? texts.get("planning-screen.months.fits")
                        : texts.get("planning-screen.months.unprotected", unprotected);
            case MatrixCell.DoesNotFit missing ->
                texts.get(LACKING + missing.first().lacking().name());
            case MatrixCell.Unknown() -> texts.get("planning-screen.months.unknown");
        };
    }

    static Tone tone(MatrixCell cell) {
        return switch (cell) {
            case MatrixCell.Fits(int unprotected) -> unprotected == 0 ? Tone.GOOD : Tone.WARNING;
            case MatrixCell.DoesNotFit missing -> Tone.DANGER;
            case MatrixCell.Unknown() -> Tone.UNKNOWN;
        };
    }

    /** A cell with what does not fit in it, one thing a line. */
    String of(Matrix matrix, PickedCell picked) {
        Matrix.Row row = matrix.rows().stream()
                .filter(each -> each.month().equals(picked.month()))
                .findFirst()
                .orElse(null);
        if (row == null) {
            return "";
        }
        MatrixCell cell = row.cell(picked.column());
        StringJoiner words = new StringJoiner("\n");
        words.add(texts.get(
                "planning-screen.months.cell",
                of(picked.month()),
                texts.of(picked.column()),
                of(cell),
                row.vms(),
                row.hosts()));
        switch (cell) {
            case MatrixCell.DoesNotFit(List<Shortage> shortages) ->
                shortages.stream().limit(MOST_SHORTAGES).forEach(each -> words.add(of(each)));
            case MatrixCell.Unknown() -> words.add(say("unknown"));
            case MatrixCell.Fits(int unprotected) -> {
                if (unprotected > 0) {
                    words.add(say("unprotected", unprotected));
                }
            }
        }
        return words.toString();
    }

    private String of(Shortage shortage) {
        String what = texts.get("planning-screen.months.lacking", shortage.name(), texts.of(shortage.lacking()));
        return shortage.proved() ? what : say("not-proved", what);
    }

    /** Hosts by their class, or an amount of memory or space. */
    String quantity(PurchaseOrder order) {
        boolean mib = order.lacking() == Shortage.Lacking.ACTIVATED_MEMORY || order.lacking() == Shortage.Lacking.SPACE;
        return mib
                ? texts.formats().size((double) order.quantity())
                : say("hosts", order.quantity(), order.itemClass());
    }

    /** A pool with what its hosts take, as a heading. */
    String of(MonthPlacement placement) {
        String name = placement.zoneLost() == null
                ? placement.name()
                : say("pool-after", placement.name(), placement.zoneLost());
        long failed = placement.hosts().stream()
                .filter(MonthPlacement.PlacedHost::failed)
                .count();
        String what = placement.fits()
                ? say("pool-fits", name, placement.hosts().size() - failed, failed)
                : say("pool-not", name);
        return what + "\n"
                + say(
                        "pool-why",
                        placement.load().memoryMib(),
                        placement.limit().memoryMib(),
                        placement.load().milliVcpus() / 1000.0);
    }

    /** A change with the day from which it holds. */
    String of(Change change) {
        String day = dates.format(change.date());
        String pool = change.pool().isEmpty() ? say("every-pool") : change.pool();
        return switch (change) {
            case Change.Growth growth -> say("change.growth", day, growth.percentPerMonth(), pool);
            case Change.AddVms more ->
                say(
                        "change.add-vms",
                        day,
                        more.count(),
                        more.name(),
                        more.vcpus(),
                        more.memoryGib(),
                        more.diskGib(),
                        pool);
            case Change.RemoveVms gone -> say("change.remove-vms", day, gone.names(), pool);
            case Change.AddHosts more -> say("change.add-hosts", day, more.count(), pool);
            case Change.RetireHosts less -> say("change.retire-hosts", day, less.count(), pool);
        };
    }

    /** What differs, one thing a line; that nothing does where it is so. */
    String of(List<Difference> differences) {
        if (differences.isEmpty()) {
            return say("alike");
        }
        StringJoiner words = new StringJoiner("\n");
        differences.forEach(each -> words.add(texts.get(
                "scenario.difference." + each.code(),
                each.arguments().stream().map(this::readable).toList())));
        return words.toString();
    }

    /** Months come as files write them. */
    private Object readable(Object argument) {
        return argument instanceof String text && MONTH.matcher(text).matches() ? of(YearMonth.parse(text)) : argument;
    }

    /** The matrix for who cannot see it: until when each failure is survived. */
    String spoken(Matrix matrix) {
        StringJoiner words = new StringJoiner(" ");
        for (FailureColumn column : FailureColumn.values()) {
            words.add(matrix.firstShort(column)
                    .map(month -> say("spoken.short", texts.of(column), of(month)))
                    .orElseGet(() -> say("spoken.fits", texts.of(column))));
        }
        return words.toString();
    }

    /** Titles and months as text with tabs, as they are shown. */
    String copied(List<Matrix.Row> rows) {
        StringBuilder text = new StringBuilder(texts.get("planning-screen.column.month"));
        for (FailureColumn column : FailureColumn.values()) {
            text.append('\t').append(texts.of(column));
        }
        for (Matrix.Row row : rows) {
            text.append('\n').append(of(row.month()));
            for (FailureColumn column : FailureColumn.values()) {
                text.append('\t').append(of(row.cell(column)));
            }
        }
        return text.append('\n').toString();
    }

    String say(String key, Object... arguments) {
        return texts.get(AREA + key, arguments);
    }
}
