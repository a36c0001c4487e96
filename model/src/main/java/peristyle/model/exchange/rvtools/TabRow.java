package peristyle.model.exchange.rvtools;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import peristyle.model.exchange.inventory.Origin;
import peristyle.model.exchange.inventory.ReportDraft;
import peristyle.model.exchange.rvtools.LocalNumber.DecimalSign;
import peristyle.model.exchange.workbook.SheetRow;

/** A row of a known table, asked by column. What stands there and cannot be right is reported, and is unknown. */
final class TabRow {

    private static final Set<String> TRUE = Set.of("true", "1", "yes", "wahr", "ja", "vrai", "oui", "verdadero", "sí");
    private static final Set<String> FALSE = Set.of("false", "0", "no", "falsch", "nein", "faux", "non", "falso");
    /** No VM, host or datastore is larger: 1 EiB. */
    private static final double MOST_MIB = 1L << 40;

    private static final double MOST_COUNT = 1_000_000;

    private final Tab tab;
    private final ReportDraft report;
    private final DecimalSign sign;
    private final boolean date1904;
    private final KeptTexts texts;
    private final Header header;
    private final SheetRow row;

    TabRow(
            Tab tab,
            Header header,
            SheetRow row,
            ReportDraft report,
            DecimalSign sign,
            boolean date1904,
            KeptTexts texts) {
        this.tab = tab;
        this.header = header;
        this.row = row;
        this.report = report;
        this.sign = sign;
        this.date1904 = date1904;
        this.texts = texts;
    }

    /** Where it stands. */
    Origin origin() {
        return new Origin(tab.title(), row.number());
    }

    /** Its number in its table, from 1. */
    int number() {
        return row.number();
    }

    /** How many cells hold anything. */
    int filled() {
        return row.filled();
    }

    /** Whether the table has this column at all. */
    boolean has(RvtoolsColumn column) {
        return header.has(column);
    }

    /** A text without blanks around it, null where there is none; not to be kept. */
    @Nullable
    String text(RvtoolsColumn column) {
        int place = header.place(column);
        String value = place < 0 ? null : row.value(place);
        if (value == null) {
            return null;
        }
        return value.strip();
    }

    /** A text that may be kept, null where there is none. */
    @Nullable
    String kept(RvtoolsColumn column) {
        String text = text(column);
        return text == null ? null : texts.of(text);
    }

    /** A text that may be kept, empty where there is none. */
    String keptOrEmpty(RvtoolsColumn column) {
        String text = kept(column);
        return text == null ? "" : text;
    }

    /** A size in MiB, or a speed in MHz; null where none is said. {@code -1} says "none" in these files. */
    @Nullable
    Long amount(RvtoolsColumn column) {
        double value = number(column, MOST_MIB);
        return Double.isNaN(value) ? null : (Long) Math.round(value);
    }

    /** A count; null where none is said. */
    @Nullable
    Integer count(RvtoolsColumn column) {
        double value = number(column, MOST_COUNT);
        return Double.isNaN(value) ? null : (Integer) (int) Math.round(value);
    }

    private double number(RvtoolsColumn column, double most) {
        String text = text(column);
        if (text == null) {
            return Double.NaN;
        }
        DecimalSign used = row.isText(header.place(column)) ? sign : DecimalSign.POINT;
        double value = LocalNumber.parse(text, used);
        if (Double.isNaN(value)) {
            suspect(column, text, "not-a-number");
        } else if (value == -1) {
            return Double.NaN;
        } else if (value < 0 || value > most) {
            suspect(column, text, "out-of-range");
            return Double.NaN;
        } else if (LocalNumber.ambiguous(text, used)) {
            suspect(column, text, "thousands-or-decimals");
        }
        return value;
    }

    /** Whether it says yes; null where it says neither yes nor no. */
    @Nullable
    Boolean flag(RvtoolsColumn column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (TRUE.contains(lower)) {
            return true;
        }
        if (!FALSE.contains(lower)) {
            suspect(column, text, "not-yes-or-no");
            return null;
        }
        return false;
    }

    /** Whether it says yes. */
    boolean says(RvtoolsColumn column) {
        return Boolean.TRUE.equals(flag(column));
    }

    /** A moment by the exporter's clock, null where none is said. */
    @Nullable
    LocalDateTime moment(RvtoolsColumn column) {
        String text = text(column);
        return text == null ? null : Moments.of(text, date1904);
    }

    /** Reports a value that cannot be right. */
    void suspect(RvtoolsColumn column, String value, String code, Object... arguments) {
        report.suspect(tab.title(), row.number(), column.title(), value, code, arguments);
    }
}
