package peristyle.model.recording;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import peristyle.model.catalog.Catalog;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.catalog.CatalogText;
import peristyle.model.hardware.Standing;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;
import peristyle.model.store.EstateForm;

/** A recording as one file: see {@code docs/recording-file.md}. */
public final class RecordingFile {

    /** How such files are usually called: the ending after the dot. */
    public static final String ENDING = "recording";

    private RecordingFile() {}

    /**
     * Writes a recording, whole or not at all.
     *
     * @throws ProblemException {@code export.*} where the file cannot be written, {@code recording.too-large} where no reader
     *     would take it; what was there is then untouched
     */
    public static void write(Recording recording, Path file) {
        Map<Part, byte[]> parts = new EnumMap<>(Part.class);
        try {
            ByteArrayOutputStream estate = new ByteArrayOutputStream();
            EstateForm.current().write(recording.estate(), estate);
            parts.put(Part.COMMANDS, CommandLines.lines(recording.commands()));
            parts.put(Part.CHANGES, CommandLines.changes(recording.commands()));
            parts.put(Part.CATALOGUE, CatalogText.of(recording.catalog()).getBytes(StandardCharsets.UTF_8));
            parts.put(Part.ESTATE, estate.toByteArray());
            parts.put(Part.DEVICES, recording.standing().bytes());
            parts.put(Part.HEAD, Head.of(recording, parts).bytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        RecordingZip.write(file, parts);
    }

    /**
     * Reads a recording.
     *
     * @throws ProblemException {@code recording.*} where there is none that this version can read
     */
    public static Recording read(Path file) {
        Map<Part, byte[]> parts = RecordingZip.read(file);
        Head head = head(file, part(parts, Part.HEAD));
        if (head.version() != Head.VERSION) {
            throw new ProblemException(Problem.of(
                    "recording.other-version", file.toString(), head.version(), Head.VERSION, head.program()));
        }
        Head.sums(parts).forEach((part, sum) -> {
            if (!sum.equals(head.sums().get(part))) {
                throw RecordingZip.damaged(file, part, Problem.of("recording.part-changed"), null);
            }
        });
        EstateForm.Read estate = estate(file, part(parts, Part.ESTATE));
        return new Recording(
                head.program(),
                catalog(file, part(parts, Part.CATALOGUE)),
                estate.estate(),
                new Standing(head.from(), head.seed(), part(parts, Part.DEVICES)),
                commands(file, parts, estate.form(), head),
                head.outcome());
    }

    private static byte[] part(Map<Part, byte[]> parts, Part part) {
        return parts.getOrDefault(part, new byte[0]);
    }

    private static Head head(Path file, byte[] bytes) {
        try {
            return Head.read(bytes);
        } catch (UnfitException wrong) {
            throw RecordingZip.damaged(file, Part.HEAD, wrong.problem(), wrong);
        }
    }

    private static EstateForm.Read estate(Path file, byte[] bytes) {
        try {
            ByteArrayInputStream left = new ByteArrayInputStream(bytes);
            EstateForm.Read read = EstateForm.read(left);
            if (left.available() > 0) {
                throw new IOException("more than an estate");
            }
            return read;
        } catch (IOException wrong) {
            throw RecordingZip.damaged(file, Part.ESTATE, Problem.of("recording.no-estate"), wrong);
        }
    }

    private static List<Command> commands(Path file, Map<Part, byte[]> parts, EstateForm form, Head head) {
        try {
            CommandOrder order = new CommandOrder(head.from(), head.outcome().until());
            return CommandLines.read(part(parts, Part.COMMANDS), part(parts, Part.CHANGES), form, order);
        } catch (UnfitException wrong) {
            throw RecordingZip.damaged(file, Part.COMMANDS, wrong.problem(), wrong);
        }
    }

    private static Catalog catalog(Path file, byte[] bytes) {
        try {
            return CatalogFile.parse(Part.CATALOGUE.file(), new String(bytes, StandardCharsets.UTF_8));
        } catch (ProblemException wrong) {
            throw RecordingZip.damaged(file, Part.CATALOGUE, wrong.problem(), wrong);
        }
    }
}
