package peristyle.model.hardware.storage;

/**
 * A node of an SVC cluster now.
 *
 * @param number from 1: 1 and 2 are the first I/O group
 * @param ioGroup from 0, as the cluster counts
 * @param online whether it serves
 * @param cache whether it caches writes: not without its partner
 */
public record NodeStatus(int number, int ioGroup, boolean online, boolean cache) {}
