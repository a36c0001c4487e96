package peristyle.model.exchange.sheet;

import peristyle.model.estate.ObjectKind;
import peristyle.model.estate.Zone;
import peristyle.model.rule.Severity;
import peristyle.model.telemetry.Metric;

/** Availability zones (PL-1). */
public final class ZoneSheet {

    /** All zones. */
    public static final Sheet<Zone> ZONES = SheetDraft.<Zone>of("zones", ObjectKind.ZONE)
            .text("id", (s, place, zone) -> zone.id().value())
            .hidden()
            .text("name", (s, place, zone) -> zone.name())
            .refers("region", Zone::region)
            .integer("pools", (s, place, zone) ->
                    (long) s.estate().relations().poolsIn(zone.id()).size())
            .integer("datastores", (s, place, zone) ->
                    (long) s.estate().relations().datastoresIn(zone.id()).size())
            .decimal("latency_ms", (s, place, zone) -> Known.measured(s, Metric.ZONE_LATENCY, place))
            .moving()
            .flag("hsm", (s, place, zone) -> zone.hsm())
            .choice("worst_finding", Severity.class, (s, place, zone) -> Known.worstFinding(s, zone.id()))
            .moving()
            .sheet();

    private ZoneSheet() {}
}
