package peristyle.model.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static peristyle.model.estate.DatastoreBuilder.aDatastore;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aCpool;
import static peristyle.model.estate.PoolBuilder.aXenPool;
import static peristyle.model.estate.VmBuilder.aVm;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.EstatePart;
import peristyle.model.estate.HostState;
import peristyle.model.estate.PoolId;
import peristyle.model.operation.Verdict;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Looking;
import peristyle.model.rule.Rules;
import peristyle.model.rule.Situation;

class SwitchHighAvailabilityTest {

    private static final PoolId CLU = new PoolId("clu");

    private static Situation of(EstatePart... parts) {
        return Looking.at(anEstate().with(parts).build()).situation();
    }

    private static Verdict judged(boolean on, EstatePart... parts) {
        return new SwitchHighAvailability(CLU, on).judge(of(parts));
    }

    private static List<String> reasons(boolean on, EstatePart... parts) {
        return judged(on, parts) instanceof Verdict.Refused refused
                ? refused.reasons().stream().map(Problem::code).toList()
                : List.of();
    }

    private static List<String> advice(boolean on, EstatePart... parts) {
        return ((Verdict.Accepted) judged(on, parts))
                .advice().stream().map(Finding::code).toList();
    }

    @Test
    @DisplayName("CP-7 what advised high availability is silent once it is on, and speaks when it is off again")
    void silent() {
        Situation off = of(aCpool("clu").with(2, "standard").withoutHighAvailability());
        assertThat(Rules.findings(off)).extracting(Finding::code).contains("pool.high-availability-off");

        Verdict.Accepted verdict = (Verdict.Accepted) new SwitchHighAvailability(CLU, true).judge(off);
        Situation on = off.with(off.estate().with(verdict.change()));

        assertThat(verdict.advice()).isEmpty();
        assertThat(on.estate().pools().get(CLU).highAvailability()).isTrue();
        assertThat(Rules.findings(on)).isEmpty();
        assertThat(advice(false, aCpool("clu").with(2, "standard"))).containsExactly("high-availability.off");
    }

    @Test
    @DisplayName("CP-7 one host restarts nothing: refused; two of which one is away are told that they cannot yet")
    void tooFew() {
        assertThat(reasons(true, aCpool("clu").with(1, "standard").withoutHighAvailability()))
                .containsExactly("high-availability.too-few-hosts");
        assertThat(reasons(
                        true,
                        aCpool("clu")
                                .with(2, "standard")
                                .hostsAre(HostState.MAINTENANCE)
                                .withoutHighAvailability()))
                .isEmpty();
        assertThat(reasons(true, aCpool("clu").with(2, "standard"))).containsExactly("high-availability.on-already");
        assertThat(reasons(false, aCpool("clu").withoutHighAvailability()))
                .containsExactly("high-availability.off-already");
        assertThat(reasons(true, aCpool("other"))).containsExactly("high-availability.pool-gone");
    }

    @Test
    @DisplayName("CP-7 that no failure would be survived is said before it is switched on")
    void noRoom() {
        EstatePart full = aCpool("clu").with(2, "standard").withoutHighAvailability();

        assertThat(advice(
                        true,
                        full,
                        aVm("one").on(1).memoryGib(300),
                        aVm("two").on(2).memoryGib(300)))
                .containsExactly("pool.survives-no-failure");
    }

    @Test
    @DisplayName("HA-1 an OpenIaaS pool needs two connected hosts and a heartbeat storage")
    void xen() {
        EstatePart storage = aDatastore("sr").openIaas().usedBy("clu");
        assertThat(reasons(true, storage, aXenPool("clu").withoutHighAvailability()))
                .containsExactly("high-availability.no-heartbeat");
        assertThat(reasons(
                        true,
                        storage,
                        aXenPool("clu")
                                .hostsAre(HostState.DISCONNECTED)
                                .heartbeat("sr")
                                .withoutHighAvailability()))
                .containsExactly("high-availability.too-few-connected");
        assertThat(reasons(true, storage, aXenPool("clu").heartbeat("sr").withoutHighAvailability()))
                .isEmpty();
    }
}
