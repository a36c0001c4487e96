package peristyle.model.planning.plan;

/**
 * What is planned on a host, growth included, or what may be. Whole units, as the planner counts.
 *
 * @param memoryMib memory, MiB
 * @param milliVcpus virtual processors at the reference clock, thousandths
 * @param gpus graphics processors
 * @param networkKbps network load, kbit/s; 0 where nothing is known of any VM
 */
public record HostLoad(long memoryMib, long milliVcpus, int gpus, long networkKbps) {

    /** Nothing. */
    public static final HostLoad NONE = new HostLoad(0, 0, 0, 0);

    /** Both together. */
    public HostLoad plus(HostLoad other) {
        return new HostLoad(
                memoryMib + other.memoryMib,
                milliVcpus + other.milliVcpus,
                gpus + other.gpus,
                networkKbps + other.networkKbps);
    }

    /** Whether it is within these limits in everything. */
    public boolean within(HostLoad limit) {
        return memoryMib <= limit.memoryMib
                && milliVcpus <= limit.milliVcpus
                && gpus <= limit.gpus
                && networkKbps <= limit.networkKbps;
    }
}
