package peristyle.model.hardware.blade;

import java.util.Arrays;
import java.util.Optional;
import peristyle.model.hardware.fault.FaultKind;

/**
 * The faults that UCS Manager raises here: code, cause and severity after Cisco's <em>UCS Faults and Error Messages
 * Reference</em>. What UCS Manager does not see (a hypervisor that stops, a blade that hangs with its power on) has none.
 */
public enum UcsFaultCode {
    SERVER_INOPERABLE("F0317", "equipment-inoperable", UcsSeverity.MAJOR, FaultKind.BLADE_DEAD),
    MEMORY_DEGRADED("F0184", "equipment-degraded", UcsSeverity.MINOR, FaultKind.DIMM_CORRECTABLE),
    MEMORY_INOPERABLE("F0185", "equipment-inoperable", UcsSeverity.MAJOR, FaultKind.DIMM_UNCORRECTABLE),
    ADAPTER_MISSING("F0203", "equipment-missing", UcsSeverity.WARNING, FaultKind.ADAPTER_DEAD),
    STORAGE_INTERFACE_DOWN("F0207", "link-down", UcsSeverity.MAJOR, FaultKind.VHBA_PATH_DOWN),
    NETWORK_INTERFACE_DOWN("F0207", "link-down", UcsSeverity.MAJOR, FaultKind.VNIC_DOWN),
    FIRMWARE_ACTIVATION_FAILED("F0856", "activation-failed", UcsSeverity.WARNING, FaultKind.FIRMWARE_FAILED),
    POWER_SUPPLY_INOPERABLE("F0374", "equipment-inoperable", UcsSeverity.MAJOR, FaultKind.POWER_SUPPLY),
    FAN_INOPERABLE("F0373", "equipment-inoperable", UcsSeverity.MAJOR, FaultKind.FAN),
    IO_MODULE_INACCESSIBLE("F0478", "equipment-inaccessible", UcsSeverity.MAJOR, FaultKind.IO_MODULE),
    CHASSIS_POWER("F0408", "power-problem", UcsSeverity.MAJOR, FaultKind.CHASSIS_DEAD),
    INTERCONNECT_INOPERABLE("F0291", "equipment-inoperable", UcsSeverity.CRITICAL, FaultKind.FABRIC_INTERCONNECT),
    CHASSIS_THERMAL("F0409", "thermal-problem", UcsSeverity.MAJOR, FaultKind.HOT_INTAKE);

    private final String code;
    private final String cause;
    private final UcsSeverity severity;
    private final FaultKind kind;

    UcsFaultCode(String code, String cause, UcsSeverity severity, FaultKind kind) {
        this.code = code;
        this.cause = cause;
        this.severity = severity;
        this.kind = kind;
    }

    /** The fault by which UCS Manager notices this; empty where it does not. */
    public static Optional<UcsFaultCode> of(FaultKind kind) {
        return Arrays.stream(values()).filter(each -> each.kind == kind).findFirst();
    }

    /** {@code F0317}. */
    public String code() {
        return code;
    }

    /** As UCS Manager writes it. */
    public String cause() {
        return cause;
    }

    /** Its severity where it counts. */
    public UcsSeverity severity() {
        return severity;
    }

    /** What it is raised for. */
    public FaultKind kind() {
        return kind;
    }
}
