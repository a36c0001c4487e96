package peristyle.model.exchange.sheet;

import peristyle.model.estate.Chassis;
import peristyle.model.estate.ObjectKind;
import peristyle.model.estate.StorageSystem;
import peristyle.model.estate.UcsDomain;
import peristyle.model.hardware.blade.ChassisStatus;
import peristyle.model.hardware.blade.PartState;
import peristyle.model.hardware.storage.ClusterStatus;

/** What blades and storage pools stand in. What devices do not say of it is unknown. */
final class HardwareSheets {

    static final Sheet<UcsDomain> UCS_DOMAINS = SheetDraft.<UcsDomain>of("ucs_domains", ObjectKind.UCS_DOMAIN)
            .text("id", (s, place, domain) -> domain.id().value())
            .hidden()
            .text("name", (s, place, domain) -> domain.name())
            .refers("zone", UcsDomain::zone)
            .text("interconnect_model", (s, place, domain) -> Known.text(domain.interconnectModel()))
            .sheet();

    static final Sheet<Chassis> CHASSIS = SheetDraft.<Chassis>of("chassis", ObjectKind.CHASSIS)
            .text("id", (s, place, chassis) -> chassis.id().value())
            .hidden()
            .text("name", (s, place, chassis) -> chassis.name())
            .text("distinguished_name", (s, place, chassis) -> chassis.distinguishedName())
            .hidden()
            .refers("zone", (s, chassis) -> chassis.domain(), Places::zone)
            .refers("ucs_domain", Chassis::domain)
            .integer("chassis_number", (s, place, chassis) -> (long) chassis.number())
            .text("model", (s, place, chassis) -> Known.text(chassis.model()))
            .integer("slots", (s, place, chassis) -> (long) chassis.slots())
            .choice(
                    "part_state",
                    PartState.class,
                    (s, place, chassis) -> s.hardware()
                            .compute()
                            .chassis(chassis.id())
                            .map(ChassisStatus::state)
                            .orElse(null))
            .moving()
            .sheet();

    static final Sheet<StorageSystem> STORAGE_SYSTEMS = SheetDraft.<StorageSystem>of(
                    "storage_systems", ObjectKind.STORAGE_SYSTEM)
            .text("id", (s, place, system) -> system.id().value())
            .hidden()
            .text("name", (s, place, system) -> system.name())
            .refers("zone", StorageSystem::zone)
            .integer("io_groups", (s, place, system) -> (long) system.ioGroups())
            .flag(
                    "serves",
                    (s, place, system) -> s.hardware()
                            .storage()
                            .cluster(system.id())
                            .map(ClusterStatus::online)
                            .orElse(null))
            .moving()
            .sheet();

    private HardwareSheets() {}
}
