package peristyle.model.exchange.sheet;

import peristyle.model.estate.Blade;
import peristyle.model.estate.ObjectKind;
import peristyle.model.hardware.blade.DistinguishedName;
import peristyle.model.rule.Severity;

/** Blades in their slots (BL-1). */
public final class BladeSheet {

    /** All blades. */
    public static final Sheet<Blade> BLADES = SheetDraft.<Blade>of("blades", ObjectKind.BLADE)
            .text("id", (s, place, blade) -> blade.id().value())
            .hidden()
            .text("name", (s, place, blade) -> blade.name())
            .text("distinguished_name", (s, place, blade) -> DistinguishedName.of(blade, s.estate()))
            .hidden()
            .refers("zone", (s, blade) -> blade.chassis(), Places::zone)
            .refers("tenant", Blade::tenant)
            .refers("chassis", Blade::chassis)
            .integer("slot", (s, place, blade) -> (long) blade.slot())
            .text("blade_class", (s, place, blade) -> Classes.blade(s, blade.bladeClass()))
            .text("serial", (s, place, blade) -> Known.text(blade.serial()))
            .choice("worst_finding", Severity.class, (s, place, blade) -> Known.worstFinding(s, blade.id()))
            .moving()
            .sheet();

    private BladeSheet() {}
}
