package peristyle.model.operation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import peristyle.model.catalog.Catalog;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Organisation;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Severity;
import peristyle.model.rule.Situation;

/** A loop whose journal, devices, telemetry and time a test holds in its hands: nothing happens before it is turned. */
final class LoopFixture {

    final FakeJournal journal = new FakeJournal();
    final FakeDevices devices = new FakeDevices();
    final FakeTelemetry telemetry = new FakeTelemetry();
    /** What the rules were asked about. */
    final List<Situation> judged = new ArrayList<>();

    final PlatformLoop loop;
    private long nanos;

    LoopFixture(Estate estate) {
        loop = new PlatformLoop(
                new PlatformParts(
                        estate,
                        new Catalog(List.of(), List.of(), List.of()),
                        devices,
                        telemetry,
                        journal,
                        new NoArchive(),
                        () -> nanos),
                this::rules,
                Runnable::run,
                Runnable::run);
    }

    private List<Finding> rules(Situation situation) {
        judged.add(situation);
        return situation.estate().organisations().stream()
                .map(each -> Finding.of("PL-3", Severity.ADVICE, each.id(), "organisation.seen"))
                .toList();
    }

    /** One turn, so much later. */
    void turnAfter(Duration time) {
        nanos += time.toNanos();
        loop.turn();
    }

    /** So many seconds, with a turn after each. */
    void turns(int seconds) {
        for (int each = 0; each < seconds; each++) {
            turnAfter(Duration.ofSeconds(1));
        }
    }

    CompletableFuture<Task> ask(String id, String name) {
        return loop.submit(new NameOrganisation(id, name), "ada");
    }

    List<String> names() {
        return loop.snapshot().estate().organisations().stream()
                .map(Organisation::name)
                .toList();
    }
}
