package peristyle.app;

import peristyle.app.command.CommandLineEntry;

/** Starts Peristyle. */
public final class Main {

    private Main() {}

    /** Runs the command line and ends the process with its exit code: 0 done, 1 refused or failed, 2 wrong use. */
    public static void main(String[] arguments) {
        System.exit(CommandLineEntry.run(arguments));
    }
}
