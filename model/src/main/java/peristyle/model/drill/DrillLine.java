package peristyle.model.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** The words of one line of a drill file, read from left to right. */
final class DrillLine {

    private static final Pattern TIME =
            Pattern.compile("(?:(\\d{1,4})d)?(?:(\\d{1,5})h)?(?:(\\d{1,6})m)?(?:(\\d{1,8})s)?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,15}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");

    /** A word or a quoted text, and its column from 1. */
    private record Word(String text, int column, boolean quoted) {}

    private final String file;
    private final int line;
    private final int length;
    private final List<Word> words;
    private int next;

    /** @throws ProblemException {@code drill.unclosed-quote} */
    DrillLine(String file, int line, String text) {
        this.file = file;
        this.line = line;
        this.length = text.length();
        this.words = words(text);
    }

    private List<Word> words(String text) {
        List<Word> found = new ArrayList<>();
        int at = 0;
        while (at < text.length() && text.charAt(at) != '#') {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.charAt(at) == '"') {
                int end = text.indexOf('"', at + 1);
                if (end < 0) {
                    throw problemAt(at + 1, "drill.unclosed-quote");
                }
                found.add(new Word(text.substring(at + 1, end), at + 1, true));
                at = end + 1;
            } else {
                int from = at;
                while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && text.charAt(at) != '"') {
                    at++;
                }
                found.add(new Word(text.substring(from, at), from + 1, false));
            }
        }
        return found;
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean atEnd() {
        return next == words.size();
    }

    /** Where the next word begins, or where one is missing. */
    Spot spot() {
        return new Spot(line, atEnd() ? length + 1 : words.get(next).column());
    }

    /** Whether a quoted text comes next. */
    boolean atQuote() {
        return !atEnd() && words.get(next).quoted();
    }

    /** Takes this word if it comes next. */
    boolean take(String word) {
        if (atEnd() || atQuote() || !words.get(next).text().equals(word)) {
            return false;
        }
        next++;
        return true;
    }

    /** This word has to come next. */
    void need(String word) {
        if (!take(word)) {
            throw expected(word);
        }
    }

    /** The next word, whatever it is. */
    String word(String meant) {
        if (atEnd() || atQuote()) {
            throw expected(meant);
        }
        return words.get(next++).text();
    }

    String quoted(String meant) {
        if (!atQuote()) {
            throw expected("\"" + meant + "\"");
        }
        return words.get(next++).text();
    }

    /** A span of time: {@code 90s}, {@code 10m}, {@code 1h30m}, {@code 2d}. */
    Duration time() {
        Spot spot = spot();
        String text = word("90s, 10m, 1h30m, 2d");
        Matcher matcher = TIME.matcher(text);
        if (text.isEmpty() || !matcher.matches()) {
            throw problemAt(spot.column(), "drill.expected", "90s, 10m, 1h30m, 2d", text);
        }
        return Duration.ofDays(part(matcher, 1))
                .plusHours(part(matcher, 2))
                .plusMinutes(part(matcher, 3))
                .plusSeconds(part(matcher, 4));
    }

    private static long part(Matcher matcher, int group) {
        @Nullable String part = matcher.group(group);
        return part == null ? 0 : Long.parseLong(part);
    }

    long whole() {
        return Long.parseLong(matching(WHOLE, "1, 2, 3 …"));
    }

    double number() {
        return Double.parseDouble(matching(NUMBER, "0.5, 1, 2.5 …"));
    }

    private String matching(Pattern pattern, String meant) {
        Spot spot = spot();
        String text = word(meant);
        if (!pattern.matcher(text).matches()) {
            throw problemAt(spot.column(), "drill.expected", meant, text);
        }
        return text;
    }

    Comparison comparison() {
        Spot spot = spot();
        String sign = word("= != < <= > >=");
        for (Comparison each : Comparison.values()) {
            if (each.sign().equals(sign)) {
                return each;
            }
        }
        throw problemAt(spot.column(), "drill.expected", "= != < <= > >=", sign);
    }

    /** Nothing may follow. */
    void end() {
        if (!atEnd()) {
            throw problem("drill.too-much", words.get(next).text());
        }
    }

    /** The next word is not what should stand here, or there is none. */
    ProblemException expected(String meant) {
        return atEnd()
                ? problem("drill.line-ends", meant)
                : problem("drill.expected", meant, words.get(next).text());
    }

    /** A problem at the next word. */
    ProblemException problem(String code, Object... arguments) {
        return problemAt(spot().column(), code, arguments);
    }

    /** A problem that names file, line and column first. */
    ProblemException problemAt(int column, String code, Object... arguments) {
        return problem(file, new Spot(line, column), code, arguments);
    }

    static ProblemException problem(String file, Spot spot, String code, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(file, spot.line(), spot.column()));
        all.addAll(List.of(arguments));
        return new ProblemException(new Problem(code, all));
    }
}
