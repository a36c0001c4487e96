package peristyle.views.hardware;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ObjectId;
import peristyle.model.exchange.terminal.DeviceCommand;
import peristyle.model.exchange.terminal.DeviceCommands;
import peristyle.model.operation.Snapshot;
import peristyle.views.bridge.Jobs;

/** What a device's own tool prints of an object: by which command, and the text, printed off the JavaFX thread. */
final class NativeViewModel {

    /**
     * A command that can be chosen.
     *
     * @param prompt what stands before it
     * @param line the command
     */
    record Choice(String prompt, String line) {}

    private record Printed(List<Choice> choices, @Nullable Choice chosen, String text) {}

    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<List<Choice>> choices = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<@Nullable Choice> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private @Nullable Snapshot newest;
    private @Nullable ObjectId of;
    private boolean seen;
    private boolean printing;
    private boolean again;
    private boolean answering;

    NativeViewModel(Jobs jobs) {
        this.jobs = jobs;
        chosen.subscribe(choice -> {
            if (!answering) {
                print();
            }
        });
    }

    /** Prints this object from now on. */
    void choose(@Nullable ObjectId id) {
        if (id == null || !id.equals(of)) {
            of = id;
            print();
        }
    }

    /** The newest snapshot. */
    void accept(Snapshot snapshot) {
        newest = snapshot;
        print();
    }

    /** Whether anybody looks: else nothing is printed. */
    void seen(boolean now) {
        seen = now;
        print();
    }

    private void print() {
        Snapshot snapshot = newest;
        if (!seen || snapshot == null) {
            return;
        }
        if (printing) {
            again = true;
            return;
        }
        @Nullable ObjectId id = of;
        @Nullable Choice wanted = chosen.get();
        printing = true;
        jobs.quietly(progress -> printed(snapshot, id, wanted), this::printed);
    }

    private static Printed printed(Snapshot snapshot, @Nullable ObjectId id, @Nullable Choice wanted) {
        List<DeviceCommand> commands = id == null ? List.of() : DeviceCommands.of(snapshot, id);
        List<Choice> choices = commands.stream()
                .map(command -> new Choice(command.prompt(), command.line()))
                .toList();
        int place = Math.max(0, choices.indexOf(wanted));
        return choices.isEmpty()
                ? new Printed(choices, null, "")
                : new Printed(choices, choices.get(place), commands.get(place).print());
    }

    private void printed(Printed now) {
        printing = false;
        answering = true;
        if (!now.choices().equals(choices.get())) {
            choices.set(now.choices());
        }
        chosen.set(now.chosen());
        text.set(now.text());
        answering = false;
        if (again) {
            again = false;
            print();
        }
    }

    /** The commands that there are for the object. */
    ReadOnlyObjectProperty<List<Choice>> choices() {
        return choices.getReadOnlyProperty();
    }

    /** The command that is printed, null where there is none. */
    ObjectProperty<@Nullable Choice> chosen() {
        return chosen;
    }

    /** The command and what the tool prints. */
    ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }
}
