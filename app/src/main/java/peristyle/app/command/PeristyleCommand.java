package peristyle.app.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import peristyle.app.window.WindowRequest;
import peristyle.app.window.WindowStart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Without a command: the window. */
@Command(name = "peristyle", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class PeristyleCommand implements Callable<Integer> {

    @Mixin
    private EstateOptions estate = new EstateOptions();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(names = "--theme", paramLabel = "light|dark|system", descriptionKey = "theme")
    private @Nullable ThemeName theme;

    /** Themes as the command line names them. */
    enum ThemeName {
        light,
        dark,
        system
    }

    @Override
    public Integer call() {
        return WindowStart.run(new WindowRequest(
                estate.request(),
                language.given() ? language.locale().toLanguageTag() : null,
                theme == null ? null : theme.name()));
    }
}
