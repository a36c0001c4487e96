package peristyle.model.recording;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import peristyle.model.exchange.events.EventDigest;
import peristyle.model.problem.Problem;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * The head of a recording's file, to be read by people and machines.
 *
 * @param version of the format
 * @param program version that recorded it
 * @param seed what the devices' chance is drawn from
 * @param from the devices' step at which it begins
 * @param outcome what came of it
 * @param sums the SHA-256 of each other part
 */
record Head(int version, String program, long seed, Instant from, Outcome outcome, Map<Part, String> sums) {

    static final int VERSION = 1;
    private static final String FORMAT = "peristyle-recording";
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** As long as devices may be run at once. */
    private static final Duration LONGEST = Duration.ofDays(3660);

    static Head of(Recording recording, Map<Part, byte[]> parts) {
        return new Head(
                VERSION,
                recording.program(),
                recording.standing().seed(),
                recording.standing().tick(),
                recording.outcome(),
                sums(parts));
    }

    static Map<Part, String> sums(Map<Part, byte[]> parts) {
        Map<Part, String> sums = new EnumMap<>(Part.class);
        parts.forEach((part, bytes) -> {
            if (part != Part.HEAD) {
                sums.put(part, EventDigest.sha256Hex(bytes));
            }
        });
        return sums;
    }

    byte[] bytes() {
        StringWriter text = new StringWriter();
        ObjectWriteContext pretty = new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return new DefaultPrettyPrinter();
            }
        };
        try (JsonGenerator json = new JsonFactory().createGenerator(pretty, text)) {
            json.writeStartObject();
            json.writeStringProperty("format", FORMAT);
            json.writeNumberProperty("version", version);
            json.writeStringProperty("program", program);
            json.writeNumberProperty("seed", seed);
            json.writeStringProperty("from", from.toString());
            json.writeStringProperty("until", outcome.until().toString());
            json.writeNumberProperty("events", outcome.events());
            json.writeStringProperty("events_sha256", outcome.eventsSha256());
            if (outcome.estateSha256() != null && outcome.devicesSha256() != null) {
                json.writeStringProperty("estate_sha256", outcome.estateSha256());
                json.writeStringProperty("devices_sha256", outcome.devicesSha256());
            }
            json.writeObjectPropertyStart("parts");
            sums.forEach((part, sum) -> json.writeStringProperty(part.file(), sum));
            json.writeEndObject();
            json.writeEndObject();
        }
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** @throws UnfitException where it is none */
    static Head read(byte[] bytes) throws UnfitException {
        JsonFields fields = JsonFields.of(new String(bytes, StandardCharsets.UTF_8));
        if (!fields.text("format").equals(FORMAT)) {
            throw new UnfitException(
                    Problem.of("recording.field.choice", "format", fields.text("format"), List.of(FORMAT)));
        }
        int version = fields.count("version");
        if (version != VERSION) {
            // What comes after is not known.
            return new Head(version, fields.text("program"), 0, Instant.EPOCH, NOTHING, Map.of());
        }
        fields.only(
                "format",
                "version",
                "program",
                "seed",
                "from",
                "until",
                "events",
                "events_sha256",
                "estate_sha256",
                "devices_sha256",
                "parts");
        Instant from = fields.moment("from");
        Instant until = fields.moment("until");
        if (until.isBefore(from) || Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw new UnfitException(
                    Problem.of("recording.time.length", from.toString(), until.toString(), LONGEST.toDays()));
        }
        CommandOrder.step(from, until);
        if (fields.has("estate_sha256") != fields.has("devices_sha256")) {
            String missing = fields.has("estate_sha256") ? "devices_sha256" : "estate_sha256";
            throw new UnfitException(Problem.of("recording.field.missing", missing));
        }
        return new Head(
                version,
                fields.text("program"),
                fields.whole("seed"),
                from,
                new Outcome(
                        until,
                        fields.whole("events", 0, Long.MAX_VALUE),
                        sum(fields, "events_sha256"),
                        sumOrNull(fields, "estate_sha256"),
                        sumOrNull(fields, "devices_sha256")),
                sumsOf(fields.object("parts")));
    }

    private static Map<Part, String> sumsOf(JsonFields parts) throws UnfitException {
        parts.only(Stream.of(Part.values()).map(Part::file).toArray(String[]::new));
        Map<Part, String> sums = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            if (part != Part.HEAD) {
                sums.put(part, sum(parts, part.file()));
            }
        }
        return sums;
    }

    private static @Nullable String sumOrNull(JsonFields fields, String field) throws UnfitException {
        return fields.has(field) ? sum(fields, field) : null;
    }

    private static String sum(JsonFields fields, String field) throws UnfitException {
        String text = fields.text(field);
        if (!SHA256.matcher(text).matches()) {
            throw new UnfitException(Problem.of("recording.field.no-sum", field, text));
        }
        return text;
    }

    private static final Outcome NOTHING = new Outcome(Instant.EPOCH, 0, "", null, null);
}
