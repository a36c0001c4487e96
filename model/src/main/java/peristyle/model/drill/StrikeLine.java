package peristyle.model.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import peristyle.model.drill.Step.Named;
import peristyle.model.drill.Step.Targets;
import peristyle.model.hardware.fault.FailureRate;
import peristyle.model.hardware.fault.FaultChoice;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultOrder;
import peristyle.model.hardware.fault.FaultTiming;
import peristyle.model.hardware.fault.OrderCheck;
import peristyle.model.problem.ProblemException;

/** Reads what follows {@code at TIME fault}. */
final class StrikeLine {

    private final DrillLine line;
    private final Spot spot;
    private final Duration at;
    private final Set<String> names;
    private @Nullable String name;
    private int part = 1;
    private @Nullable Double amount;
    private int skip;
    private int step = 1;
    private double chance = 1;
    private @Nullable Duration lasting;
    private @Nullable Duration every;

    /** @param names of faults so far; a name given here is added */
    StrikeLine(DrillLine line, Spot spot, Duration at, Set<String> names) {
        this.line = line;
        this.spot = spot;
        this.at = at;
        this.names = names;
    }

    Step.Strike read() {
        FaultKind kind = kind(line);
        if (line.take("as")) {
            Spot nameSpot = line.spot();
            name = line.word("NAME");
            if (!names.add(name)) {
                throw line.problemAt(nameSpot.column(), "drill.name-taken", name);
            }
        }
        line.need("on");
        Targets targets = targets();
        while (!line.atEnd()) {
            option();
        }
        FaultChoice choice = new FaultChoice(skip, step, chance);
        double much = amount == null ? kind.amount().usual() : amount;
        FaultTiming timing = new FaultTiming(null, lasting, every);
        check(line, spot, kind, () -> OrderCheck.form(1, new FaultOrder(kind, List.of(), part, much, choice, timing)));
        return new Step.Strike(spot, at, kind, name, targets, part, much, choice, lasting, every);
    }

    /** What follows {@code at TIME failures}. */
    static FailureRate rate(DrillLine line, Spot spot) {
        FaultKind kind = kind(line);
        line.need("life");
        Duration life = line.time();
        double shape = line.take("shape") ? line.number() : 1;
        line.need("repair");
        FailureRate rate = new FailureRate(kind, life, shape, line.time());
        check(line, spot, kind, () -> OrderCheck.check(rate));
        return rate;
    }

    /** What the devices would not take is refused before anything is run. */
    private static void check(DrillLine line, Spot spot, FaultKind kind, Runnable devices) {
        try {
            devices.run();
        } catch (ProblemException refused) {
            throw line.problemAt(spot.column(), "drill.fault-refused", written(kind), refused.problem());
        }
    }

    private static FaultKind kind(DrillLine line) {
        Spot kindSpot = line.spot();
        String word = line.word("KIND");
        for (FaultKind kind : FaultKind.values()) {
            if (written(kind).equals(word)) {
                return kind;
            }
        }
        throw line.problemAt(
                kindSpot.column(),
                "drill.unknown-fault",
                word,
                Arrays.stream(FaultKind.values()).map(StrikeLine::written).collect(Collectors.joining(", ")));
    }

    /** As files write it: {@code blade-dead}. */
    static String written(FaultKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Targets targets() {
        if (line.take("all")) {
            return new Targets.All();
        }
        if (line.take("where")) {
            Spot querySpot = line.spot();
            String query = line.quoted("QUERY");
            return new Targets.Where(new Spot(querySpot.line(), querySpot.column() + 1), query);
        }
        List<Named> named = new ArrayList<>(List.of(DrillReader.named(line, "OBJECT")));
        while (line.atQuote()) {
            named.add(DrillReader.named(line, "OBJECT"));
        }
        return new Targets.These(named);
    }

    private void option() {
        if (line.take("part")) {
            part = Math.toIntExact(Math.min(line.whole(), Integer.MAX_VALUE));
        } else if (line.take("amount")) {
            amount = line.number();
        } else if (line.take("skip")) {
            skip = Math.toIntExact(Math.min(line.whole(), Integer.MAX_VALUE));
        } else if (line.take("step")) {
            step = Math.toIntExact(Math.min(line.whole(), Integer.MAX_VALUE));
        } else if (line.take("chance")) {
            chance = line.number();
        } else if (line.take("for")) {
            lasting = line.time();
        } else if (line.take("every")) {
            every = line.time();
        } else {
            throw line.expected("part | amount | skip | step | chance | for | every");
        }
    }
}
