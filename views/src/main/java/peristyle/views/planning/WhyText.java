package peristyle.views.planning;

import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import peristyle.model.planning.plan.Why;
import peristyle.views.text.Formats;
import peristyle.views.text.Texts;

/** Where numbers come from, in words: what each is, its formula, what went in, and the rules behind it. */
final class WhyText {

    private static final String UNITS = "why.unit.";
    private static final String WORDS = "why.word.";
    private static final String FORMULAS = "why.formula.";
    /** As the model writes it. */
    private static final String PARTS = "sum of the parts";

    private static final Pattern NAME = Pattern.compile("[A-Za-z]+");

    private final Texts texts;

    WhyText(Texts texts) {
        this.texts = texts;
    }

    String of(List<Why> whys) {
        StringJoiner text = new StringJoiner("\n\n");
        whys.forEach(why -> text.add(of(why)));
        return text.toString();
    }

    private String of(Why why) {
        StringJoiner lines = new StringJoiner("\n");
        String key = "why." + why.code();
        lines.add(texts.said(texts.has(key) ? texts.get(key) : why.code(), write(why.result(), why.unit())));
        lines.add("    = " + formula(why));
        for (Why.Input input : why.inputs()) {
            lines.add("    " + word(input.name()) + " = " + write(input.value(), input.unit()));
        }
        if (!why.rules().isEmpty()) {
            lines.add("    " + texts.get("planning-screen.why.rules", String.join(", ", why.rules())));
        }
        return lines.toString();
    }

    /** A formula that is a sentence has a text of its own; of any other each name is written in the reader's words. */
    private String formula(Why why) {
        if (texts.has(FORMULAS + why.code())) {
            return texts.get(FORMULAS + why.code());
        }
        if (why.formula().equals(PARTS)) {
            return texts.get("why.formula.parts");
        }
        boolean names = NAME.matcher(why.formula()).results().allMatch(name -> texts.has(WORDS + name.group()));
        return names
                ? NAME.matcher(why.formula()).replaceAll(name -> Matcher.quoteReplacement(word(name.group())))
                : why.formula();
    }

    private String word(String name) {
        return texts.has(WORDS + name) ? texts.get(WORDS + name) : name;
    }

    private String write(double value, String unit) {
        Formats formats = texts.formats();
        return switch (unit) {
            case "MiB" -> formats.size(value);
            case "" -> formats.decimal(value);
            default ->
                texts.has(UNITS + unit) && Double.isFinite(value)
                        ? texts.get(UNITS + unit, value)
                        : formats.with(value, unit);
        };
    }
}
