package peristyle.model.estate;

import java.time.Instant;
import java.util.List;

/**
 * A claim of an incident (CO-2, CO-3).
 *
 * @param id what names it for good
 * @param name what people call it
 * @param reference as both sides quote it
 * @param tenant for whom
 * @param state where it stands
 * @param filed when
 * @param history what happened, oldest first
 */
public record IncidentTicket(
        IncidentTicketId id,
        String name,
        String reference,
        TenantId tenant,
        String state,
        Instant filed,
        List<String> history)
        implements EstateObject {

    public IncidentTicket {
        history = List.copyOf(history);
    }
}
