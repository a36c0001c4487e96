package peristyle.model.planning.scenario;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import peristyle.model.catalog.JsonReader;
import peristyle.model.catalog.LocatedJson;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * A scenario as a file: JSON in UTF-8 with the fields of {@link Scenario}. {@code start} is a month ({@code 2026-03}), dates
 * are {@code 2026-03-31}. Each of {@code changes} says by {@code kind} what it is: {@code growth} (with
 * {@code percentPerMonth}), {@code addVms} ({@code name}, {@code count}, {@code vcpus}, {@code memoryGib}, {@code diskGib}),
 * {@code removeVms} ({@code names}), {@code addHosts} or {@code retireHosts} ({@code count}); {@code pool} may be left out
 * where every pool is meant. {@code description}, {@code months} and {@code leadDays} may be left out.
 */
public final class ScenarioFile {

    /** Larger files are refused unread, bytes. */
    public static final int LARGEST = 1 << 20;

    private static final Set<String> FIELDS = Set.of("name", "description", "start", "months", "leadDays", "changes");

    private ScenarioFile() {}

    /**
     * The scenario in this file.
     *
     * @throws ProblemException {@code scenario.*}, with the line and the column of what is wrong
     */
    public static Scenario read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            long size = Files.size(file);
            if (size > LARGEST) {
                throw new ProblemException(Problem.of("scenario.too-large", name, size, LARGEST));
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return parse(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (NoSuchFileException missing) {
            throw new ProblemException(Problem.of("scenario.not-found", name), missing);
        } catch (CharacterCodingException foreign) {
            throw new ProblemException(Problem.of("scenario.not-utf8", name), foreign);
        } catch (IOException failed) {
            throw new ProblemException(
                    Problem.of("scenario.unreadable", name, String.valueOf(failed.getMessage())), failed);
        }
    }

    /** The scenario in this text; problems name it as {@code file}. */
    public static Scenario parse(String file, String text) {
        ScenarioFields root = new ScenarioFields(file, json(file, text), FIELDS);
        List<Change> changes = new ArrayList<>();
        for (LocatedJson each : root.list("changes")) {
            changes.add(change(file, each));
        }
        return new Scenario(
                root.text("name"),
                root.textOr("description", ""),
                root.month("start"),
                root.wholeOr("months", 1, Scenario.MOST_MONTHS, Scenario.USUAL_MONTHS),
                root.wholeOr("leadDays", 0, 365, Scenario.USUAL_LEAD_DAYS),
                changes);
    }

    /** The reader is the catalogue's; what it refuses is said in the words of this file. */
    private static LocatedJson json(String file, String text) {
        if (text.isBlank()) {
            throw new ProblemException(Problem.of("scenario.empty", file));
        }
        try {
            return JsonReader.read(file, text);
        } catch (ProblemException refused) {
            String code = refused.problem().code().replaceFirst("^catalog\\.", "scenario.");
            throw new ProblemException(new Problem(code, refused.problem().arguments()), refused);
        }
    }

    private static Change change(String file, LocatedJson json) {
        String kind = ScenarioFields.kind(file, json, ChangeKind.KEYS);
        ChangeKind of = ChangeKind.of(kind);
        ScenarioFields fields = new ScenarioFields(file, json, of.fields());
        LocalDate date = fields.date("date");
        String pool = of.onePool() ? fields.text("pool") : fields.textOr("pool", "");
        return switch (of) {
            case GROWTH -> new Change.Growth(date, pool, fields.number("percentPerMonth", -50, 100));
            case ADD_VMS ->
                new Change.AddVms(
                        date,
                        pool,
                        fields.text("name"),
                        fields.whole("count", 1, 100_000),
                        fields.whole("vcpus", 1, 1024),
                        fields.whole("memoryGib", 1, 65_536),
                        fields.whole("diskGib", 0, 1_048_576));
            case REMOVE_VMS -> new Change.RemoveVms(date, pool, fields.text("names"));
            case ADD_HOSTS -> new Change.AddHosts(date, pool, fields.whole("count", 1, MonthPool.MOST_HOSTS));
            case RETIRE_HOSTS -> new Change.RetireHosts(date, pool, fields.whole("count", 1, MonthPool.MOST_HOSTS));
        };
    }

    /** The text of a file that {@link #read} makes the same scenario of. */
    public static String write(Scenario scenario) {
        StringWriter text = new StringWriter();
        ObjectWriteContext pretty = new ObjectWriteContext.Base() {
            @Override
            public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
                return new DefaultPrettyPrinter();
            }
        };
        try (JsonGenerator json = new JsonFactory().createGenerator(pretty, text)) {
            json.writeStartObject();
            json.writeStringProperty("name", scenario.name());
            json.writeStringProperty("description", scenario.description());
            json.writeStringProperty("start", scenario.start().toString());
            json.writeNumberProperty("months", scenario.months());
            json.writeNumberProperty("leadDays", scenario.leadDays());
            json.writeArrayPropertyStart("changes");
            scenario.changes().forEach(change -> write(json, change));
            json.writeEndArray();
            json.writeEndObject();
        }
        return text + "\n";
    }

    private static void write(JsonGenerator json, Change change) {
        json.writeStartObject();
        json.writeStringProperty("kind", ChangeKind.of(change).key());
        json.writeStringProperty("date", change.date().toString());
        if (!change.pool().isEmpty()) {
            json.writeStringProperty("pool", change.pool());
        }
        switch (change) {
            case Change.Growth growth -> json.writeNumberProperty("percentPerMonth", growth.percentPerMonth());
            case Change.AddVms added -> {
                json.writeStringProperty("name", added.name());
                json.writeNumberProperty("count", added.count());
                json.writeNumberProperty("vcpus", added.vcpus());
                json.writeNumberProperty("memoryGib", added.memoryGib());
                json.writeNumberProperty("diskGib", added.diskGib());
            }
            case Change.RemoveVms gone -> json.writeStringProperty("names", gone.names());
            case Change.AddHosts more -> json.writeNumberProperty("count", more.count());
            case Change.RetireHosts less -> json.writeNumberProperty("count", less.count());
        }
        json.writeEndObject();
    }
}
