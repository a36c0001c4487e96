package peristyle.app.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import peristyle.app.opening.OpenedConsole;
import peristyle.app.opening.OpeningRequest;
import peristyle.app.opening.Reading;
import peristyle.model.catalog.Catalog;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Region;
import peristyle.model.exchange.demand.InventoryDemand;
import peristyle.model.exchange.imports.Inventories;
import peristyle.model.exchange.imports.Pseudonyms;
import peristyle.model.exchange.imports.ReadOptions;
import peristyle.model.exchange.imports.ReadProgress;
import peristyle.model.exchange.inventory.Inventory;
import peristyle.model.planning.demand.Demand;
import peristyle.model.planning.demand.DemandRules;
import peristyle.model.planning.demand.EstateDemand;
import peristyle.model.planning.demand.EstateUse;
import peristyle.model.rule.Situation;
import peristyle.model.telemetry.Metric;
import peristyle.views.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What is planned for: inventory files, or the running estate. */
final class PlanSourceOptions {

    @Option(names = "--inventory", arity = "1..*", paramLabel = "FILE", descriptionKey = "peristyle.plan.inventory")
    private List<Path> inventory = new ArrayList<>();

    @Option(names = "--pseudonyms", paramLabel = "KEY", descriptionKey = "peristyle.plan.pseudonyms")
    private @Nullable String pseudonyms;

    @Option(names = "--estate", paramLabel = "small|medium|large|huge|FILE", descriptionKey = "reading.estate")
    private @Nullable String estate;

    @Option(names = "--store", paramLabel = "DIR", descriptionKey = "peristyle.plan.store")
    private @Nullable Path store;

    @Option(names = "--catalog", paramLabel = "FILE", descriptionKey = "catalog")
    private @Nullable Path catalogFile;

    /** What would be opened, were it the running estate. */
    OpeningRequest request() {
        return new OpeningRequest(estate, null, store, catalogFile);
    }

    /** It is one or the other. */
    void check(CommandLine line) {
        boolean running = store != null || estate != null;
        if (running != inventory.isEmpty()) {
            throw new MissingOptionException(line, "--inventory FILE | --store DIR");
        }
        if (pseudonyms != null && pseudonyms.isBlank()) {
            throw new ParameterException(line, "--pseudonyms KEY");
        }
    }

    private ReadOptions options() {
        return new ReadOptions(
                Optional.ofNullable(pseudonyms).map(key -> new Pseudonyms(key.getBytes(StandardCharsets.UTF_8))));
    }

    /** Reads it; of the running estate with the IOPS measured last. What is worth knowing of that is said. */
    PlanSource read(DemandRules rules, Catalog catalog, Texts texts, PrintWriter err) {
        if (!inventory.isEmpty()) {
            Inventory read = Inventories.read(inventory, options(), ReadProgress.NONE);
            return new PlanSource(InventoryDemand.of(read, rules, catalog), read);
        }
        return new PlanSource(running(rules, texts, err), null);
    }

    /** Whether it is the running estate. */
    boolean running() {
        return inventory.isEmpty();
    }

    private Demand running(DemandRules rules, Texts texts, PrintWriter err) {
        try (OpenedConsole console = Reading.open(request())) {
            EarlierNote.say(console.earlier(), texts, err);
            Situation now = console.judged().situation();
            Estate running = now.estate();
            String name =
                    running.regions().stream().findFirst().map(Region::name).orElse("");
            EstateUse use = EstateUse.read(console.plane().history(), running, now.at());
            return EstateDemand.of(running, name, rules, vm -> now.live().value(Metric.VM_IOPS, running, vm), use);
        }
    }

    /** The running estate as it stands. */
    Estate estate(Texts texts, PrintWriter err) {
        try (OpenedConsole console = Reading.open(request())) {
            EarlierNote.say(console.earlier(), texts, err);
            return console.judged().situation().estate();
        }
    }
}
