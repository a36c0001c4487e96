package peristyle.model.exchange.sheet;

import java.util.List;
import java.util.stream.Collectors;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.ObjectKind;
import peristyle.model.estate.Vlan;
import peristyle.model.operation.Snapshot;
import peristyle.model.rule.Severity;

/** Layer-2 networks (NW-1). */
public final class VlanSheet {

    /** All VLANs. */
    public static final Sheet<Vlan> VLANS = SheetDraft.<Vlan>of("vlans", ObjectKind.VLAN)
            .text("id", (s, place, vlan) -> vlan.id().value())
            .hidden()
            .text("name", (s, place, vlan) -> vlan.name())
            .integer("vlan_number", (s, place, vlan) -> vlan.number() == 0 ? null : (long) vlan.number())
            .text("tenant", (s, place, vlan) -> s.estate().nameOf(vlan.tenant()))
            .text("zones", (s, place, vlan) -> names(s, vlan.zones()))
            .text("propagated_to", (s, place, vlan) -> Known.text(names(s, vlan.propagatedTo())))
            .choice("worst_finding", Severity.class, (s, place, vlan) -> Known.worstFinding(s, vlan.id()))
            .moving()
            .sheet();

    private VlanSheet() {}

    private static String names(Snapshot snapshot, List<? extends ObjectId> ids) {
        return ids.stream().map(snapshot.estate()::nameOf).collect(Collectors.joining(" "));
    }
}
