package peristyle.app.command;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import peristyle.app.opening.OpenedConsole;
import peristyle.app.opening.Opening;
import peristyle.app.opening.OpeningRequest;
import peristyle.model.store.Backups;
import peristyle.model.store.Restored;
import peristyle.views.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a backup in the place of a store; what was there is kept beside. */
@Command(name = "restore", mixinStandardHelpOptions = true)
final class StoreRestoreCommand implements Callable<Integer> {

    @Parameters(arity = "1", paramLabel = "BACKUP", descriptionKey = "peristyle.store.restore.backup")
    private Path backup = Path.of("");

    @Option(names = "--store", paramLabel = "DIR", descriptionKey = "store")
    private @Nullable Path folder;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Path store = Opening.folderOf(new OpeningRequest(null, null, folder, null));
        Restored restored = Backups.restore(store, backup, OpenedConsole.operator(), InstantSource.system());
        if (json) {
            Facts facts = Facts.of("store", store.toString())
                    .and("backup", restored.backup().toString())
                    .and("last_task", restored.last());
            restored.replaced().ifPresent(newest -> facts.and("replaced_last_task", newest));
            restored.kept().ifPresent(kept -> facts.and("kept", kept.toString()));
            spec.commandLine().getOut().println(JsonText.object(facts));
        } else {
            say(restored, store, language.texts());
        }
        return 0;
    }

    private void say(Restored restored, Path store, Texts texts) {
        var out = spec.commandLine().getOut();
        out.println(
                texts.get("cli.store.restore.done", restored.backup().toString(), store.toString(), restored.last()));
        restored.replaced()
                .filter(newest -> newest > restored.last())
                .ifPresent(newest -> out.println(
                        texts.get("cli.store.restore.without", newest - restored.last(), restored.last() + 1, newest)));
        restored.kept().ifPresent(kept -> out.println(texts.get("cli.store.restore.kept", kept.toString())));
    }
}
