package peristyle.model.recording;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import peristyle.model.estate.EstateChange;
import peristyle.model.problem.Problem;
import peristyle.model.store.EstateForm;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Commands as lines that people can read, one a command, and the changes that they made as bytes, in the same order. */
final class CommandLines {

    static final String CHANGE = "change";
    private static final JsonFactory FACTORY = new JsonFactory();

    private CommandLines() {}

    /** The lines of these commands. */
    static byte[] lines(List<Command> commands) {
        StringBuilder lines = new StringBuilder();
        for (Command command : commands) {
            StringWriter line = new StringWriter();
            try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
                write(json, command);
            }
            lines.append(line).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(JsonGenerator json, Command command) {
        json.writeStartObject();
        json.writeStringProperty("tick", command.tick().toString());
        switch (command) {
            case Command.Changed it -> {
                json.writeStringProperty("do", CHANGE);
                json.writeStringProperty("at", it.at().toString());
                json.writeArrayPropertyStart("by");
                it.by().forEach(json::writeString);
                json.writeEndArray();
                json.writeArrayPropertyStart("operations");
                it.operations().forEach(json::writeString);
                json.writeEndArray();
            }
            case Command.Faulted it -> FaultJson.write(json, it.command());
        }
        json.writeEndObject();
    }

    /** The changes that these commands made. */
    static byte[] changes(List<Command> commands) throws IOException {
        EstateForm form = EstateForm.current();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Command command : commands) {
            if (command instanceof Command.Changed changed) {
                form.write(changed.change(), bytes);
            }
        }
        return bytes.toByteArray();
    }

    /**
     * The commands of these lines and changes.
     *
     * @param form in which the changes were written
     * @param order what their times have to fulfil
     * @throws UnfitException where they are none; says the line
     */
    static List<Command> read(byte[] lines, byte[] changes, EstateForm form, CommandOrder order) throws UnfitException {
        ByteArrayInputStream left = new ByteArrayInputStream(changes);
        List<Command> commands = new ArrayList<>();
        int number = 0;
        for (String line : new String(lines, StandardCharsets.UTF_8).lines().toList()) {
            number++;
            try {
                Command command = command(JsonFields.of(line), left, form);
                order.check(command);
                commands.add(command);
            } catch (UnfitException wrong) {
                throw new UnfitException(Problem.of("recording.line", number, wrong.problem()), wrong);
            }
        }
        if (left.available() > 0) {
            throw new UnfitException(Problem.of("recording.changes-left", left.available()));
        }
        return commands;
    }

    private static Command command(JsonFields line, InputStream changes, EstateForm form) throws UnfitException {
        String what = line.text("do");
        if (!what.equals(CHANGE)) {
            return new Command.Faulted(line.moment("tick"), FaultJson.read(line, what));
        }
        line.only("tick", "do", "at", "by", "operations");
        return new Command.Changed(
                line.moment("tick"),
                line.moment("at"),
                line.texts("by"),
                line.texts("operations"),
                change(changes, form));
    }

    private static EstateChange change(InputStream changes, EstateForm form) throws UnfitException {
        try {
            return form.readChange(changes);
        } catch (IOException wrong) {
            throw new UnfitException(Problem.of("recording.no-change"), wrong);
        }
    }
}
