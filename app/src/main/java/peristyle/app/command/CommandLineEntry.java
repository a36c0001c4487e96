package peristyle.app.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.LoggerFactory;
import peristyle.app.log.LogFile;
import peristyle.app.window.FxStart;
import peristyle.app.window.StartRefusal;
import peristyle.app.window.WindowRequest;
import peristyle.app.window.WindowStart;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;
import peristyle.views.text.Explanation;
import peristyle.views.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;

/** Reads the command line, runs the command, says what went wrong in the reader's language. */
public final class CommandLineEntry {

    /** Refused or failed, with the reason on the error stream. */
    static final int REFUSED = 1;

    /** Wrong use. */
    static final int WRONG_USE = 2;

    /** Words that lead elsewhere than to the window. */
    private static final Set<String> ELSEWHERE = Set.of(
            "help",
            "replicas",
            "inventory",
            "emulate",
            "store",
            "tour",
            "pack",
            "drill",
            "replay",
            "trace",
            "plan",
            "-h",
            "--help",
            "-V",
            "--version");

    private CommandLineEntry() {}

    /** Runs a command on the process's own streams; answers its exit code. */
    public static int run(String[] arguments) {
        return run(
                arguments,
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    }

    /** Runs a command on these streams; answers its exit code. */
    static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        if (arguments.length == 0) {
            return openUsual(err);
        }
        if (opensWindow(arguments)) {
            FxStart.begin();
        }
        Texts texts = Texts.of(language(arguments));
        CommandLine line = new CommandLine(new PeristyleCommand());
        if (!opensWindow(arguments)) {
            addCommands(line);
        }
        line.setResourceBundle(new CommandTexts(texts));
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(Path.class, new GivenPath());
        line.registerConverter(Locale.class, new GivenLanguage());
        line.setExecutionExceptionHandler(onFailure(texts));
        line.setParameterExceptionHandler(onWrongUse(texts));
        int code = line.execute(arguments);
        if (out.checkError() && code == 0) {
            err.println(ProblemText.of(texts, Problem.of("cli.output-lost")));
            return REFUSED;
        }
        return code;
    }

    /** The window opens sooner where nobody asks what else there is. */
    private static boolean opensWindow(String[] arguments) {
        return Arrays.stream(arguments).noneMatch(ELSEWHERE::contains);
    }

    /** The usual start asks for nothing: nothing is spent on reading what was asked. */
    private static int openUsual(PrintWriter err) {
        try {
            return WindowStart.run(WindowRequest.USUAL);
        } catch (RuntimeException failure) {
            return windowFailed(failure, "peristyle", Texts.of(Locale.getDefault()), err);
        }
    }

    private static void addCommands(CommandLine line) {
        line.addSubcommand(new HelpCommand())
                .addSubcommand(new ReplicasCommand())
                .addSubcommand(new InventoryCommand())
                .addSubcommand(new EmulateCommand())
                .addSubcommand(new StoreCommand())
                .addSubcommand(new TourCommand())
                .addSubcommand(new PackCommand())
                .addSubcommand(new DrillCommand())
                .addSubcommand(new ReplayCommand())
                .addSubcommand(new TraceCommand())
                .addSubcommand(planning());
    }

    private static CommandLine planning() {
        return new CommandLine(new PlanCommand())
                .addSubcommand(new PlanTemplateCommand())
                .addSubcommand(new PlanWhatIfCommand())
                .addSubcommand(new PlanOutlookCommand());
    }

    private static IExecutionExceptionHandler onFailure(Texts texts) {
        return (failure, line, parsed) -> line.getCommand() instanceof PeristyleCommand
                ? windowFailed(failure, line.getCommandName(), texts, line.getErr())
                : failed(failure, line.getCommandName(), texts, line.getErr());
    }

    /** On the error stream at once, and in a window for those who see only that. */
    private static int windowFailed(Exception failure, String command, Texts texts, PrintWriter err) {
        int code = failed(failure, command, texts, err);
        StartRefusal.show(explained(failure, texts), texts);
        return code;
    }

    private static Explanation explained(Exception failure, Texts texts) {
        return failure instanceof ProblemException problem
                ? texts.explain(problem.problem())
                : new Explanation(
                        texts.get(
                                "cli.unexpected",
                                failure.toString(),
                                LogFile.path().toString()),
                        "",
                        "");
    }

    private static int failed(Exception failure, String command, Texts texts, PrintWriter err) {
        if (failure instanceof ProblemException problem) {
            err.println(ProblemText.of(texts, problem.problem()));
            return REFUSED;
        }
        if (failure instanceof WrongValueException wrong) {
            err.println(ProblemText.of(texts, wrong.problem()));
            return WRONG_USE;
        }
        LoggerFactory.getLogger(CommandLineEntry.class).error("Unexpected failure of {}", command, failure);
        err.println(
                texts.get("cli.unexpected", failure.toString(), LogFile.path().toString()));
        return REFUSED;
    }

    private static IParameterExceptionHandler onWrongUse(Texts texts) {
        return (ParameterException wrong, String[] given) -> {
            PrintWriter err = wrong.getCommandLine().getErr();
            err.println(WrongUse.said(wrong, texts));
            err.println(texts.get(
                    "cli.see-help", wrong.getCommandLine().getCommandSpec().qualifiedName(" ")));
            return WRONG_USE;
        };
    }

    /** The language must be known before the command line can be explained in it. */
    private static Locale language(String[] arguments) {
        List<String> given = Arrays.asList(arguments);
        for (int each = 0; each < given.size(); each++) {
            if (given.get(each).startsWith("--lang=")) {
                return Locale.forLanguageTag(given.get(each).substring("--lang=".length()));
            }
            if (given.get(each).equals("--lang") && each + 1 < given.size()) {
                return Locale.forLanguageTag(given.get(each + 1));
            }
        }
        return Locale.getDefault();
    }
}
