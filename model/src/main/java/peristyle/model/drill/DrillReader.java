package peristyle.model.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import peristyle.model.drill.Drill.Ground;
import peristyle.model.exchange.events.EventKind;
import peristyle.model.problem.ProblemException;

/** Reads drill files; the format is described in {@code docs/drills.md}. */
final class DrillReader {

    /** Devices take orders every so many seconds: a time between would be another than it says. */
    private static final int TICK = 20;

    /** As long as devices may be run at once. */
    private static final Duration LONGEST = Duration.ofDays(3660);

    private final String file;
    private final List<Step> steps = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private @Nullable String title;
    private @Nullable Ground ground;
    private @Nullable Duration length;

    DrillReader(String file) {
        this.file = file;
    }

    /** @throws ProblemException {@code drill.*} with file, line and column first */
    Drill read(String text) {
        int number = 0;
        for (String each : text.lines().toList()) {
            DrillLine line = new DrillLine(file, ++number, each);
            if (!line.isEmpty()) {
                read(line);
                line.end();
            }
        }
        Spot end = new Spot(number + 1, 1);
        if (title == null || ground == null || length == null) {
            String missing = title == null ? "title" : ground == null ? "estate" : "run";
            throw DrillLine.problem(file, end, "drill.line-missing", missing);
        }
        for (Step step : steps) {
            requireTick(step.spot(), step.at());
            if (step instanceof Step.ExpectEvents expected) {
                requireTick(step.spot(), expected.from());
            }
            if (step.at().compareTo(length) > 0) {
                throw DrillLine.problem(file, step.spot(), "drill.after-the-end", step.at(), length);
            }
        }
        if (steps.stream().noneMatch(DrillReader::isExpectation)) {
            throw DrillLine.problem(file, end, "drill.expects-nothing");
        }
        steps.sort(Comparator.comparing(Step::at));
        return new Drill(title, ground, length, steps);
    }

    private static boolean isExpectation(Step step) {
        return step instanceof Step.ExpectRows || step instanceof Step.ExpectEvents;
    }

    private void requireTick(Spot spot, Duration time) {
        if (time.toSeconds() % TICK != 0) {
            throw DrillLine.problem(file, spot, "drill.between-ticks", time, TICK);
        }
    }

    private void read(DrillLine line) {
        if (line.take("title")) {
            requireFirst(line, title, "title");
            title = line.quoted("TITLE");
        } else if (line.take("estate")) {
            requireFirst(line, ground, "estate");
            Spot spot = line.spot();
            String estate =
                    line.atQuote() ? line.quoted("FILE") : line.word("small | medium | large | huge | \"FILE\"");
            ground = new Ground(estate, line.take("seed") ? line.whole() : 1, spot);
        } else if (line.take("run")) {
            requireFirst(line, length, "run");
            Spot spot = line.spot();
            length = line.time();
            requireTick(spot, length);
            if (!length.isPositive() || length.compareTo(LONGEST) > 0) {
                throw DrillLine.problem(file, spot, "drill.length", length, LONGEST);
            }
        } else {
            Spot spot = line.spot();
            if (line.take("at")) {
                timed(line, spot, line.time());
            } else if (line.take("from")) {
                Duration from = line.time();
                line.need("to");
                Duration to = line.time();
                if (to.compareTo(from) <= 0) {
                    throw line.problemAt(spot.column(), "drill.empty-span", from, to);
                }
                line.need("expect");
                steps.add(events(line, spot, from, to));
            } else if (line.take("by")) {
                Duration to = line.time();
                line.need("expect");
                steps.add(events(line, spot, Duration.ZERO, to));
            } else {
                throw line.expected("title | estate | run | at | by | from");
            }
        }
    }

    private static void requireFirst(DrillLine line, @Nullable Object before, String what) {
        if (before != null) {
            throw line.problemAt(1, "drill.said-twice", what);
        }
    }

    private void timed(DrillLine line, Spot spot, Duration at) {
        if (line.take("fault")) {
            steps.add(new StrikeLine(line, spot, at, names).read());
        } else if (line.take("failures")) {
            steps.add(new Step.Fail(spot, at, line.take("none") ? null : StrikeLine.rate(line, spot)));
        } else if (line.take("mend")) {
            steps.add(new Step.Mend(spot, at, mended(line)));
        } else if (line.take("associate")) {
            Step.Named vm = named(line, "VM");
            line.need("with");
            steps.add(new Step.Associate(spot, at, vm, named(line, "POLICY")));
        } else if (line.take("dissociate")) {
            steps.add(new Step.Dissociate(spot, at, named(line, "VM")));
        } else if (line.take("back-up")) {
            Step.Named vm = named(line, "VM");
            line.need("with");
            steps.add(new Step.BackUp(spot, at, vm, named(line, "POLICY")));
        } else if (line.take("no-backup")) {
            steps.add(new Step.BackUp(spot, at, named(line, "VM"), null));
        } else if (line.take("high-availability")) {
            boolean on = line.take("on");
            if (!on && !line.take("off")) {
                throw line.expected("on | off");
            }
            steps.add(new Step.HighAvailability(spot, at, named(line, "POOL"), on));
        } else if (line.take("activate-memory")) {
            long gib = line.whole();
            line.need("on");
            steps.add(new Step.ActivateMemory(spot, at, gib, named(line, "POOL")));
        } else if (line.take("grow")) {
            Step.Named datastore = named(line, "DATASTORE");
            line.need("to");
            steps.add(new Step.Grow(spot, at, datastore, line.whole()));
        } else if (line.take("power-on")) {
            steps.add(new Step.Power(spot, at, named(line, "VM"), true));
        } else if (line.take("power-off")) {
            steps.add(new Step.Power(spot, at, named(line, "VM"), false));
        } else if (line.take("move")) {
            Step.Named vm = named(line, "VM");
            line.need("to");
            steps.add(new Step.Move(spot, at, vm, named(line, "HOST")));
        } else if (line.take("expect")) {
            steps.add(rows(line, spot, at));
        } else {
            throw line.expected(
                    "fault | failures | mend | associate | dissociate | back-up | no-backup | high-availability |"
                            + " activate-memory | grow | move | power-on | power-off | expect");
        }
    }

    private @Nullable String mended(DrillLine line) {
        if (line.take("all")) {
            return null;
        }
        Spot spot = line.spot();
        String name = line.word("NAME | all");
        if (!names.contains(name)) {
            throw line.problemAt(spot.column(), "drill.unknown-fault-name", name);
        }
        return name;
    }

    static Step.Named named(DrillLine line, String meant) {
        Spot spot = line.spot();
        return new Step.Named(spot, line.quoted(meant));
    }

    private static Step rows(DrillLine line, Spot spot, Duration at) {
        String sheet = line.word("TABLE");
        Spot querySpot = line.spot();
        String query = line.take("where") ? line.quoted("QUERY") : "";
        Spot inside = new Spot(querySpot.line(), querySpot.column() + "where \"".length());
        return new Step.ExpectRows(spot, at, sheet, query, inside, line.comparison(), line.whole());
    }

    private static Step events(DrillLine line, Spot spot, Duration from, Duration to) {
        line.need("event");
        Spot eventSpot = line.spot();
        String event = line.word("EVENT");
        if (!EventKind.all().contains(event)) {
            throw line.problemAt(eventSpot.column(), "drill.unknown-event", event, String.join(", ", EventKind.all()));
        }
        Step.@Nullable Named on = line.take("on") ? named(line, "OBJECT") : null;
        return new Step.ExpectEvents(spot, to, from, event, on, line.comparison(), line.whole());
    }
}
