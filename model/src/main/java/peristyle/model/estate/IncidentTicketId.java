package peristyle.model.estate;

/** Id of a incident ticket. */
public record IncidentTicketId(String value) implements ObjectId {

    @Override
    public ObjectKind kind() {
        return ObjectKind.INCIDENT_TICKET;
    }
}
