package peristyle.model.hardware.fault;

import java.util.List;
import java.util.Set;

/** The operator's hold on what breaks. Safe from any thread; takes effect at the devices' next step. */
public interface FaultInjection {

    /** What can be ordered: the kinds by which some device behaves. */
    Set<FaultKind> kinds();

    /**
     * Orders a fault.
     *
     * @return its number
     * @throws peristyle.model.problem.ProblemException {@code fault.*} where the order makes no sense; nothing happens then
     */
    long inject(FaultOrder order);

    /**
     * Does again what was obeyed before, with the number that it had then. Objects that are not there are passed over.
     *
     * @throws peristyle.model.problem.ProblemException {@code fault.*} where the command makes no sense; nothing happens then
     */
    void repeat(FaultCommand command);

    /** Ends the fault of this number, and what it may do later. A number that is none changes nothing. */
    void clear(long number);

    /** Ends all faults. */
    void clearAll();

    /**
     * Lets objects fail by themselves at these rates from now on, and at no others; their failures are orders like any other.
     * What has failed stays so until it is repaired or cleared.
     *
     * @param rates none ends it
     * @throws peristyle.model.problem.ProblemException {@code fault.rate} or {@code fault.not-emulated} where a rate makes no
     *     sense; nothing changes then
     */
    void failBy(List<FailureRate> rates);

    /** The rates at which objects fail by themselves, as they were at the devices' last step. */
    List<FailureRate> rates();

    /**
     * All orders that stand, oldest first, as they were at the devices' last step; after them those that were given since and wait
     * for the next.
     */
    List<ActiveFault> list();
}
