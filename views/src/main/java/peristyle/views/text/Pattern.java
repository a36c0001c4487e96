package peristyle.views.text;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectId;
import peristyle.model.problem.Problem;

/**
 * Fills {@code {0}} and {@code {0,style}}, and chooses words by a number: {@code {0,plural,VM has|VMs have}}. A problem that
 * led to another is said in its own words: {@code {0}} is what and why, {@code {0,remedy}} what to do. Not MessageFormat: an
 * apostrophe is an apostrophe.
 */
final class Pattern {

    static final java.util.regex.Pattern PLACEHOLDER = java.util.regex.Pattern.compile("\\{(\\d+)(?:,([a-z]+))?}");

    private static final java.util.regex.Pattern PLURAL =
            java.util.regex.Pattern.compile("\\{(\\d+),plural,([^|{}]*)\\|([^|{}]*)}");

    private Pattern() {}

    static String fill(String pattern, List<?> arguments, Texts texts) {
        if (pattern.indexOf('{') < 0) {
            return pattern;
        }
        Matcher matcher = PLACEHOLDER.matcher(chosen(pattern, arguments, texts));
        StringBuilder filled = new StringBuilder(pattern.length() + 32);
        while (matcher.find()) {
            int index = Integer.parseInt(matcher.group(1));
            String shown =
                    index < arguments.size() ? show(arguments.get(index), matcher.group(2), texts) : matcher.group();
            matcher.appendReplacement(filled, Matcher.quoteReplacement(shown));
        }
        return matcher.appendTail(filled).toString();
    }

    /** The same with the words that suit the numbers; what is not a number takes the words for many. */
    private static String chosen(String pattern, List<?> arguments, Texts texts) {
        return PLURAL.matcher(pattern).replaceAll(choice -> {
            int index = Integer.parseInt(choice.group(1));
            boolean one = index < arguments.size() && isOne(arguments.get(index), texts.language());
            return Matcher.quoteReplacement(choice.group(one ? 2 : 3));
        });
    }

    private static boolean isOne(Object count, Language language) {
        return switch (count) {
            case Number number -> language.isOne(number.doubleValue());
            // Written already: every language writes one and none by these digits.
            case String written ->
                (written.equals("1") && language.isOne(1)) || (written.equals("0") && language.isOne(0));
            default -> false;
        };
    }

    /** The pattern without its choices of words, which each language makes for itself. */
    static String withoutPlurals(String pattern) {
        return PLURAL.matcher(pattern).replaceAll("");
    }

    private static String show(Object argument, @org.jspecify.annotations.Nullable String style, Texts texts) {
        if (argument instanceof Problem problem && "remedy".equals(style)) {
            return texts.explain(problem).remedy();
        }
        if (style == null || !(argument instanceof Number number)) {
            return show(argument, texts);
        }
        Formats formats = texts.formats();
        return switch (style) {
            case "size" -> formats.size(number.doubleValue());
            case "gib" -> formats.gib(number.doubleValue());
            case "percent" -> formats.percent(number.doubleValue());
            case "iops" -> formats.iops(number.doubleValue());
            case "ms" -> formats.milliseconds(number.doubleValue());
            case "bytes" -> formats.bytes(number.doubleValue());
            case "mhz" -> formats.clock(number.doubleValue());
            default -> throw new IllegalArgumentException("no style " + style);
        };
    }

    private static String show(Object argument, Texts texts) {
        Formats formats = texts.formats();
        return switch (argument) {
            case ObjectId id -> texts.name(id);
            case EstateObject object -> object.name();
            case Enum<?> constant -> texts.of(constant);
            case Instant instant -> formats.moment(instant);
            case Duration duration -> formats.duration(duration);
            case Float number -> formats.decimal(number);
            case Double number -> formats.decimal(number);
            case Number number -> formats.integer(number.longValue());
            case Problem problem -> {
                Explanation explanation = texts.explain(problem);
                yield explanation.what() + " " + explanation.why();
            }
            case List<?> list -> {
                boolean sentences = !list.isEmpty() && list.getFirst() instanceof Problem;
                yield String.join(
                        sentences ? " " : ", ",
                        list.stream().map(each -> show(each, texts)).toList());
            }
            default -> argument.toString();
        };
    }
}
