package peristyle.app.command;

import java.io.PrintWriter;
import java.util.Optional;
import peristyle.model.store.EarlierSchema;
import peristyle.views.text.Texts;

/** Says that a store of an earlier version was read through a copy, and that it is as it was. */
final class EarlierNote {

    private EarlierNote() {}

    /** On the error stream: the result of a command alone belongs on the other. */
    static void say(Optional<EarlierSchema> earlier, Texts texts, PrintWriter err) {
        earlier.ifPresent(schema -> err.println(
                texts.get("cli.read-through-copy", schema.store().toString(), schema.kept(), schema.current())));
    }
}
