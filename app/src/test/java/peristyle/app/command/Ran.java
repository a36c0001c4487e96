package peristyle.app.command;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a command line answered. */
record Ran(int exitCode, String out, String err) {

    /** Runs it in English, unless it asks for another language. */
    static Ran of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = CommandLineEntry.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Ran(exitCode, out.toString(), err.toString());
    }

    /** Says it without what only a programmer can read. */
    boolean readable() {
        String all = out + err;
        return !all.contains("\tat ") && !all.contains("Exception") && !all.contains("problem.");
    }
}
