package peristyle.app.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import peristyle.app.opening.Opening;
import peristyle.app.opening.OpeningRequest;
import peristyle.model.problem.Problem;
import peristyle.model.store.BackupState;
import peristyle.model.store.Backups;
import peristyle.model.store.StoredBackup;
import peristyle.views.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the backups beside a store, each read to its end: one that cannot be put back is none. */
@Command(name = "backups", mixinStandardHelpOptions = true)
final class StoreBackupsCommand implements Callable<Integer> {

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
        Texts texts = language.texts();
        PrintWriter out = spec.commandLine().getOut();
        List<StoredBackup> backups = Backups.in(store);
        List<Facts> all = new ArrayList<>();
        for (StoredBackup backup : backups) {
            BackupState state = Backups.look(backup.file());
            if (json) {
                all.add(facts(backup, state, texts));
            } else {
                out.println(line(backup, state, texts));
                out.flush();
            }
        }
        if (json) {
            out.println(JsonText.object(Facts.of("store", store.toString()).and("backups", all)));
        } else if (backups.isEmpty()) {
            out.println(texts.get("cli.store.backups.none", store.toString()));
        }
        return 0;
    }

    private static String line(StoredBackup backup, BackupState state, Texts texts) {
        String file = backup.file().toString();
        String kind = texts.of(backup.kind());
        return state.fault()
                .map(fault -> texts.get(
                        "cli.store.backups.unsound",
                        backup.taken(),
                        kind,
                        backup.bytes(),
                        texts.explain(fault).what(),
                        file))
                .orElseGet(() -> texts.get(
                        "cli.store.backups.sound",
                        backup.taken(),
                        kind,
                        backup.bytes(),
                        state.schema(),
                        state.tasks(),
                        file));
    }

    private static Facts facts(StoredBackup backup, BackupState state, Texts texts) {
        Facts facts = Facts.of("file", backup.file().toString())
                .and("kind", backup.kind().name())
                .and("taken", backup.taken())
                .and("bytes", backup.bytes())
                .and("sound", state.sound());
        if (state.schema() > 0) {
            facts.and("schema", state.schema());
        }
        state.fault()
                .map((Problem fault) -> texts.explain(fault).what())
                .ifPresentOrElse(
                        fault -> facts.and("problem", fault),
                        () -> facts.and("objects", state.objects()).and("tasks", state.tasks()));
        return facts;
    }
}
