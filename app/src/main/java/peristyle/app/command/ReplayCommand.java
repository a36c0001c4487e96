package peristyle.app.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import peristyle.app.opening.RecordedDevices;
import peristyle.model.exchange.events.EventLog;
import peristyle.model.exchange.sheet.WholeFile;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.recording.Outcome;
import peristyle.model.recording.Recording;
import peristyle.model.recording.RecordingFile;
import peristyle.model.recording.Replay;
import peristyle.model.recording.ReplayReport;
import peristyle.views.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Does again what was recorded, and says whether the same came of it. */
@Command(name = "replay", mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

    @Parameters(arity = "1", paramLabel = "FILE", descriptionKey = "peristyle.replay.file")
    private @Nullable Path file;

    @Option(names = "--events", paramLabel = "FILE", descriptionKey = "peristyle.replay.events")
    private @Nullable Path events;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Path from = file == null ? Path.of("") : file;
        Recording recording = RecordingFile.read(from);
        ReplayReport report = events == null ? replay(recording, event -> {}) : replay(recording, events);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonText.object(facts(from, recording, report)));
        } else {
            print(out, from, recording, report);
        }
        return report.same() ? 0 : CommandLineEntry.REFUSED;
    }

    private static ReplayReport replay(Recording recording, Consumer<DeviceEvent> told) {
        return Replay.run(recording, RecordedDevices::of, told, at -> {});
    }

    private static ReplayReport replay(Recording recording, Path into) {
        AtomicReference<@Nullable ReplayReport> report = new AtomicReference<>();
        WholeFile.write(into, stream -> {
            OutputStream lines = new BufferedOutputStream(stream);
            report.set(replay(recording, event -> write(lines, event)));
            lines.flush();
        });
        ReplayReport written = report.get();
        if (written == null) {
            throw new IllegalStateException("a file was written of nothing");
        }
        return written;
    }

    private static void write(OutputStream lines, DeviceEvent event) {
        try {
            lines.write(EventLog.text(event).getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Facts facts(Path from, Recording recording, ReplayReport report) {
        return Facts.of("file", from.toString())
                .and("same", report.same())
                .and("recorded_by", recording.program())
                .and("replayed_by", Version.number())
                .and("seed", recording.standing().seed())
                .and("from", recording.standing().tick())
                .and("until", report.recorded().until())
                .and("commands", recording.commands().size())
                .and("recorded", facts(report.recorded()))
                .and("replayed", facts(report.replayed()));
    }

    private static Facts facts(Outcome outcome) {
        Facts facts = Facts.of("events", outcome.events()).and("events_sha256", outcome.eventsSha256());
        if (outcome.estateSha256() != null && outcome.devicesSha256() != null) {
            facts.and("estate_sha256", outcome.estateSha256()).and("devices_sha256", outcome.devicesSha256());
        }
        return facts;
    }

    private void print(PrintWriter out, Path from, Recording recording, ReplayReport report) {
        Texts texts = language.texts();
        Outcome recorded = report.recorded();
        Outcome replayed = report.replayed();
        out.println(texts.get(
                report.same() ? "cli.replay.same" : "cli.replay.differs",
                from.toString(),
                Duration.between(recording.standing().tick(), recorded.until()),
                recording.commands().size(),
                replayed.events(),
                recorded.events()));
        compare(out, "sha256", recorded.eventsSha256(), replayed.eventsSha256());
        compare(out, "estate-sha256", recorded.estateSha256(), replayed.estateSha256());
        compare(out, "devices-sha256", recorded.devicesSha256(), replayed.devicesSha256());
        if (!report.same() && !recording.program().equals(Version.number())) {
            out.println(texts.get("cli.replay.other-program", recording.program(), Version.number()));
        }
    }

    /** One line where the two are the same, else both. */
    private void compare(PrintWriter out, String what, @Nullable String recorded, @Nullable String replayed) {
        if (recorded == null || recorded.equals(replayed)) {
            if (recorded != null) {
                out.println("  " + what + " " + recorded);
            }
            return;
        }
        Texts texts = language.texts();
        out.println("  " + texts.get("cli.replay.recorded", what, recorded));
        out.println("  " + texts.get("cli.replay.replayed", what, String.valueOf(replayed)));
    }
}
