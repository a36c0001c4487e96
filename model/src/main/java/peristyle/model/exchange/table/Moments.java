package peristyle.model.exchange.table;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import peristyle.model.exchange.workbook.DecimalSign;

/** Reads moments as exports hold them: days since an epoch, ISO texts, and what a spreadsheet shows. */
public final class Moments {

    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_DAY = 2_958_465;
    private static final List<DateTimeFormatter> SHAPES = List.of(
            DateTimeFormatter.ofPattern("M/d/uuuu h:mm:ss a", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("uuuu-MM-dd H:mm:ss", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("uuuu/MM/dd H:mm:ss", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("d.M.uuuu H:mm:ss", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("d/M/uuuu H:mm:ss", Locale.ENGLISH),
            DateTimeFormatter.ISO_LOCAL_DATE_TIME);

    private Moments() {}

    /** The moment that a cell holds, without a zone; null where it holds none. */
    public static @Nullable LocalDateTime of(String text, boolean date1904) {
        double days = LocalNumber.parse(text, DecimalSign.POINT);
        if (days >= 1 && days <= LAST_DAY) {
            LocalDate epoch = date1904 ? EPOCH_1904 : EPOCH_1900;
            return epoch.atStartOfDay().plusSeconds(Math.round(days * 86_400));
        }
        for (DateTimeFormatter shape : SHAPES) {
            ParsePosition position = new ParsePosition(0);
            TemporalAccessor parsed = shape.parseUnresolved(text.strip(), position);
            if (parsed != null && position.getErrorIndex() < 0) {
                return resolved(text.strip(), shape);
            }
        }
        return null;
    }

    private static @Nullable LocalDateTime resolved(String text, DateTimeFormatter shape) {
        try {
            return LocalDateTime.parse(text, shape);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
