package peristyle.model.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static peristyle.model.estate.DatastoreBuilder.aDatastore;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aCpool;
import static peristyle.model.estate.PoolBuilder.aXenPool;
import static peristyle.model.estate.VmBuilder.aVm;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.Cpool;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.EstatePart;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.VmId;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Looking;
import peristyle.model.rule.Rules;
import peristyle.model.rule.Situation;
import peristyle.model.telemetry.Metric;

class ActivateMemoryTest {

    private static final PoolId CLU = new PoolId("clu");
    private static final long GIB = 1024;

    private static Situation of(EstatePart... parts) {
        return Looking.at(anEstate().with(parts).build()).situation();
    }

    private static List<String> reasons(long gib, EstatePart... parts) {
        return new ActivateMemory(CLU, gib * GIB).judge(of(parts)) instanceof Verdict.Refused refused
                ? refused.reasons().stream().map(Problem::code).toList()
                : List.of();
    }

    private static Situation after(long gib, Situation before) {
        Verdict verdict = new ActivateMemory(CLU, gib * GIB).judge(before);
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        return before.with(before.estate().with(((Verdict.Accepted) verdict).change()));
    }

    @Test
    @DisplayName("CP-3 three STANDARD hosts go from 384 GiB to 1,152 GiB, and no further")
    void range() {
        EstatePart three = aCpool("clu").with(3, "standard").activatedGib(500);

        assertThat(reasons(384, three)).isEmpty();
        assertThat(reasons(1152, three)).isEmpty();
        assertThat(reasons(383, three)).containsExactly("memory.out-of-range");
        assertThat(reasons(1153, three)).containsExactly("memory.out-of-range");
        assertThat(reasons(500, three)).containsExactly("memory.already");
        assertThat(((Verdict.Refused) new ActivateMemory(CLU, 500 * GIB + 1).judge(of(three))).reasons())
                .extracting(Problem::code)
                .containsExactly("memory.not-whole");
    }

    @Test
    @DisplayName("CP-3 what was found out of range is silent once it is within; CO-1 what is billed more is said")
    void silent() {
        Situation out = of(aCpool("clu").with(3, "standard").activatedGib(200));
        assertThat(Rules.findings(out)).extracting(Finding::code).contains("pool.activated-memory-out-of-range");

        Situation within = after(400, out);

        assertThat(((Cpool) within.estate().pools().get(CLU)).activatedMemoryMib())
                .isEqualTo(400 * GIB);
        assertThat(Rules.findings(within)).isEmpty();
        Verdict.Accepted verdict = (Verdict.Accepted) new ActivateMemory(CLU, 400 * GIB).judge(out);
        assertThat(verdict.advice()).extracting(Finding::arguments).containsExactly(List.of(CLU, 200 * GIB, 400 * GIB));
    }

    @Test
    @DisplayName("CP-3 no less than VMs have that are on, on a known host or not; more is never refused for them")
    void inUse() {
        EstatePart pool = aCpool("clu").with(3, "standard").activatedGib(1000);
        EstatePart running = aVm("a").on(1).memoryGib(300);
        EstatePart somewhere = aVm("b").somewhere().memoryGib(200);

        assertThat(reasons(499, pool, running, somewhere)).containsExactly("memory.in-use");
        assertThat(reasons(500, pool, running, somewhere)).isEmpty();
        assertThat(reasons(1152, pool, aVm("a").on(1).memoryGib(2000))).isEmpty();
        assertThat(reasons(1000, aXenPool("clu"))).containsExactly("memory.not-a-cpool");
        assertThat(reasons(1000, aCpool("other"))).containsExactly("memory.pool-gone");
    }

    @Test
    @DisplayName("CP-3 a VM that was refused for want of activated memory starts once more is activated")
    void starts() {
        Situation before = Looking.at(anEstate()
                        .with(
                                aCpool("clu").with(3, "standard").activatedGib(384),
                                aDatastore("ds").usedBy("clu"),
                                aVm("a").on(1).memoryGib(300),
                                aVm("b").disk("ds", 10).memoryGib(100))
                        .build())
                .measured(Metric.DATASTORE_USED, new DatastoreId("ds"), 0)
                .situation();
        PowerOn start = new PowerOn(new VmId("b"));

        assertThat(((Verdict.Refused) start.judge(before)).reasons())
                .extracting(Problem::code)
                .containsExactly("power.activated");
        assertThat(start.judge(after(400, before))).isInstanceOf(Verdict.Accepted.class);
    }
}
