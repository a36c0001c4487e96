package peristyle.model.exchange.workbook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** The table of texts that cells point into. */
final class SharedStrings {

    private final List<String> texts;

    private SharedStrings(List<String> texts) {
        this.texts = texts;
    }

    /** A workbook without the table. */
    static SharedStrings none() {
        return new SharedStrings(List.of());
    }

    /** Reads the table; refuses it where it is larger than a workbook can need. */
    static SharedStrings read(XmlPart part, String file) {
        List<String> texts = new ArrayList<>();
        XmlText text = new XmlText();
        long characters = 0;
        boolean inText = false;
        int phonetic = 0;
        for (XmlPart.Event event = part.next(); event != XmlPart.Event.FINISHED; event = part.next()) {
            switch (event) {
                case START -> {
                    switch (part.name()) {
                        case "si" -> text.clear();
                        case "t" -> inText = phonetic == 0;
                        case "rPh" -> phonetic++;
                        default -> {}
                    }
                }
                case TEXT -> {
                    if (inText) {
                        part.appendTo(text);
                        if (text.tooLong()) {
                            throw new ProblemException(
                                    Problem.of("inventory.shared-text-too-long", file, texts.size(), Limits.TEXT));
                        }
                    }
                }
                case END -> {
                    switch (part.name()) {
                        case "t" -> inText = false;
                        case "rPh" -> phonetic--;
                        case "si" -> {
                            characters += text.length();
                            if (texts.size() >= Limits.STRINGS || characters > Limits.STRING_CHARACTERS) {
                                throw new ProblemException(Problem.of(
                                        "inventory.too-many-texts", file, Limits.STRINGS, Limits.STRING_CHARACTERS));
                            }
                            texts.add(text.toString());
                        }
                        default -> {}
                    }
                }
                case FINISHED -> {}
            }
        }
        return new SharedStrings(texts);
    }

    /** The text of the number that is written here, null where the table has none. */
    @Nullable
    String at(XmlText number) {
        if (number.isEmpty() || number.length() > 9) {
            return null;
        }
        byte[] digits = number.bytes();
        int index = 0;
        for (int at = 0; at < number.length(); at++) {
            int digit = digits[at] - '0';
            if (digit < 0 || digit > 9) {
                return null;
            }
            index = index * 10 + digit;
        }
        return index < texts.size() ? texts.get(index) : null;
    }
}
