package peristyle.app.command;

import java.util.stream.Collectors;
import peristyle.views.text.Texts;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in the reader's language: picocli speaks English only. */
final class WrongUse {

    private WrongUse() {}

    static String said(ParameterException wrong, Texts texts) {
        ArgSpec argument = wrong.getArgSpec();
        if (wrong instanceof UnmatchedArgumentException unknown) {
            return texts.get("cli.unknown-argument", String.join(" ", unknown.getUnmatched()));
        }
        if (wrong instanceof MissingParameterException missing) {
            return texts.get(
                    "cli.missing-argument",
                    missing.getMissing().stream().map(WrongUse::written).collect(Collectors.joining(", ")));
        }
        if (wrong instanceof MissingOptionException missing) {
            return texts.get("cli.missing-argument", String.valueOf(missing.getMessage()));
        }
        if (argument != null && wrong.getValue() != null) {
            return texts.get("cli.unusable-value", wrong.getValue(), written(argument));
        }
        if (wrong.getCommandLine().getCommand() instanceof CommandGroup) {
            return texts.get("cli.missing-command", String.valueOf(wrong.getMessage()));
        }
        return texts.get("cli.wrong-use", String.valueOf(wrong.getMessage()));
    }

    private static String written(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }
}
