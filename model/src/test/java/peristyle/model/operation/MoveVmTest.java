package peristyle.model.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aCpool;
import static peristyle.model.estate.VmBuilder.aVm;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.HostId;
import peristyle.model.estate.VmId;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Looking;
import peristyle.model.rule.Situation;

class MoveVmTest {

    private static final HostId THIRD = new HostId("clu-h3");

    @Test
    @DisplayName("BL-3 A VM on its way to a host has its GPUs already: another one does not get them, too")
    void graphics() {
        Situation before = Looking.at(anEstate()
                        .with(
                                aCpool("clu").with(3, "perf4"),
                                aVm("a").on(1).gpus(1),
                                aVm("b").on(2).gpus(2),
                                aVm("c").on(2))
                        .build())
                .situation();
        Verdict.Accepted first = (Verdict.Accepted) new MoveVm(new VmId("a"), THIRD).judge(before);
        Situation after = before.with(before.estate().with(first.change()));

        assertThat(((Verdict.Refused) new MoveVm(new VmId("b"), THIRD).judge(after)).reasons())
                .containsExactly(Problem.of("move.no-gpu", new VmId("b"), THIRD, 2));
        assertThat(new MoveVm(new VmId("c"), THIRD).judge(after)).isInstanceOf(Verdict.Accepted.class);
        assertThat(List.of(new MoveVm(new VmId("b"), THIRD).judge(before)))
                .hasOnlyElementsOfType(Verdict.Accepted.class);
    }
}
