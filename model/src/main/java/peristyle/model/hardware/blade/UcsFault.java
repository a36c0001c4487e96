package peristyle.model.hardware.blade;

import java.time.Instant;
import peristyle.model.estate.ObjectId;

/**
 * A fault on UCS Manager's list.
 *
 * @param code which
 * @param distinguishedName of the part that it was raised for, as UCS Manager writes it
 * @param subject the blade, chassis or domain that the part belongs to
 * @param part which part of it, from 1
 * @param stage where it is in its life
 * @param severity how grave it is now
 * @param created when it was raised first
 * @param changed when it came to its stage
 * @param occurrences how often it has come since it was raised first
 */
public record UcsFault(
        UcsFaultCode code,
        String distinguishedName,
        ObjectId subject,
        int part,
        UcsFaultStage stage,
        UcsSeverity severity,
        Instant created,
        Instant changed,
        int occurrences) {

    /** Its own name: that of the part, and its code. */
    public String faultName() {
        return distinguishedName + "/fault-" + code.code();
    }
}
