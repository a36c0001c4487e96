package peristyle.model.exchange.table;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import peristyle.model.exchange.inventory.Origin;
import peristyle.model.exchange.inventory.ReportDraft;
import peristyle.model.exchange.workbook.DecimalSign;
import peristyle.model.exchange.workbook.SheetRow;

/** A row of a known table, asked by column. What stands there and cannot be right is reported, and is unknown. */
public final class TableRow {

    private static final Set<String> TRUE = Set.of("true", "1", "yes", "wahr", "ja", "vrai", "oui", "verdadero", "sí");
    private static final Set<String> FALSE = Set.of("false", "0", "no", "falsch", "nein", "faux", "non", "falso");
    /** No VM, host or datastore is larger: 1 EiB. */
    private static final double MOST_MIB = 1L << 40;

    private static final double MOST_COUNT = 1_000_000;
    private static final double MOST_PERCENT = 1_000;

    private final String table;
    private final ReportDraft report;
    private final DecimalSign sign;
    private final boolean date1904;
    private final KeptTexts texts;
    private final Header header;
    private final SheetRow row;

    TableRow(
            String table,
            Header header,
            SheetRow row,
            ReportDraft report,
            DecimalSign sign,
            boolean date1904,
            KeptTexts texts) {
        this.table = table;
        this.header = header;
        this.row = row;
        this.report = report;
        this.sign = sign;
        this.date1904 = date1904;
        this.texts = texts;
    }

    /** Where it stands. */
    public Origin origin() {
        return report.origin(table, row.number());
    }

    /** Its number in its table, from 1. */
    public int number() {
        return row.number();
    }

    /** How many cells hold anything. */
    public int filled() {
        return row.filled();
    }

    /** Whether the table has this column at all. */
    public boolean has(TableColumn column) {
        return header.has(column);
    }

    /** A text without blanks around it, null where there is none; not to be kept. */
    public @Nullable String text(@Nullable TableColumn column) {
        int place = column == null ? -1 : header.place(column);
        String value = place < 0 ? null : row.value(place);
        if (value == null) {
            return null;
        }
        return value.strip();
    }

    /** A text that may be kept, null where there is none. */
    public @Nullable String kept(@Nullable TableColumn column) {
        String text = text(column);
        return text == null ? null : texts.of(text);
    }

    /** A text that may be kept, empty where there is none. */
    public String keptOrEmpty(TableColumn column) {
        String text = kept(column);
        return text == null ? "" : text;
    }

    /** A size in MiB, or a speed in MHz; null where none is said. {@code -1} says "none" in these files. */
    public @Nullable Long amount(TableColumn column) {
        double value = number(column, MOST_MIB);
        return Double.isNaN(value) ? null : (Long) Math.round(value);
    }

    /** A count; null where none is said. */
    public @Nullable Integer count(TableColumn column) {
        double value = number(column, MOST_COUNT);
        return Double.isNaN(value) ? null : (Integer) (int) Math.round(value);
    }

    /** A share in percent, null where none is said. */
    public @Nullable Double percent(TableColumn column) {
        return known(number(column, MOST_PERCENT));
    }

    /** Titled columns that the format does not have of itself. */
    public List<OtherColumn> others() {
        return header.others();
    }

    /** What stands in such a column; null where it is blank. */
    public @Nullable String kept(OtherColumn column) {
        String value = row.value(column.place());
        return value == null ? null : texts.of(value.strip());
    }

    /** A number that is not negative, null where none is said. */
    public @Nullable Double decimal(TableColumn column) {
        return known(number(column, MOST_MIB));
    }

    /** A number that is not negative in a column that the format does not have of itself, null where none is said. */
    public @Nullable Double decimal(OtherColumn column) {
        String text = row.value(column.place());
        return text == null ? null : known(number(column.title(), text.strip(), column.place(), MOST_MIB));
    }

    /** A number that is not negative and is a part of what stands in this column; null where it is none. */
    public @Nullable Double decimal(TableColumn column, String part) {
        return known(number(column.title(), part, header.place(column), MOST_MIB));
    }

    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : (Double) value;
    }

    private double number(TableColumn column, double most) {
        String text = text(column);
        return text == null ? Double.NaN : number(column.title(), text, header.place(column), most);
    }

    private double number(String column, String text, int place, double most) {
        DecimalSign used = row.isText(place) ? sign : DecimalSign.POINT;
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
    public @Nullable Boolean flag(TableColumn column) {
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
    public boolean says(TableColumn column) {
        return Boolean.TRUE.equals(flag(column));
    }

    /** A moment by the exporter's clock, null where none is said. */
    public @Nullable LocalDateTime moment(TableColumn column) {
        String text = text(column);
        return text == null ? null : Moments.of(text, date1904);
    }

    /** Reports a value that cannot be right. */
    public void suspect(TableColumn column, String value, String code, Object... arguments) {
        suspect(column.title(), value, code, arguments);
    }

    private void suspect(String column, String value, String code, Object... arguments) {
        report.suspect(table, row.number(), column, value, code, arguments);
    }
}
