package peristyle.model.operation;

import java.util.ArrayList;
import java.util.List;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Cpool;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.Vm;
import peristyle.model.problem.Problem;
import peristyle.model.rule.ActivatedRange;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Severity;
import peristyle.model.rule.Situation;

/**
 * Sets the memory that is activated for a Cpool, the limit on what its VMs have together (CP-3).
 *
 * @param pool a Cpool
 * @param mib MiB, whole GiB: 128 GiB to the physical memory for each host
 */
public record ActivateMemory(PoolId pool, long mib) implements Operation {

    private static final long MIB_OF_GIB = 1024;

    @Override
    public String code() {
        return "memory.activate";
    }

    @Override
    public ObjectId subject() {
        return pool;
    }

    @Override
    public List<Object> arguments() {
        return List.of(pool, mib);
    }

    /** What may be activated for a Cpool (CP-3). */
    public static ActivatedRange range(Situation situation, Cpool cpool) {
        return ActivatedRange.of(
                situation.estate().relations().hostsOf(cpool.id()),
                situation.catalog().bladeClass(cpool.bladeClass()));
    }

    /** Memory of the VMs of a Cpool that are on or being started, MiB. */
    public static long takenMib(Estate estate, PoolId cpool) {
        return estate.relations().vmsOf(cpool).stream()
                .filter(vm -> vm.on() || vm.starting())
                .mapToLong(ActivateMemory::memoryMib)
                .sum();
    }

    private static long memoryMib(Vm vm) {
        return vm.size().memoryMib();
    }

    @Override
    public Verdict judge(Situation situation) {
        ComputePool found = situation.estate().pools().find(pool).orElse(null);
        if (!(found instanceof Cpool cpool)) {
            return new Verdict.Refused(
                    List.of(Problem.of(found == null ? "memory.pool-gone" : "memory.not-a-cpool", pool)));
        }
        List<Problem> reasons = against(situation, cpool);
        if (!reasons.isEmpty()) {
            return new Verdict.Refused(reasons);
        }
        Finding bill = Finding.of(
                "CO-1",
                Severity.ADVICE,
                pool,
                mib > cpool.activatedMemoryMib() ? "memory.more-billed" : "memory.less-billed",
                pool,
                Math.abs(mib - cpool.activatedMemoryMib()),
                mib);
        return new Verdict.Accepted(EstateChange.put(cpool.activating(mib)), List.of(bill));
    }

    private List<Problem> against(Situation situation, Cpool cpool) {
        List<Problem> reasons = new ArrayList<>();
        ActivatedRange range = range(situation, cpool);
        if (mib == cpool.activatedMemoryMib()) {
            reasons.add(Problem.of("memory.already", pool, mib));
        }
        if (mib % MIB_OF_GIB != 0) {
            reasons.add(Problem.of("memory.not-whole", mib));
        }
        if (!range.holds(mib)) {
            reasons.add(Problem.of("memory.out-of-range", pool, mib, range.leastMib(), range.mostMib()));
        } else {
            long taken = takenMib(situation.estate(), pool);
            // What runs already may have more than the hosts hold together: then all of it must stay activated.
            if (mib < cpool.activatedMemoryMib() && mib < Math.min(taken, range.mostMib())) {
                reasons.add(Problem.of("memory.in-use", pool, mib, taken));
            }
        }
        return reasons;
    }
}
