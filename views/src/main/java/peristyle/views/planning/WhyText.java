package peristyle.views.planning;

import java.util.List;
import java.util.StringJoiner;
import peristyle.model.planning.plan.Why;
import peristyle.views.text.Formats;
import peristyle.views.text.Texts;

/** Where numbers come from, in words: what each is, its formula, what went in, and the rules behind it. */
final class WhyText {

    private static final String UNITS = "why.unit.";

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
        lines.add((texts.has(key) ? texts.get(key) : why.code()) + ": " + write(why.result(), why.unit()));
        lines.add("    = " + why.formula());
        for (Why.Input input : why.inputs()) {
            lines.add("    " + input.name() + " = " + write(input.value(), input.unit()));
        }
        if (!why.rules().isEmpty()) {
            lines.add("    " + texts.get("planning-screen.why.rules", String.join(", ", why.rules())));
        }
        return lines.toString();
    }

    private String write(double value, String unit) {
        Formats formats = texts.formats();
        return switch (unit) {
            case "MiB" -> formats.size(value);
            case "" -> formats.decimal(value);
            default -> formats.with(value, texts.has(UNITS + unit) ? texts.get(UNITS + unit) : unit);
        };
    }
}
