package peristyle.views.shell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.SimpleObjectProperty;
import org.slf4j.LoggerFactory;
import peristyle.model.operation.ControlPlane;
import peristyle.model.operation.Snapshot;
import peristyle.views.console.Scope;
import peristyle.views.console.Screen;
import peristyle.views.console.Settings;
import peristyle.views.overview.OverviewSeen;
import peristyle.views.text.Language;
import peristyle.views.text.Texts;

/**
 * What a console showed, or would have shown on its first screen, when it was closed. Where the store is known to be as it was
 * then, the next start can show it before it has read the estate: it says the same of the same moment.
 *
 * @param settings all that the console remembers
 * @param frame what the frame of the window said
 * @param overview what the Overview said
 */
public record LastSeen(Map<String, String> settings, FrameSeen frame, OverviewSeen overview) {

    /**
     * What is to be seen of this platform.
     *
     * @param snapshot the platform's last, which the rules were asked of
     * @param settings all that the console remembers
     */
    public static LastSeen of(ControlPlane plane, Snapshot snapshot, Map<String, String> settings) {
        Settings remembered = Settings.inMemory();
        settings.forEach(remembered::put);
        Texts texts = Texts.of(Language.chosen(remembered.get(Language.SETTING)))
                .naming(id -> snapshot.estate().nameOf(id));
        SimpleObjectProperty<Scope> scope = new SimpleObjectProperty<>(ScopeMemory.remembered(remembered));
        FrameSeen frame = FrameSeen.of(plane, snapshot, scope, texts);
        return new LastSeen(settings, frame, OverviewSeen.of(plane, snapshot, scope.get(), texts));
    }

    /**
     * As bytes, for the same build only.
     *
     * @param build what tells builds apart
     */
    public byte[] bytes(String build) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(mark(build));
            out.writeInt(settings.size());
            for (Map.Entry<String, String> setting : new TreeMap<>(settings).entrySet()) {
                out.writeUTF(setting.getKey());
                out.writeUTF(setting.getValue());
            }
            frame.write(out);
            overview.write(out);
        } catch (IOException tooLong) {
            throw new UncheckedIOException(tooLong);
        }
        return bytes.toByteArray();
    }

    /** What was written by this build for a reader of the same ways of writing; empty where anything is otherwise. */
    public static Optional<LastSeen> read(byte[] bytes, String build) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (!in.readUTF().equals(mark(build))) {
                return Optional.empty();
            }
            Map<String, String> settings = new HashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                settings.put(in.readUTF(), in.readUTF());
            }
            return Optional.of(new LastSeen(settings, FrameSeen.read(in), OverviewSeen.read(in)));
        } catch (IOException | IllegalArgumentException unreadable) {
            LoggerFactory.getLogger(LastSeen.class).warn("What was seen last cannot be read", unreadable);
            return Optional.empty();
        }
    }

    /** Words and figures are written by language, country and time zone. */
    private static String mark(String build) {
        return build + " " + Locale.getDefault().toLanguageTag() + " "
                + ZoneId.systemDefault().getId();
    }

    /** Whether the next start begins on the screen that this tells of. */
    public boolean ofFirstScreen() {
        return settings.getOrDefault(ScreenDeck.SETTING, Screen.OVERVIEW.name()).equals(Screen.OVERVIEW.name());
    }
}
