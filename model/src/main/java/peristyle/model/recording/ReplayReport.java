package peristyle.model.recording;

/**
 * What came of doing it again.
 *
 * @param recorded what came of it then
 * @param replayed what came of it now
 */
public record ReplayReport(Outcome recorded, Outcome replayed) {

    /** Whether it is the same, byte for byte: events, estate and devices. */
    public boolean same() {
        return recorded.equals(replayed);
    }
}
