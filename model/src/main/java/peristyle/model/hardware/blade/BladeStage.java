package peristyle.model.hardware.blade;

import java.util.Arrays;
import java.util.List;

/**
 * A stage of what UCS Manager does to a blade, named as its finite state machines name it. How long each takes is our figure:
 * the vendor gives none.
 */
public enum BladeStage {
    BLADE_POWER_OFF(BladeWork.ASSOCIATION, "BladePowerOff", 10),
    BIOS_IMAGE(BladeWork.ASSOCIATION, "BiosImgUpdate", 20),
    BOOT_UTILITY_SYSTEM(BladeWork.ASSOCIATION, "BootPnuos", 60),
    SELF_TEST(BladeWork.ASSOCIATION, "PnuosSelfTest", 40),
    ADAPTER_CONFIGURATION(BladeWork.ASSOCIATION, "NicConfigHostOSLocal", 20),
    SWITCH_CONFIGURATION(BladeWork.ASSOCIATION, "SwConfigHostOSLocal", 15),
    HBA_IMAGE(BladeWork.ASSOCIATION, "HbaImgUpdate", 15),
    POWER_ON(BladeWork.ASSOCIATION, "PowerOn", 10),

    UPDATE_CONTROLLER(BladeWork.FIRMWARE, "UpdateBMCFirmware", 120),
    ACTIVATE_CONTROLLER(BladeWork.FIRMWARE, "ActivateBMCFirmware", 60),
    UPDATE_BIOS(BladeWork.FIRMWARE, "UpdateBIOS", 90),
    ACTIVATE_BIOS(BladeWork.FIRMWARE, "ActivateBIOS", 120),
    UPDATE_ADAPTER(BladeWork.FIRMWARE, "UpdateAdaptor", 60);

    private final BladeWork work;
    private final String nativeName;
    private final int seconds;

    BladeStage(BladeWork work, String nativeName, int seconds) {
        this.work = work;
        this.nativeName = nativeName;
        this.seconds = seconds;
    }

    /** The stages of this work, in their order. */
    public static List<BladeStage> of(BladeWork work) {
        return Arrays.stream(values()).filter(stage -> stage.work == work).toList();
    }

    /** What it is a stage of. */
    public BladeWork work() {
        return work;
    }

    /** As UCS Manager writes it. */
    public String nativeName() {
        return nativeName;
    }

    /** How long one try takes, s. */
    public int seconds() {
        return seconds;
    }

    /** Whether a fabric interconnect has to be reached for it. */
    public boolean needsFabric() {
        return this == ADAPTER_CONFIGURATION || this == SWITCH_CONFIGURATION;
    }
}
