package peristyle.model.exchange.plan.table;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Several texts in one cell: separated by {@code ;} and a blank. One that holds a semicolon or a quotation mark, is empty or has
 * blanks around it stands in quotation marks, those inside it doubled, so that each can be told from the others.
 */
final class Listed {

    private Listed() {}

    static String of(Iterable<?> texts) {
        return of(StreamSupport.stream(texts.spliterator(), false));
    }

    static String of(Stream<?> texts) {
        return texts.map(each -> quoted(String.valueOf(each))).collect(Collectors.joining("; "));
    }

    private static String quoted(String text) {
        boolean plain = text.indexOf(';') < 0 && text.indexOf('"') < 0 && !text.isEmpty() && text.equals(text.strip());
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
