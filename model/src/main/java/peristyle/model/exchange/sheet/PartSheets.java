package peristyle.model.exchange.sheet;

import java.util.List;
import peristyle.model.estate.AffinityRule;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.Disk;
import peristyle.model.estate.IncidentTicket;
import peristyle.model.estate.ObjectKind;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.ServiceRequest;
import peristyle.model.estate.StoragePool;
import peristyle.model.estate.TenantId;
import peristyle.model.estate.Vlan;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmId;
import peristyle.model.estate.Vnic;
import peristyle.model.estate.ZoneId;
import peristyle.model.hardware.storage.ArrayStatus;
import peristyle.model.hardware.storage.DriveState;

/** What objects have several of: a table each, so that a cell holds one value. */
final class PartSheets {

    private static final PartSheet<Vm, Disk> DISKS = PartSheet.<Vm, Disk>of(
                    "disks", ObjectKind.VM, (s, vm) -> vm.disks())
            .owner("vm")
            .text("disk_id", (s, place, disk) -> disk.it().id())
            .text("label", (s, place, disk) -> disk.it().label())
            .refers("datastore", disk -> disk.it().datastore())
            .decimal("size_gib", (s, place, disk) -> Known.gib(disk.it().sizeMib()))
            .decimal("written_gib", (s, place, disk) -> Known.gib(disk.it().writtenMib()))
            .flag("thin", (s, place, disk) -> disk.it().thin())
            .flag("shared", (s, place, disk) -> disk.it().shared())
            .flag("raw_device", (s, place, disk) -> disk.it().raw())
            .sheet();

    private static final PartSheet<Vm, Vnic> NETWORK_CARDS = PartSheet.<Vm, Vnic>of(
                    "network_cards", ObjectKind.VM, (s, vm) -> vm.vnics())
            .owner("vm")
            .integer("card_number", (s, place, card) -> (long) card.number())
            .text("label", (s, place, card) -> card.it().label())
            .refers("vlan", card -> card.it().vlan())
            .flag("trunk", (s, place, card) -> card.it().trunk())
            .text("mac", (s, place, card) -> Known.text(card.it().mac()))
            .flag("connected", (s, place, card) -> card.it().connected())
            .sheet();

    private static final PartSheet<Vm, String> VM_TAGS = PartSheet.<Vm, String>of(
                    "vm_tags", ObjectKind.VM, (s, vm) -> vm.tags())
            .owner("vm")
            .text("tag", (s, place, tag) -> tag.it())
            .sheet();

    private static final PartSheet<Vlan, ZoneId> VLAN_ZONES = PartSheet.<Vlan, ZoneId>of(
                    "vlan_zones", ObjectKind.VLAN, (s, vlan) -> vlan.zones())
            .owner("vlan")
            .refers("zone", zone -> zone.it())
            .sheet();

    private static final PartSheet<Vlan, TenantId> VLAN_TENANTS = PartSheet.<Vlan, TenantId>of(
                    "vlan_propagations", ObjectKind.VLAN, (s, vlan) -> vlan.propagatedTo())
            .owner("vlan")
            .refers("tenant", tenant -> tenant.it())
            .sheet();

    private static final PartSheet<AffinityRule, VmId> RULE_VMS = PartSheet.<AffinityRule, VmId>of(
                    "affinity_rule_vms", ObjectKind.AFFINITY_RULE, (s, rule) -> rule.vms())
            .owner("affinity_rule")
            .refers("vm", vm -> vm.it())
            .sheet();

    private static final PartSheet<Datastore, PoolId> DATASTORE_POOLS = PartSheet.<Datastore, PoolId>of(
                    "datastore_pools", ObjectKind.DATASTORE, (s, store) -> store.pools())
            .owner("datastore")
            .refers("pool", pool -> pool.it())
            .sheet();

    private static final PartSheet<StoragePool, DriveState> DRIVES = PartSheet.<StoragePool, DriveState>of(
                    "drives",
                    ObjectKind.STORAGE_POOL,
                    (s, pool) -> s.hardware()
                            .storage()
                            .array(pool.id())
                            .map(ArrayStatus::drives)
                            .orElse(List.of()))
            .owner("storage_pool")
            .integer("slot", (s, place, drive) -> (long) drive.number())
            .choice("drive_state", DriveState.class, (s, place, drive) -> drive.it())
            .sheet();

    private static final PartSheet<ServiceRequest, String> REQUEST_HISTORY = PartSheet.<ServiceRequest, String>of(
                    "service_request_history", ObjectKind.SERVICE_REQUEST, (s, request) -> request.history())
            .owner("service_request")
            .integer("entry_number", (s, place, entry) -> (long) entry.number())
            .text("entry", (s, place, entry) -> entry.it())
            .sheet();

    private static final PartSheet<IncidentTicket, String> TICKET_HISTORY = PartSheet.<IncidentTicket, String>of(
                    "incident_ticket_history", ObjectKind.INCIDENT_TICKET, (s, ticket) -> ticket.history())
            .owner("incident_ticket")
            .integer("entry_number", (s, place, entry) -> (long) entry.number())
            .text("entry", (s, place, entry) -> entry.it())
            .sheet();

    private static final List<PartSheet<?, ?>> ALL = List.of(
            DISKS,
            NETWORK_CARDS,
            VM_TAGS,
            RULE_VMS,
            DATASTORE_POOLS,
            DRIVES,
            VLAN_ZONES,
            VLAN_TENANTS,
            REQUEST_HISTORY,
            TICKET_HISTORY);

    private PartSheets() {}

    /** All of them. */
    static List<PartSheet<?, ?>> all() {
        return ALL;
    }
}
