package peristyle.model.telemetry.hypervisor;

/**
 * Memory that VMs use and the host has taken back, by how it did so (CP-4); MiB.
 *
 * @param shared equal pages that lie in memory once
 * @param ballooned given up by guests to the balloon of their tools (VM-5)
 * @param compressed packed in the host's memory
 * @param swapped written to the swap file (CP-5)
 */
public record Reclaimed(double shared, double ballooned, double compressed, double swapped) {

    /** Nothing. */
    public static final Reclaimed NOTHING = new Reclaimed(0, 0, 0, 0);

    /** All of it together. */
    public double sum() {
        return shared + ballooned + compressed + swapped;
    }
}
