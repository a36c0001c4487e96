package peristyle.model.exchange.sheet;

import peristyle.model.estate.IncidentTicket;
import peristyle.model.estate.ObjectKind;
import peristyle.model.estate.ServiceRequest;

/** What was asked of the provider, and what was claimed (CO-2, CO-3). */
final class TicketSheets {

    static final Sheet<ServiceRequest> SERVICE_REQUESTS = SheetDraft.<ServiceRequest>of(
                    "service_requests", ObjectKind.SERVICE_REQUEST)
            .text("id", (s, place, request) -> request.id().value())
            .hidden()
            .text("name", (s, place, request) -> request.name())
            .text("reference", (s, place, request) -> Known.text(request.reference()))
            .refers("tenant", ServiceRequest::tenant)
            .text("ticket_state", (s, place, request) -> Known.text(request.state()))
            .instant("filed_at", (s, place, request) -> request.filed())
            .sheet();

    static final Sheet<IncidentTicket> INCIDENT_TICKETS = SheetDraft.<IncidentTicket>of(
                    "incident_tickets", ObjectKind.INCIDENT_TICKET)
            .text("id", (s, place, ticket) -> ticket.id().value())
            .hidden()
            .text("name", (s, place, ticket) -> ticket.name())
            .text("reference", (s, place, ticket) -> Known.text(ticket.reference()))
            .refers("tenant", IncidentTicket::tenant)
            .text("ticket_state", (s, place, ticket) -> Known.text(ticket.state()))
            .instant("filed_at", (s, place, ticket) -> ticket.filed())
            .sheet();

    private TicketSheets() {}
}
