package peristyle.model.planning.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static peristyle.model.planning.whatif.FleetBuilder.aFleet;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.AffinityType;
import peristyle.model.estate.RestartPriority;
import peristyle.model.planning.whatif.FailureImpact.Proof;
import peristyle.model.planning.whatif.Landing.Strain;
import peristyle.model.planning.whatif.Loss.Reason;

class FailureSweepTest {

    private static FailureImpact host(Fleet fleet, String host) {
        return new FailureSweep(fleet).impact(Failure.ofHost(host));
    }

    @Test
    @DisplayName("CP-7 VMs of a failed host start on the others")
    void restart() {
        FailureImpact impact = host(
                aFleet().pool("p", "A", 3, 100, 0)
                        .vm("a", "p-1", 40)
                        .vm("b", "p-2", 40)
                        .build(),
                "p-1");

        assertThat(impact.restarts()).containsExactly(new Landing("a", "p-3", Strain.NONE));
        assertThat(impact.unaffected()).isEqualTo(1);
        assertThat(impact.holds()).isTrue();
    }

    @Test
    @DisplayName("CP-4 What fits only above 85 % runs, and is said to be above the limit")
    void aboveLimit() {
        FailureImpact impact = host(
                aFleet().pool("p", "A", 2, 100, 0)
                        .vm("a", "p-1", 40)
                        .vm("b", "p-2", 50)
                        .build(),
                "p-1");

        assertThat(impact.restarts()).containsExactly(new Landing("a", "p-2", Strain.ABOVE_LIMIT));
        assertThat(impact.losses()).isEmpty();
        assertThat(impact.holds()).isFalse();
    }

    @Test
    @DisplayName("CP-7 What fits nowhere is lost, and the volume proves it")
    void lost() {
        FailureImpact impact = host(
                aFleet().pool("p", "A", 2, 100, 0)
                        .vm("a", "p-1", 60)
                        .vm("b", "p-2", 50)
                        .build(),
                "p-1");

        assertThat(impact.losses()).containsExactly(new Loss("a", Reason.NO_ROOM));
        assertThat(impact.proof()).isEqualTo(Proof.BY_VOLUME);
        assertThat(impact.lostMemoryMib()).isEqualTo(60 * 1024);
    }

    @Test
    @DisplayName("CP-10 Another VM moves away where that keeps everything within the limit")
    void moves() {
        // 45 fits nowhere: 40 and 40 are free. When the 5 goes from one to the other, it does.
        FailureImpact impact = host(
                aFleet().pool("p", "A", 3, 100, 0)
                        .vm("a", "p-1", 45)
                        .vm("b", "p-2", 40)
                        .vm("c", "p-2", 5)
                        .vm("d", "p-3", 45)
                        .build(),
                "p-1");

        assertThat(impact.moves()).containsExactly(new Landing("c", "p-3", Strain.NONE));
        assertThat(impact.restarts()).containsExactly(new Landing("a", "p-2", Strain.NONE));
        assertThat(impact.holds()).isTrue();
    }

    @Test
    @DisplayName("HA-2 Disabled is never restarted; best-effort comes after all others and stays off without room")
    void priorities() {
        FailureImpact impact = host(
                aFleet().pool("p", "A", 2, 100, 0)
                        .vm("never", "p-1", 1, RestartPriority.DISABLED)
                        .vm("perhaps", "p-1", 30, RestartPriority.BEST_EFFORT)
                        .vm("certain", "p-1", 20)
                        .vm("stays", "p-2", 60)
                        .build(),
                "p-1");

        assertThat(impact.restarts()).extracting(Landing::vm).containsExactly("certain");
        assertThat(impact.losses())
                .containsExactlyInAnyOrder(
                        new Loss("never", Reason.NOT_TO_BE_RESTARTED), new Loss("perhaps", Reason.NO_ROOM));
    }

    @Test
    @DisplayName("CP-9 What must stay apart does, as long as there is room elsewhere; then the broken rule is said")
    void apart() {
        assertThat(host(apartBesides(60), "p-1").restarts()).containsExactly(new Landing("a", "p-3", Strain.NONE));
        assertThat(host(apartBesides(80), "p-1").restarts())
                .containsExactly(new Landing("a", "p-3", Strain.ABOVE_LIMIT));
        assertThat(host(apartBesides(95), "p-1").restarts())
                .containsExactly(new Landing("a", "p-2", Strain.RULE_BROKEN));
    }

    private static Fleet apartBesides(long gib) {
        return aFleet().pool("p", "A", 3, 100, 0)
                .vm("a", "p-1", 10)
                .vm("b", "p-2", 10)
                .vm("c", "p-3", gib)
                .rule(AffinityType.APART, "a", "b")
                .build();
    }

    @Test
    @DisplayName("CP-9 What must be together starts together")
    void together() {
        FailureImpact impact = host(
                aFleet().pool("p", "A", 3, 100, 0)
                        .vm("a", "p-1", 30)
                        .vm("b", "p-1", 30)
                        .vm("c", "p-2", 40)
                        .vm("d", "p-3", 20)
                        .rule(AffinityType.TOGETHER, "a", "b")
                        .build(),
                "p-1");

        assertThat(impact.restarts())
                .containsExactly(new Landing("a", "p-3", Strain.NONE), new Landing("b", "p-3", Strain.NONE));
    }

    @Test
    @DisplayName("BL-3 A VM with a graphics processor starts only where one is free")
    void graphics() {
        Fleet fleet = aFleet().pool("p", "A", 2, 100, 2)
                .vm("a", "p-1", 10, RestartPriority.RESTART, 2, false, null)
                .vm("b", "p-2", 10, RestartPriority.RESTART, 1, false, null)
                .build();

        assertThat(host(fleet, "p-1").losses()).containsExactly(new Loss("a", Reason.NO_GRAPHICS));
        assertThat(host(fleet, "p-2").losses()).containsExactly(new Loss("b", Reason.NO_GRAPHICS));
    }

    @Test
    @DisplayName("CP-7 One host, or high availability off: nothing restarts")
    void noRestart() {
        Fleet fleet = aFleet().pool("one", "A", 1, 100, 0)
                .pool("off", "A", 2, 100, 0, false, Long.MAX_VALUE)
                .vm("a", "one-1", 10)
                .vm("b", "off-1", 10)
                .build();

        assertThat(host(fleet, "one-1").losses()).containsExactly(new Loss("a", Reason.NO_OTHER_HOST));
        assertThat(host(fleet, "off-1").losses()).containsExactly(new Loss("b", Reason.HIGH_AVAILABILITY_OFF));
    }

    @Test
    @DisplayName("GM-6 VR-3 Of a lost zone, what is replicated starts on the standby side, as far as that was reserved")
    void zone() {
        Fleet fleet = aFleet().zone("A", true)
                .zone("B", true)
                .pool("p", "A", 2, 100, 0)
                .pool("s", "B", 1, 100, 0)
                .vm("kept", "p-1", 60, RestartPriority.RESTART, 0, false, "s")
                .vm("tight", "p-2", 60, RestartPriority.RESTART, 0, false, "s")
                .vm("alone", "p-2", 10)
                .vm("there", "s-1", 10)
                .build();

        FailureImpact impact = new FailureSweep(fleet).impact(Failure.ofZone("A"));

        assertThat(impact.restarts()).hasSize(1);
        assertThat(impact.losses())
                .extracting(Loss::reason)
                .containsExactlyInAnyOrder(Reason.NO_STANDBY, Reason.STANDBY_FULL);
        assertThat(impact.unaffected()).isEqualTo(1);
        assertThat(new FailureSweep(fleet).zones())
                .extracting(FailureSummary::lost)
                .containsExactly(2, 1);
    }

    @Test
    @DisplayName("CP-3 GM-6 The standby side cannot start more than its activated memory")
    void activated() {
        Fleet fleet = aFleet().zone("A", true)
                .zone("B", true)
                .pool("p", "A", 1, 100, 0)
                .pool("s", "B", 2, 100, 0, true, 50)
                .vm("a", "p-1", 30, RestartPriority.RESTART, 0, false, "s")
                .vm("b", "p-1", 30, RestartPriority.RESTART, 0, false, "s")
                .build();

        FailureImpact impact = new FailureSweep(fleet).impact(Failure.ofZone("A"));

        assertThat(impact.restarts()).hasSize(1);
        assertThat(impact.losses()).extracting(Loss::reason).containsExactly(Reason.STANDBY_FULL);
    }

    @Test
    @DisplayName("EN-4 Encrypted VMs start with one zone lost, as long as another has keys")
    void keys() {
        FleetBuilder builder = aFleet().zone("A", true)
                .pool("p", "A", 1, 100, 0)
                .pool("s", "B", 1, 100, 0)
                .vm("a", "p-1", 30, RestartPriority.RESTART, 0, true, "s");

        assertThat(new FailureSweep(builder.build()).impact(Failure.ofZone("A")).losses())
                .containsExactly(new Loss("a", Reason.NO_KEYS));
        assertThat(new FailureSweep(builder.zone("B", true).build())
                        .impact(Failure.ofZone("A"))
                        .restarts())
                .extracting(Landing::host)
                .containsExactly("s-1");
    }

    @Test
    @DisplayName("CP-7 Pairs of different pools are counted, not packed: they do what their single failures do")
    void pairs() {
        Fleet fleet = aFleet().pool("p", "A", 3, 100, 0)
                .pool("q", "A", 2, 100, 0)
                .vm("a", "p-1", 40)
                .vm("b", "q-1", 40)
                .vm("c", "q-2", 70)
                .build();
        FailureSweep sweep = new FailureSweep(fleet);

        PairSweep pairs = sweep.pairs();

        assertThat(pairs.packed()).hasSize(4);
        assertThat(pairs.independent()).isEqualTo(6);
        FailureImpact both = sweep.impact(Failure.ofHosts("p-1", "q-1"));
        assertThat(both.losses()).isEqualTo(host(fleet, "q-1").losses());
        assertThat(both.restarts()).containsAll(host(fleet, "p-1").restarts());
    }

    @Test
    @DisplayName("CP-7 A chassis takes all its hosts with it, worst first")
    void chassis() {
        Fleet fleet = aFleet().pool("p", "A", 2, 100, 0)
                .pool("q", "A", 2, 100, 0)
                .vm("a", "p-2", 40)
                .vm("b", "q-2", 40)
                .vm("c", "q-1", 90)
                .build();

        assertThat(new FailureSweep(fleet).chassis())
                .extracting(FailureSummary::failure)
                .containsExactly(Failure.ofChassis("chassis-1"), Failure.ofChassis("chassis-2"));
    }
}
