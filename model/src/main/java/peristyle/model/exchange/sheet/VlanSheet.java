package peristyle.model.exchange.sheet;

import peristyle.model.estate.ObjectKind;
import peristyle.model.estate.Vlan;
import peristyle.model.rule.Severity;

/** Layer-2 networks (NW-1). */
public final class VlanSheet {

    /** All VLANs. */
    public static final Sheet<Vlan> VLANS = SheetDraft.<Vlan>of("vlans", ObjectKind.VLAN)
            .text("id", (s, place, vlan) -> vlan.id().value())
            .hidden()
            .text("name", (s, place, vlan) -> vlan.name())
            .integer("vlan_number", (s, place, vlan) -> vlan.number() == 0 ? null : (long) vlan.number())
            .refers("tenant", Vlan::tenant)
            .integer("zones", (s, place, vlan) -> (long) vlan.zones().size())
            .integer("propagated_to", (s, place, vlan) ->
                    (long) vlan.propagatedTo().size())
            .choice("worst_finding", Severity.class, (s, place, vlan) -> Known.worstFinding(s, vlan.id()))
            .moving()
            .sheet();

    private VlanSheet() {}
}
