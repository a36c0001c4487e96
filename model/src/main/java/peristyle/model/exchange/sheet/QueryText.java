package peristyle.model.exchange.sheet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** The text of a query, read from left to right. */
final class QueryText {

    private final String text;
    private int at;

    QueryText(String text) {
        this.text = text;
        skipSpace();
    }

    String whole() {
        return text;
    }

    String rest() {
        return text.substring(at);
    }

    int position() {
        return at;
    }

    boolean atEnd() {
        return at == text.length();
    }

    /** Whether a term, a group or a negation begins here. */
    boolean atTerm() {
        return !atEnd() && next() != ')' && next() != '|' && !wordHere("or") && !wordHere("and");
    }

    boolean atQuote() {
        return !atEnd() && next() == '"';
    }

    boolean take(String sign) {
        if (!text.startsWith(sign, at)) {
            return false;
        }
        at += sign.length();
        skipSpace();
        return true;
    }

    /** Takes a whole word, unless it is a column that is compared. */
    boolean takeWord(String word) {
        if (!wordHere(word)) {
            return false;
        }
        at += word.length();
        skipSpace();
        return true;
    }

    private boolean wordHere(String word) {
        int end = at + word.length();
        return text.regionMatches(true, at, word, 0, word.length())
                && (end == text.length()
                        || Character.isWhitespace(text.charAt(end))
                        || "()|!".indexOf(text.charAt(end)) >= 0);
    }

    /** A quoted text, or all up to a space or a sign. */
    String word() {
        if (atQuote()) {
            return quoted();
        }
        int from = at;
        while (!atEnd()
                && !Character.isWhitespace(next())
                && "()|:=<>\"".indexOf(next()) < 0
                && !text.startsWith("!=", at)) {
            at++;
        }
        String word = text.substring(from, at);
        if (word.isEmpty()) {
            throw problem("query.term-missing");
        }
        skipSpace();
        return word;
    }

    @Nullable
    Operator operator() {
        for (Operator operator : Operator.BY_LENGTH) {
            if (take(operator.sign())) {
                return operator;
            }
        }
        return null;
    }

    /** What a column is compared with; null where nothing stands there. */
    @Nullable
    String value() {
        if (atQuote()) {
            return quoted();
        }
        int from = at;
        while (!atEnd() && !Character.isWhitespace(next()) && "()|\"".indexOf(next()) < 0) {
            at++;
        }
        String value = text.substring(from, at);
        skipSpace();
        return value.isEmpty() ? null : value;
    }

    /** A quote inside is written twice. */
    private String quoted() {
        int from = at++;
        StringBuilder quoted = new StringBuilder();
        while (!atEnd()) {
            char c = text.charAt(at++);
            if (c != '"') {
                quoted.append(c);
            } else if (atQuote()) {
                quoted.append('"');
                at++;
            } else {
                skipSpace();
                return quoted.toString();
            }
        }
        throw problemAt(from, "query.unclosed-quote");
    }

    ProblemException problem(String code, Object... arguments) {
        return problemAt(at, code, arguments);
    }

    /** A problem that names its position from 1 and the whole query first. */
    ProblemException problemAt(int position, String code, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(position + 1, text));
        all.addAll(List.of(arguments));
        return new ProblemException(new Problem(code, all));
    }

    private char next() {
        return text.charAt(at);
    }

    private void skipSpace() {
        while (!atEnd() && Character.isWhitespace(next())) {
            at++;
        }
    }
}
