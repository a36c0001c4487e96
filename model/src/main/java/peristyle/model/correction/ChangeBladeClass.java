package peristyle.model.correction;

import java.util.ArrayList;
import java.util.List;
import peristyle.model.catalog.BladeClass;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Cpool;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.Host;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.PoolId;
import peristyle.model.operation.Operation;
import peristyle.model.operation.Verdict;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Foresight;
import peristyle.model.rule.Severity;
import peristyle.model.rule.Situation;

/**
 * Corrects the blade class of a Cpool, which an import chooses as the nearest. What the file says of a host is not touched:
 * only hosts of which it says nothing, so that memory, cores and clock all are those of the class until now, become like the
 * new one (BL-1).
 *
 * @param cpool whose class is corrected
 * @param bladeClass the class of the catalogue that it gets
 */
public record ChangeBladeClass(PoolId cpool, BladeClass bladeClass) implements Operation {

    @Override
    public String code() {
        return "correction.blade-class";
    }

    @Override
    public ObjectId subject() {
        return cpool;
    }

    @Override
    public List<Object> arguments() {
        return List.of(cpool, bladeClass.name());
    }

    @Override
    public Verdict judge(Situation situation) {
        Estate estate = situation.estate();
        List<Problem> reasons = Corrections.against(situation, List.of(cpool));
        if (!situation.catalog().bladeClasses().contains(bladeClass)) {
            reasons.add(Problem.of("correction.class-gone", bladeClass.name()));
        }
        ComputePool found = estate.pools().find(cpool).orElse(null);
        if (found != null && !(found instanceof Cpool)) {
            reasons.add(Problem.of("correction.not-a-cpool", cpool));
        }
        if (!(found instanceof Cpool pool)) {
            return new Verdict.Refused(reasons);
        }
        List<Host> hosts = estate.relations().hostsOf(cpool);
        hosts.stream()
                .filter(host -> host.blade() != null)
                .findFirst()
                .ifPresent(host -> reasons.add(Problem.of("correction.blades-known", cpool, host.id())));
        if (pool.bladeClass().equals(bladeClass.id())) {
            reasons.add(Problem.of("correction.already", cpool, bladeClass.name()));
        }
        if (!reasons.isEmpty()) {
            return new Verdict.Refused(reasons);
        }
        BladeClass before = situation.catalog().bladeClass(pool.bladeClass());
        List<Host> after = hosts.stream().map(host -> following(host, before)).toList();
        boolean asImported = pool.activatedMemoryMib() == Assumed.activatedMib(hosts);
        List<EstateObject> put = new ArrayList<>(after);
        put.addFirst(
                pool.ofClass(bladeClass.id(), asImported ? Assumed.activatedMib(after) : pool.activatedMemoryMib()));
        EstateChange change = new EstateChange(put, List.of());
        List<Finding> advice = new ArrayList<>(Foresight.COMPUTE.of(situation, change));
        kept(pool, after, advice);
        return new Verdict.Accepted(change, advice);
    }

    private Host following(Host host, BladeClass before) {
        // One figure alone may be the file's and the class's by chance: cores often are.
        boolean filled = host.memoryMib() == before.memoryMib()
                && host.cores() == before.cores()
                && host.mhzPerCore() == before.baseGhz() * 1000;
        return filled ? host.with(bladeClass.memoryMib(), bladeClass.cores(), bladeClass.baseGhz() * 1000) : host;
    }

    /** BL-1: says which hosts differ from the class because the file says so. */
    private void kept(Cpool pool, List<Host> hosts, List<Finding> advice) {
        List<Host> different = hosts.stream()
                .filter(host -> host.memoryMib() != bladeClass.memoryMib() || host.cores() != bladeClass.cores())
                .toList();
        if (!different.isEmpty()) {
            Host first = different.getFirst();
            advice.add(Finding.of(
                    "BL-1",
                    Severity.ADVICE,
                    pool.id(),
                    "correction.hosts-as-in-file",
                    different.size(),
                    first.id(),
                    first.memoryMib(),
                    first.cores(),
                    bladeClass.memoryMib(),
                    bladeClass.cores()));
        }
    }
}
