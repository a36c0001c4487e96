package peristyle.views.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.Blade;
import peristyle.model.estate.Chassis;
import peristyle.model.estate.Host;
import peristyle.model.estate.ObjectKind;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultOrder;
import peristyle.model.operation.Snapshot;
import peristyle.views.console.Scope;
import peristyle.views.console.Screen;
import peristyle.views.hardware.picture.Pick;
import peristyle.views.hardware.picture.Spot;
import peristyle.views.hardware.picture.Trouble;
import peristyle.views.look.Tone;
import peristyle.views.testing.FakeConsole;
import peristyle.views.testing.SmallEstate;

/** What the hardware screen shows, without a window. */
class HardwareViewModelTest {

    private final FakeConsole console = SampleHardware.console();
    private final HardwareViewModel model = new HardwareViewModel(console.context());
    private final Blade blade = SampleHardware.SMALL.blades().toList().getFirst();
    private final Chassis chassis = SampleHardware.SMALL.chassis().get(blade.chassis());
    private final Host host = SampleHardware.SMALL.hosts().stream()
            .filter(each -> blade.id().equals(each.blade()))
            .findFirst()
            .orElseThrow();

    @BeforeEach
    void look() {
        model.shown();
        model.width().set(640);
        model.accept(console.plane().snapshot());
    }

    private void happens(FaultOrder... orders) {
        model.accept(SampleHardware.after(SampleHardware.SMALL, orders));
    }

    private Spot spot(Pick pick) {
        return model.seen().get().picture().spot(pick).orElseThrow();
    }

    private List<Trouble> troubles() {
        return model.seen().get().troublesOf(Face.RACKS);
    }

    @Test
    @DisplayName("every blade and chassis can be pointed at, and where all is well nothing is said to be wrong")
    void well() {
        SampleHardware.SMALL
                .blades()
                .forEach(each -> assertThat(spot(Pick.of(each.id())).tone()).isIn(Tone.GOOD, Tone.NOTICE));
        SampleHardware.SMALL
                .chassis()
                .forEach(each -> assertThat(spot(Pick.of(each.id())).tone()).isEqualTo(Tone.GOOD));
        assertThat(troubles()).isEmpty();
        assertThat(model.seen().get().known()).isTrue();
    }

    @Test
    @DisplayName("a dead blade is seen among all, is one trouble with its host, and opens that host")
    void deadBlade() {
        happens(FaultOrder.of(FaultKind.BLADE_DEAD, blade.id()));
        assertThat(spot(Pick.of(blade.id())).tone()).isEqualTo(Tone.DANGER);
        assertThat(spot(Pick.of(blade.id())).said()).contains("inoperable", host.name(), "Failed");
        assertThat(troubles()).singleElement().satisfies(trouble -> {
            assertThat(trouble.pick()).isEqualTo(Pick.of(blade.id()));
            assertThat(trouble.said()).contains("the blade is dead", host.name());
        });
        model.open(Pick.of(blade.id()));
        assertThat(console.opened()).containsExactly(host.id());
    }

    @Test
    @DisplayName("a dead power supply is a trouble of its chassis and can be pointed at from close by")
    void supply() {
        happens(FaultOrder.of(FaultKind.POWER_SUPPLY, chassis.id()).part(2));
        assertThat(troubles())
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.said()).contains("Power supply 2"));
        assertThat(spot(Pick.of(chassis.id())).tone()).isEqualTo(Tone.WARNING);
        model.open(Pick.of(chassis.id()));
        assertThat(spot(new Pick(chassis.id(), "POWER_SUPPLY-2")).tone()).isEqualTo(Tone.DANGER);
        assertThat(spot(new Pick(chassis.id(), "POWER_SUPPLY-1")).tone()).isEqualTo(Tone.GOOD);
        model.approach(null);
        assertThat(model.seen().get().near()).isNull();
    }

    @Test
    @DisplayName("a chassis without power is one trouble, not one for each of its blades")
    void oneCause() {
        happens(FaultOrder.of(FaultKind.CHASSIS_DEAD, chassis.id()));
        assertThat(troubles())
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.pick()).isEqualTo(Pick.of(chassis.id())));
    }

    @Test
    @DisplayName(
            "a blade in a chassis without power has not failed: it is without power, and says that its chassis is why")
    void darkBlade() {
        happens(FaultOrder.of(FaultKind.CHASSIS_DEAD, chassis.id()));
        Spot seen = spot(Pick.of(blade.id()));

        assertThat(seen.tone()).isEqualTo(Tone.QUIET);
        assertThat(seen.said()).contains("without power, as " + chassis.name() + " has none", host.name());
    }

    @Test
    @DisplayName(
            "a chassis without power looks as troubled as what ran in it, in the picture, close by and in its detail")
    void darkChassis() {
        happens(FaultOrder.of(FaultKind.CHASSIS_DEAD, chassis.id()));
        assertThat(spot(Pick.of(chassis.id())).tone()).isEqualTo(Tone.DANGER);
        model.show(chassis.id());
        assertThat(Objects.requireNonNull(model.detail().get()).state().tone()).isEqualTo(Tone.DANGER);
        model.approach(chassis.id());
        assertThat(spot(Pick.of(chassis.id())).tone()).isEqualTo(Tone.DANGER);
    }

    @Test
    @DisplayName("hosts that fail because both fabrics are gone are told by the two parts that took them")
    void bothFabrics() {
        happens(
                FaultOrder.of(FaultKind.FABRIC_INTERCONNECT, chassis.domain()).part(2),
                FaultOrder.of(FaultKind.IO_MODULE, chassis.id()).part(1));
        assertThat(troubles()).hasSize(2);
        assertThat(spot(Pick.of(blade.id())).tone()).isEqualTo(Tone.DANGER);
    }

    @Test
    @DisplayName("a host that fails on a blade that works is a trouble of its own")
    void crash() {
        happens(FaultOrder.of(FaultKind.HOST_CRASH, host.id()));
        assertThat(troubles())
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.said()).contains(host.name(), "Failed"));
        assertThat(spot(Pick.of(blade.id())).tone()).isEqualTo(Tone.DANGER);
    }

    @Test
    @DisplayName("what no device has told is unknown: never well, and no trouble either")
    void unknown() {
        Snapshot told = console.plane().snapshot();
        model.accept(new Snapshot(told.situation(), told.findings()));
        assertThat(spot(Pick.of(blade.id())).tone()).isEqualTo(Tone.UNKNOWN);
        assertThat(spot(Pick.of(chassis.id())).tone()).isEqualTo(Tone.UNKNOWN);
        assertThat(model.seen().get().known()).isFalse();
    }

    @Test
    @DisplayName("an estate without hardware shows nothing, and picks nothing")
    void none() {
        FakeConsole bare = FakeConsole.of(SmallEstate.withVms(3));
        HardwareViewModel empty = new HardwareViewModel(bare.context());
        empty.shown();
        empty.width().set(640);
        empty.accept(bare.plane().snapshot());
        assertThat(empty.seen().get().empty()).isTrue();
        assertThat(empty.picked().get()).isNull();
    }

    @Test
    @DisplayName("the scope leaves out what lies in other zones and what belongs to other tenants")
    void scope() {
        var zone = SampleHardware.SMALL.relations().zoneOf(blade).orElseThrow();
        console.context().scope().set(Scope.ALL.at(null, zone));
        assertThat(model.seen().get().picture().spots())
                .filteredOn(each -> each.pick().id() instanceof peristyle.model.estate.BladeId)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(SampleHardware.SMALL
                                .relations()
                                .zoneOf(SampleHardware.SMALL
                                        .find(each.pick().id())
                                        .orElseThrow()))
                        .contains(zone));
        console.context().scope().set(Scope.ALL.of(blade.tenant()));
        assertThat(model.seen().get().picture().spots())
                .filteredOn(each -> each.pick().id() instanceof peristyle.model.estate.BladeId)
                .allSatisfy(each -> assertThat(SampleHardware.SMALL
                                .blades()
                                .get(each.pick().id())
                                .tenant())
                        .isEqualTo(blade.tenant()));
    }

    @Test
    @DisplayName("the detail of a blade names its state, its trouble and its host")
    void detail() {
        happens(FaultOrder.of(FaultKind.BLADE_DEAD, blade.id()));
        model.show(blade.id());
        var detail = Objects.requireNonNull(model.detail().get());
        assertThat(detail.name()).isEqualTo(blade.name());
        assertThat(detail.state().tone()).isEqualTo(Tone.DANGER);
        assertThat(detail.blocks().toString()).contains("the blade is dead", host.name());
    }

    @Test
    @DisplayName("the native text is what the device’s own tool prints; by another command it is another")
    void nativeText() {
        NativeViewModel text = model.nativeText();
        model.show(blade.id());
        assertThat(text.text().get()).isEmpty();
        text.seen(true);
        assertThat(text.text().get()).contains("show status detail", "Overall Status: Ok");
        happens(FaultOrder.of(FaultKind.BLADE_DEAD, blade.id()));
        assertThat(text.text().get()).contains("Overall Status: Inoperable");
        text.chosen().set(text.choices().get().getLast());
        assertThat(text.text().get()).contains("show server status", "Inoperable");
        model.show(chassis.id());
        assertThat(text.text().get()).contains("show chassis", "Acknowledged");
    }

    @Test
    @DisplayName("on request only the chassis with something wrong are drawn; where nothing is, none")
    void troubledOnly() {
        model.troubled().set(true);
        assertThat(model.seen().get().empty()).isTrue();
        happens(FaultOrder.of(FaultKind.BLADE_DEAD, blade.id()));
        assertThat(model.seen().get().picture().spots())
                .filteredOn(each -> each.pick().id() instanceof peristyle.model.estate.ChassisId)
                .extracting(each -> each.pick().id())
                .containsOnly(chassis.id());
    }

    @Test
    @DisplayName("what stands in a picture is at home on this screen, what runs on it is not")
    void home() {
        assertThat(List.of(
                        ObjectKind.UCS_DOMAIN,
                        ObjectKind.CHASSIS,
                        ObjectKind.BLADE,
                        ObjectKind.STORAGE_SYSTEM,
                        ObjectKind.STORAGE_POOL,
                        ObjectKind.EDGE_ROUTER,
                        ObjectKind.CORE_LINK))
                .allMatch(kind -> Screen.of(kind) == Screen.HARDWARE);
        assertThat(Screen.of(ObjectKind.HOST)).isEqualTo(Screen.HOSTS);
        assertThat(Screen.of(ObjectKind.DATASTORE)).isEqualTo(Screen.DATASTORES);
    }

    @Test
    @DisplayName("from close by, the next and the previous chassis are one step away")
    void steps() {
        model.open(Pick.of(chassis.id()));
        model.step(1);
        assertThat(model.near().get()).isNotEqualTo(chassis.id());
        model.step(-1);
        assertThat(model.near().get()).isEqualTo(chassis.id());
    }
}
