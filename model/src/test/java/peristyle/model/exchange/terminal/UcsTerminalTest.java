package peristyle.model.exchange.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aCpool;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.Blade;
import peristyle.model.estate.BladeId;
import peristyle.model.estate.Chassis;
import peristyle.model.estate.Estate;
import peristyle.model.estate.UcsDomain;
import peristyle.model.hardware.blade.BladeStatus;
import peristyle.model.hardware.blade.ChassisStatus;
import peristyle.model.hardware.blade.ComputeStatus;
import peristyle.model.hardware.blade.DomainStatus;
import peristyle.model.hardware.blade.PartState;
import peristyle.model.hardware.blade.PowerStatus;
import peristyle.model.hardware.blade.UcsFault;
import peristyle.model.hardware.blade.UcsFaultCode;
import peristyle.model.hardware.blade.UcsFaultStage;
import peristyle.model.hardware.blade.UcsSeverity;
import peristyle.model.hardware.fault.FaultKind;

/** What the command line of UCS Manager prints. */
class UcsTerminalTest {

    private static final Instant NOON = Instant.parse("2026-11-18T12:00:00Z");

    private final Estate estate = anEstate().with(aCpool("clu")).build();
    private final Blade blade = estate.blades().toList().getFirst();
    private final Chassis chassis = estate.chassis().get(blade.chassis());
    private final UcsDomain domain = estate.ucsDomains().get(chassis.domain());

    private UcsTerminal terminal(PartState first, PartState second, PartState state) {
        Map<BladeId, BladeStatus> blades = new HashMap<>();
        estate.blades().forEach(each -> blades.put(each.id(), status(each, PartState.OPERABLE, true)));
        blades.put(blade.id(), status(blade, state, state.serves()));
        ComputeStatus status = new ComputeStatus(
                NOON,
                Map.of(domain.id(), new DomainStatus(domain.id(), List.of(first, second))),
                Map.of(
                        chassis.id(),
                        new ChassisStatus(
                                chassis.id(),
                                PartState.DEGRADED,
                                List.of(PartState.OPERABLE, PartState.INOPERABLE),
                                List.of(PartState.OPERABLE),
                                List.of(PartState.OPERABLE, PartState.OPERABLE),
                                22,
                                52,
                                1)),
                blades,
                PowerStatus.UNKNOWN,
                List.of(new UcsFault(
                        UcsFaultCode.SERVER_INOPERABLE,
                        chassis.distinguishedName() + "/blade-" + blade.slot(),
                        blade.id(),
                        1,
                        UcsFaultStage.ACTIVE,
                        UcsSeverity.MAJOR,
                        NOON,
                        NOON.plusSeconds(90),
                        2)),
                Map.of(),
                Map.of());
        return new UcsTerminal(estate, status, domain);
    }

    private static BladeStatus status(Blade of, PartState state, boolean reaches) {
        return new BladeStatus(
                of.id(),
                state,
                null,
                state == PartState.OPERABLE ? Set.of() : Set.of(FaultKind.BLADE_DEAD),
                List.of(reaches, reaches),
                List.of(reaches, reaches),
                List.of());
    }

    private UcsTerminal well() {
        return terminal(PartState.OPERABLE, PartState.OPERABLE, PartState.OPERABLE);
    }

    @Test
    @DisplayName("show chassis names what troubles a chassis, in columns under titles and a ruler")
    void showChassis() {
        assertThat(well().showChassis().lines())
                .startsWith("Chassis:", "    Chassis Overall Status Admin State")
                .anyMatch(line -> line.startsWith("    -------"))
                .anyMatch(line -> line.matches("    " + chassis.number() + " +Power Problem +Acknowledged"));
        assertThat(well().showPsu(chassis).lines())
                .anyMatch(line -> line.matches(" +" + chassis.number() + " +2 +Inoperable"));
        assertThat(well().showIom(chassis)).contains("Right B");
        assertThat(well().showFanModule(chassis)).contains("Fan Module:");
    }

    @Test
    @DisplayName("show server status names every blade by chassis and slot")
    void servers() {
        String text = terminal(PartState.OPERABLE, PartState.OPERABLE, PartState.INOPERABLE)
                .showServerStatus();
        assertThat(text.lines()).hasSize(2 + estate.blades().size());
        assertThat(text.lines())
                .anyMatch(line -> line.matches(
                        chassis.number() + "/" + blade.slot() + " +Equipped +Unavailable +Inoperable +Complete"));
    }

    @Test
    @DisplayName("show status detail says over which fabrics a blade is reached")
    void detail() {
        assertThat(well().showServerStatusDetail(blade))
                .contains(
                        "Server " + chassis.number() + "/" + blade.slot() + ":\n",
                        "    Conn Status: A,B\n",
                        "    Overall Status: Ok\n");
        assertThat(terminal(PartState.OPERABLE, PartState.OPERABLE, PartState.INOPERABLE)
                        .showServerStatusDetail(blade))
                .contains("    Conn Status: Unknown\n", "    Overall Status: Inoperable\n");
    }

    @Test
    @DisplayName("show fault detail tells code, severity, stage and times; of another blade nothing")
    void faults() {
        assertThat(well().showFaultDetail(blade.id()))
                .contains(
                        "    Severity: Major\n",
                        "    Code: F0317\n",
                        "    Last Transition Time: 2026-11-18T12:01:30.000\n",
                        "    Cause: Equipment inoperable\n",
                        "    Occurrences: 2\n");
        assertThat(well().showFaultDetail(domain.id())).contains("F0317");
        assertThat(well().showFaultDetail(new BladeId("another"))).isEmpty();
    }

    @Test
    @DisplayName("with fabric interconnect A dead, B answers; with both, nobody does")
    void answering() {
        UcsTerminal second = terminal(PartState.INOPERABLE, PartState.OPERABLE, PartState.OPERABLE);
        assertThat(second.prompt()).isEqualTo(domain.name() + "-B");
        assertThat(second.showFabricInterconnect().lines())
                .anyMatch(line -> line.matches(" +A +Inoperable"))
                .anyMatch(line -> line.matches(" +B +Operable"));
        UcsTerminal none = terminal(PartState.INOPERABLE, PartState.INOPERABLE, PartState.OPERABLE);
        assertThat(none.showChassis() + none.showServerStatus() + none.showFaultDetail(blade.id()))
                .isEmpty();
    }
}
