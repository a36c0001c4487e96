package peristyle.app.command;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import peristyle.app.opening.Opening;
import peristyle.app.opening.OpeningRequest;
import peristyle.model.store.Backups;
import peristyle.model.store.StoredBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Takes a backup of a store that no window has open; one that is open backs itself up. */
@Command(name = "backup", mixinStandardHelpOptions = true)
final class StoreBackupCommand implements Callable<Integer> {

    @Option(names = "--store", paramLabel = "DIR", descriptionKey = "store")
    private @Nullable Path folder;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "peristyle.store.backup.out")
    private @Nullable Path out;

    @Mixin
    private ReplaceOption replace = new ReplaceOption();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        InstantSource time = InstantSource.system();
        Path store = Opening.folderOf(new OpeningRequest(null, null, folder, null));
        Path target = out == null ? Backups.byHand(store, time) : out;
        replace.require(List.of(target));
        StoredBackup taken = Backups.take(store, target, time);
        spec.commandLine()
                .getOut()
                .println(
                        json
                                ? JsonText.object(Facts.of("file", taken.file().toString())
                                        .and("store", store.toString())
                                        .and("taken", taken.taken())
                                        .and("bytes", taken.bytes()))
                                : language.texts()
                                        .get(
                                                "cli.store.backup.done",
                                                store.toString(),
                                                taken.file().toString(),
                                                taken.bytes()));
        return 0;
    }
}
