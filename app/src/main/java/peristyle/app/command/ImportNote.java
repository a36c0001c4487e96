package peristyle.app.command;

import java.io.PrintWriter;
import peristyle.app.opening.OpenedConsole;
import peristyle.views.imported.ImportReportText;
import peristyle.views.text.Texts;

/** Says what was read, where a command has just read an inventory file; the whole report stays with the store. */
final class ImportNote {

    private ImportNote() {}

    /** On the error stream: the result of a command alone belongs on the other. */
    static void say(OpenedConsole console, Texts texts, PrintWriter err) {
        console.imported().ifPresent(imported -> {
            err.println(ImportReportText.keep(
                    imported.totals(), imported.cpools(), imported.report(), texts, console.settings()));
        });
    }
}
