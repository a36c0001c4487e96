package peristyle.model.operation;

import java.time.Instant;
import java.util.List;
import peristyle.model.catalog.Catalog;
import peristyle.model.estate.Estate;
import peristyle.model.hardware.HardwareStatus;
import peristyle.model.rule.Findings;
import peristyle.model.rule.Situation;
import peristyle.model.telemetry.LiveValues;

/**
 * Everything that a screen or an export may show, consistent and of one moment. Immutable.
 *
 * @param situation estate and measurements
 * @param findings what the rules say of it; may be a little older
 * @param hardware what the devices say of their own parts
 * @param incidents what went wrong on them, newest first, with what it carries
 */
public record Snapshot(Situation situation, Findings findings, HardwareStatus hardware, List<Incident> incidents) {

    public Snapshot {
        incidents = List.copyOf(incidents);
    }

    /** A snapshot in which nothing went wrong on the devices. */
    public Snapshot(Situation situation, Findings findings, HardwareStatus hardware) {
        this(situation, findings, hardware, List.of());
    }

    /** A snapshot of whose hardware nothing is known. */
    public Snapshot(Situation situation, Findings findings) {
        this(situation, findings, HardwareStatus.UNKNOWN);
    }

    /** The moment, by the devices' clock. */
    public Instant at() {
        return situation.at();
    }

    /** What there is. */
    public Estate estate() {
        return situation.estate();
    }

    /** What can be ordered. */
    public Catalog catalog() {
        return situation.catalog();
    }

    /** What is measured now. */
    public LiveValues live() {
        return situation.live();
    }
}
