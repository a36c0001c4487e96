package peristyle.app.opening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import peristyle.model.catalog.Catalog;
import peristyle.model.emulator.Emulator;
import peristyle.model.estate.Estate;
import peristyle.model.hardware.ClockControl;
import peristyle.model.operation.CaughtUp;
import peristyle.model.operation.Journal;
import peristyle.model.operation.PlatformParts;
import peristyle.model.operation.RunningPlatform;
import peristyle.model.operation.Task;
import peristyle.model.rule.Rules;
import peristyle.model.sample.SampleEstate;
import peristyle.model.store.DeviceState;
import peristyle.model.store.Origin;
import peristyle.model.telemetry.SampleArchive;
import peristyle.model.telemetry.Telemetry;
import peristyle.model.telemetry.TieredTelemetry;

/**
 * What a store gives to start a platform with.
 *
 * @param origin where the estate came from
 * @param estate as it stands
 * @param devices where they stood, empty before their first checkpoint
 * @param samples what was measured
 * @param journal what was done, and where it goes on
 */
record Kept(Origin origin, Estate estate, Optional<DeviceState> devices, SampleArchive samples, Journal journal) {

    /**
     * Starts a platform of it: emulated devices that stand where they stood, caught up with the newest task.
     *
     * @param still whether time stands still from then on
     */
    RunningPlatform start(Catalog catalog, boolean still) {
        long seed = origin.seed() == null ? EstateSource.DEFAULT_SEED : origin.seed();
        Instant start = devices.map(DeviceState::at).orElse(SampleEstate.START);
        Emulator emulator = Emulator.of(estate, catalog, seed, start, System::nanoTime);
        Telemetry telemetry = TieredTelemetry.of(samples, estate, start);
        if (devices.isPresent()) {
            emulator.restore(devices.get().devices());
        } else {
            new WarmUp(emulator, telemetry, estate).run();
        }
        List<Task> newest = journal.newest(1);
        CaughtUp caughtUp = newest.isEmpty()
                ? CaughtUp.NOTHING
                : new CatchUp(emulator, telemetry, estate)
                        .reach(newest.getFirst().at());
        if (still) {
            emulator.clockControl().ifPresent(ClockControl::pause);
        }
        return RunningPlatform.start(
                new PlatformParts(
                        estate, catalog, emulator, telemetry, journal, samples, System::nanoTime, origin.provenance()),
                Rules::findings,
                caughtUp);
    }
}
