package peristyle.model.operation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import peristyle.model.estate.Estate;
import peristyle.model.telemetry.History;
import peristyle.model.telemetry.Readings;
import peristyle.model.telemetry.SampleArchive;
import peristyle.model.telemetry.Series;
import peristyle.model.telemetry.Telemetry;

/** Notes when it was given something. */
final class FakeTelemetry implements Telemetry {

    final List<Instant> recorded = new ArrayList<>();
    int flushes;

    @Override
    public void record(Instant at, Estate estate, Readings readings) {
        recorded.add(at);
    }

    @Override
    public History history() {
        return (metric, id, range) -> Series.EMPTY;
    }

    @Override
    public Telemetry fork(SampleArchive archive) {
        return new FakeTelemetry();
    }

    @Override
    public boolean flush(SampleArchive archive) {
        flushes++;
        return true;
    }
}
