package peristyle.app.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A word that is only the beginning of a command. */
abstract class CommandGroup implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    @SuppressWarnings("UnusedVariable") // picocli answers it
    private boolean help;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), String.join(" | ", spec.subcommands().keySet()));
    }
}
