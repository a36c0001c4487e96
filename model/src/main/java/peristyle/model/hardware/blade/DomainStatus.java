package peristyle.model.hardware.blade;

import java.util.List;
import peristyle.model.estate.UcsDomainId;

/**
 * A domain now.
 *
 * @param domain which
 * @param interconnects its fabric interconnects: A, then B
 */
public record DomainStatus(UcsDomainId domain, List<PartState> interconnects) {

    public DomainStatus {
        interconnects = List.copyOf(interconnects);
    }
}
