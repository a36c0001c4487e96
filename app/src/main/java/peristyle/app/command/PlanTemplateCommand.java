package peristyle.app.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import peristyle.model.exchange.plain.PlainInventory;
import peristyle.model.exchange.sheet.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes an inventory to be filled in by hand: the plain CSV that {@code plan} reads, with its header and two VMs. */
@Command(name = "template", mixinStandardHelpOptions = true)
final class PlanTemplateCommand implements Callable<Integer> {

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "peristyle.plan.template.out")
    private @Nullable Path out;

    @Mixin
    private ReplaceOption replace = new ReplaceOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Path file = out;
        if (file == null || file.toString().equals("-")) {
            spec.commandLine().getOut().print(PlainInventory.template());
            spec.commandLine().getOut().flush();
            return 0;
        }
        replace.require(List.of(file));
        WholeFile.write(file, stream -> stream.write(PlainInventory.template().getBytes(StandardCharsets.UTF_8)));
        spec.commandLine().getOut().println(language.texts().get("cli.plan.template.done", file.toString()));
        return 0;
    }
}
