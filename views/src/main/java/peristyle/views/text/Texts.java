package peristyle.views.text;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ObjectId;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Finding;

/** Every text, in one language. Immutable. */
public final class Texts {

    private final Map<String, String> patterns;
    private final Formats formats;
    private final Function<ObjectId, String> names;
    private final boolean strict;

    private Texts(Map<String, String> patterns, Formats formats, Function<ObjectId, String> names, boolean strict) {
        this.patterns = patterns;
        this.formats = formats;
        this.names = names;
        this.strict = strict;
    }

    /** The texts of the language nearest to this locale, English where there is none; times in the machine's zone. */
    public static Texts of(Locale locale) {
        return of(locale, ZoneId.systemDefault());
    }

    /** The texts of the language nearest to this locale, with times in this zone. */
    public static Texts of(Locale locale, ZoneId zone) {
        Language language = Language.nearest(locale);
        Map<String, String> patterns = Areas.load(language);
        Formats formats = new Formats(
                language.locale(locale),
                zone,
                patterns.getOrDefault("unit.day", "d"),
                patterns.getOrDefault("unit.day-and-month", "d MMM"));
        return new Texts(patterns, formats, ObjectId::value, false);
    }

    /** The same, but a missing key is an error. For tests. */
    public Texts strict() {
        return new Texts(patterns, formats, names, true);
    }

    /** The same, naming objects by this: {@code estate::nameOf}. */
    public Texts naming(Function<ObjectId, String> how) {
        return new Texts(patterns, formats, how, strict);
    }

    /**
     * The text of a key, its placeholders filled.
     *
     * @throws java.util.MissingResourceException where there is no such key and missing keys are errors; otherwise the key
     *     stands for its text
     */
    public String get(String key, Object... arguments) {
        return get(key, List.of(arguments));
    }

    /** The text of a key, its placeholders filled. */
    public String get(String key, List<?> arguments) {
        @Nullable String pattern = patterns.get(key);
        if (pattern == null) {
            if (strict) {
                throw new java.util.MissingResourceException("no text " + key, Texts.class.getName(), key);
            }
            return key;
        }
        return Pattern.fill(pattern, arguments, this);
    }

    /** Whether there is a text of this key. */
    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /** The text of an enum constant: key {@code <lower-case enum name>.<CONSTANT>}. */
    public String of(Enum<?> constant) {
        return get(keyOf(constant));
    }

    /** Where the text of an enum constant stands. */
    public static String keyOf(Enum<?> constant) {
        return constant.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "." + constant.name();
    }

    /** A name and what is said of it, parted as this language parts them: "CPU: 3 GHz", « CPU : 3 GHz ». */
    public String said(String name, String of) {
        return get("window.said", name, of);
    }

    /** What people call this object. */
    public String name(ObjectId id) {
        return names.apply(id);
    }

    /** A problem in words. */
    public Explanation explain(Problem problem) {
        return explain("problem." + problem.code(), problem.arguments());
    }

    /** A finding in words. */
    public Explanation explain(Finding finding) {
        return explain("finding." + finding.code(), finding.arguments());
    }

    private Explanation explain(String key, List<Object> arguments) {
        return new Explanation(
                get(key + ".what", arguments), get(key + ".why", arguments), get(key + ".remedy", arguments));
    }

    /** Numbers, sizes and times as this language writes them. */
    public Formats formats() {
        return formats;
    }

    /** The language and country that decide how things are written. */
    public Locale locale() {
        return formats.locale();
    }

    /** The same texts as a bundle, for layouts. */
    public ResourceBundle bundle() {
        return new TextsBundle(this);
    }

    Language language() {
        return Language.nearest(formats.locale());
    }

    /** Every key. */
    java.util.Set<String> keys() {
        return patterns.keySet();
    }
}
