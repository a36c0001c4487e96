package peristyle.model.hardware.blade;

import peristyle.model.estate.Blade;
import peristyle.model.estate.BladeId;
import peristyle.model.estate.Chassis;
import peristyle.model.estate.ChassisId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.ObjectId;
import peristyle.model.hardware.fault.FaultKind;

/** Names as UCS Manager writes them: {@code sys/chassis-3/blade-5}. */
public final class DistinguishedName {

    private static final String SYSTEM = "sys";

    private DistinguishedName() {}

    /** The name of a blade in its slot. */
    public static String of(Blade blade, Estate estate) {
        String in = estate.chassis()
                .find(blade.chassis())
                .map(Chassis::distinguishedName)
                .orElse(SYSTEM);
        return in + "/blade-" + blade.slot();
    }

    /** The name of the part of an object that this kind of fault strikes. */
    public static String of(ObjectId subject, FaultKind kind, int part, Estate estate) {
        String whole = whole(subject, estate);
        return switch (kind.part()) {
            case DIMM -> whole + "/board/memarray-1/mem-" + part;
            case POWER_SUPPLY -> whole + "/psu-" + part;
            case FAN -> whole + "/fan-module-1-" + part + "/fan-1";
            case FABRIC -> whole + fabric(kind, part);
            default -> kind == FaultKind.ADAPTER_DEAD ? whole + "/adaptor-1" : whole;
        };
    }

    private static String fabric(FaultKind kind, int part) {
        return switch (kind) {
            case VNIC_DOWN -> "/adaptor-1/host-eth-" + part;
            case VHBA_PATH_DOWN -> "/adaptor-1/host-fc-" + part;
            case IO_MODULE -> "/slot-" + part;
            default -> "/switch-" + (part == 1 ? "A" : "B");
        };
    }

    private static String whole(ObjectId subject, Estate estate) {
        return switch (subject) {
            case BladeId id ->
                estate.blades().find(id).map(blade -> of(blade, estate)).orElse(SYSTEM);
            case ChassisId id ->
                estate.chassis().find(id).map(Chassis::distinguishedName).orElse(SYSTEM);
            default -> SYSTEM;
        };
    }
}
