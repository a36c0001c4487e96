package peristyle.app.command;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import peristyle.app.opening.FreshDevices;
import peristyle.app.opening.OpeningRequest;
import peristyle.model.exchange.events.EventLog;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs emulated devices without a window and writes what they do. The same arguments give the same bytes. */
@Command(name = "emulate", mixinStandardHelpOptions = true)
final class EmulateCommand implements Callable<Integer> {

    private static final Path STANDARD_OUTPUT = Path.of("-");

    @Option(names = "--estate", paramLabel = "small|medium|large|huge|FILE", descriptionKey = "estate")
    private @Nullable String estate;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "seed")
    private @Nullable Long seed;

    @Option(names = "--catalog", paramLabel = "FILE", descriptionKey = "catalog")
    private @Nullable Path catalog;

    @Option(names = "--for", required = true, paramLabel = "PT24H", descriptionKey = "peristyle.emulate.for")
    private @Nullable String time;

    @Option(names = "--events", required = true, paramLabel = "FILE", descriptionKey = "peristyle.emulate.events")
    private @Nullable Path events;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Duration asked = TimeSpan.parse(String.valueOf(time));
        FreshDevices fresh = FreshDevices.of(new OpeningRequest(estate, seed, null, catalog));
        Path target = events == null ? STANDARD_OUTPUT : events;
        long began = System.nanoTime();
        if (target.equals(STANDARD_OUTPUT)) {
            toStandardOutput(fresh, asked);
            return 0;
        }
        EventLog.write(fresh.devices(), fresh.estate(), asked, target, hour -> {});
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        double factor = asked.toMillis() / (double) Math.max(1, took.toMillis());
        spec.commandLine()
                .getOut()
                .println(
                        json
                                ? JsonText.object(Facts.of("file", target.toString())
                                        .and("emulated_s", asked.toSeconds())
                                        .and("took_s", took.toMillis() / 1000.0)
                                        .and("factor", factor))
                                : language.texts()
                                        .get("cli.emulate.done", asked, took, target.toString(), Math.round(factor)));
        return 0;
    }

    private static void toStandardOutput(FreshDevices fresh, Duration asked) {
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            EventLog.write(fresh.devices(), fresh.estate(), asked, new BufferedOutputStream(out), hour -> {});
        } catch (IOException closed) {
            throw new ProblemException(
                    Problem.of("cli.write-failed", "-", String.valueOf(closed.getMessage())), closed);
        }
    }
}
