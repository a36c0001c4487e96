package peristyle.model.exchange.table;

import java.util.HashMap;
import java.util.Map;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** Texts that outlive their row: each is kept once, and all together stay below a limit. */
final class KeptTexts {

    private static final long MOST_CHARACTERS = 48L << 20;
    private static final int MOST_TEXTS = 2_000_000;

    private final String file;
    private final Map<String, String> known = new HashMap<>();
    private long characters;

    KeptTexts(String file) {
        this.file = file;
    }

    /** The one text that equals this one. */
    String of(String text) {
        String same = known.putIfAbsent(text, text);
        if (same != null) {
            return same;
        }
        characters += text.length();
        if (characters > MOST_CHARACTERS || known.size() > MOST_TEXTS) {
            throw new ProblemException(Problem.of("inventory.too-many-texts", file, MOST_TEXTS, MOST_CHARACTERS));
        }
        return text;
    }
}
