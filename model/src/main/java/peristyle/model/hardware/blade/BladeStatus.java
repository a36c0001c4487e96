package peristyle.model.hardware.blade;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.BladeId;
import peristyle.model.hardware.fault.FaultKind;

/**
 * A blade now.
 *
 * @param blade which
 * @param state how it is as a whole
 * @param since when the oldest of its troubles came, null where it has none
 * @param troubles what is wrong with the blade itself or with one of its parts; what its chassis and its domain suffer is theirs
 * @param network whether it reaches the network over fabrics A and B
 * @param storage whether it reaches storage over fabrics A and B
 * @param modulesInError memory modules that report errors, by number from 1
 */
public record BladeStatus(
        BladeId blade,
        PartState state,
        @Nullable Instant since,
        Set<FaultKind> troubles,
        List<Boolean> network,
        List<Boolean> storage,
        List<Integer> modulesInError) {

    public BladeStatus {
        troubles = Set.copyOf(troubles);
        network = List.copyOf(network);
        storage = List.copyOf(storage);
        modulesInError = List.copyOf(modulesInError);
    }
}
