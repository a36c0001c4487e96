package peristyle.app.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import peristyle.model.exchange.demand.PlanSettingsFile;
import peristyle.model.exchange.demand.PriceListFile;
import peristyle.model.planning.plan.PlanLimits;
import peristyle.model.planning.settings.PlanSettings;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Under which terms a plan is made, and how long it may take. */
final class PlanTermsOptions {

    @Option(names = "--settings", paramLabel = "FILE", descriptionKey = "peristyle.plan.settings")
    private @Nullable Path settingsFile;

    @Option(names = "--prices", paramLabel = "FILE", descriptionKey = "peristyle.plan.prices")
    private @Nullable Path priceFile;

    @Option(names = "--seconds", paramLabel = "S", descriptionKey = "peristyle.plan.seconds")
    private @Nullable Double seconds;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", descriptionKey = "peristyle.plan.seed")
    private long seed;

    /** Without a time limit the same arguments give the same plan. */
    PlanLimits limits(CommandLine line) {
        Double given = seconds;
        if (given == null) {
            return PlanLimits.ofSteps(PlanLimits.USUAL_STEPS, seed);
        }
        if (!(given > 0 && given <= 86_400)) {
            throw new ParameterException(line, "--seconds: 0 < S <= 86400");
        }
        return PlanLimits.ofTime((long) (given * 1e9), System::nanoTime, seed);
    }

    /** What the files say; without files what is usual. */
    PlanSettings settings() {
        PlanSettings settings = settingsFile == null ? PlanSettings.USUAL : PlanSettingsFile.read(settingsFile);
        return priceFile == null ? settings : settings.withPrices(PriceListFile.read(priceFile, settings.region()));
    }
}
