package peristyle.model.hardware.fault;

/**
 * Which of an order's objects a fault strikes, in the order in which they are named.
 *
 * @param skip how many are left out at the beginning; from 0
 * @param step every how manieth of the rest is struck: 1 each, 2 every second
 * @param probability that one of them is struck, drawn from the seed each time the fault comes: above 0 to 1
 */
public record FaultChoice(int skip, int step, double probability) {

    /** All of them, for certain. */
    public static final FaultChoice ALL = new FaultChoice(0, 1, 1);

    /** Whether the object at this index of the order may be struck, its probability apart. */
    public boolean covers(int index) {
        return index >= skip && (index - skip) % step == 0;
    }
}
