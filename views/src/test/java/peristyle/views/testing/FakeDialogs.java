package peristyle.views.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import peristyle.views.console.Dialogs;
import peristyle.views.text.Explanation;

/** Answers as a test says, and remembers what was said. */
public final class FakeDialogs implements Dialogs {

    private final List<String> said = new ArrayList<>();
    private boolean answer = true;
    private OptionalInt choice = OptionalInt.empty();
    private @Nullable Path file;
    private final List<Path> next = new ArrayList<>();

    /** From now on everything is confirmed, or nothing. */
    public void confirmAll(boolean yes) {
        answer = yes;
    }

    /** From now on this is chosen where there is a choice, from 0; nothing below 0. */
    public void choose(int place) {
        choice = place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /** Whoever asks for a file gets this one. */
    public void give(Path path) {
        file = path;
    }

    /** Whoever asks for a file after that gets this one, and so on. */
    public void giveNext(Path path) {
        next.add(path);
    }

    private @Nullable Path taken() {
        Path given = file;
        if (!next.isEmpty()) {
            file = next.removeFirst();
        }
        return given;
    }

    /** What was asked and told, oldest first. */
    public List<String> said() {
        return said;
    }

    @Override
    public boolean confirm(String title, List<String> consequences, String action) {
        said.add(title);
        return answer;
    }

    @Override
    public OptionalInt choose(String title, List<String> consequences, String none, List<String> actions) {
        said.add(title);
        return choice;
    }

    @Override
    public void error(Explanation explanation, String details) {
        said.add(explanation.what());
    }

    @Override
    public void errors(String title, List<Explanation> explanations) {
        explanations.forEach(each -> said.add(each.what()));
    }

    @Override
    public void notice(String message) {
        said.add(message);
    }

    @Override
    public void report(String title, String text) {
        said.add(title);
    }

    @Override
    public Optional<Path> fileToWrite(String title, String proposedName) {
        return Optional.ofNullable(taken());
    }

    @Override
    public Optional<Path> fileToRead(String title) {
        return Optional.ofNullable(file);
    }

    @Override
    public List<Path> filesToRead(String title) {
        return Optional.ofNullable(file).stream().toList();
    }

    @Override
    public Optional<Path> folderToWrite(String title) {
        return Optional.ofNullable(file);
    }
}
