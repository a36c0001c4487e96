package peristyle.model.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.BackupPolicyId;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.HostId;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.ObjectKind;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.Replica;
import peristyle.model.estate.ReplicationPolicyId;
import peristyle.model.estate.VmId;
import peristyle.model.exchange.sheet.Sheet;
import peristyle.model.hardware.fault.FailureRate;
import peristyle.model.hardware.fault.FaultInjection;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultOrder;
import peristyle.model.hardware.fault.FaultTiming;
import peristyle.model.operation.ActivateMemory;
import peristyle.model.operation.GrowDatastore;
import peristyle.model.operation.MoveVm;
import peristyle.model.operation.Operation;
import peristyle.model.operation.PowerOff;
import peristyle.model.operation.PowerOn;
import peristyle.model.operation.SteppedPlatform;
import peristyle.model.operation.Verdict;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;
import peristyle.model.protection.AssignBackup;
import peristyle.model.protection.AssociateVm;
import peristyle.model.protection.DissociateVm;
import peristyle.model.protection.RemoveBackup;
import peristyle.model.protection.SwitchHighAvailability;

/** Runs a drill on a platform that stands where the drill begins. */
public final class DrillRun {

    private static final long MIB_OF_GIB = 1024;

    private final Drill drill;
    private final Naming naming;
    private final SteppedPlatform platform;
    private final Instant start;
    private final Happened happened = new Happened();
    private final Map<String, Long> faults = new HashMap<>();
    private final List<FailureRate> rates = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();

    private DrillRun(Drill drill, String file, SteppedPlatform platform) {
        this.drill = drill;
        this.naming = new Naming(file);
        this.platform = platform;
        this.start = platform.now();
    }

    /**
     * Runs it to its end, whatever comes true.
     *
     * @param file name of the drill's file, for messages
     * @param platform as {@link Drill#ground} asks for, untouched
     * @param progress told the time since the beginning at each step
     * @throws ProblemException {@code drill.*} where a step cannot be done
     */
    public static DrillReport run(Drill drill, String file, SteppedPlatform platform, Consumer<Duration> progress) {
        return new DrillRun(drill, file, platform).run(progress);
    }

    private DrillReport run(Consumer<Duration> progress) {
        platform.listen(happened);
        for (Step step : drill.steps()) {
            platform.runUntil(start.plus(step.at()));
            progress.accept(step.at());
            take(step);
        }
        platform.runUntil(start.plus(drill.length()));
        return new DrillReport(drill, outcomes, happened.size(), happened.sha256());
    }

    private void take(Step step) {
        switch (step) {
            case Step.Strike it -> strike(it);
            case Step.Fail it -> fail(it);
            case Step.Mend it -> mend(it);
            case Step.Associate it -> associate(it);
            case Step.Dissociate it -> dissociate(it);
            case Step.Move it ->
                operate(it, new MoveVm(vm(it.vm()), (HostId)
                        naming.one(platform.estate(), ObjectKind.HOST, it.host())));
            case Step.BackUp it -> backUp(it);
            case Step.HighAvailability it ->
                operate(
                        it,
                        new SwitchHighAvailability(
                                (PoolId) naming.one(platform.estate(), ObjectKind.POOL, it.pool()), it.on()));
            case Step.ActivateMemory it ->
                operate(
                        it,
                        new ActivateMemory(
                                (PoolId) naming.one(platform.estate(), ObjectKind.POOL, it.pool()),
                                it.gib() * MIB_OF_GIB));
            case Step.Grow it ->
                operate(
                        it,
                        new GrowDatastore(
                                (DatastoreId) naming.one(platform.estate(), ObjectKind.DATASTORE, it.datastore()),
                                it.gib() * MIB_OF_GIB));
            case Step.Power it -> operate(it, it.on() ? new PowerOn(vm(it.vm())) : new PowerOff(vm(it.vm())));
            case Step.ExpectRows it -> expect(it);
            case Step.ExpectEvents it -> expect(it);
        }
    }

    private void strike(Step.Strike step) {
        FaultKind kind = step.kind();
        List<ObjectId> targets = naming.all(platform.snapshot(), kind.strikes(), step);
        FaultOrder order = new FaultOrder(
                kind,
                targets,
                step.part(),
                step.amount(),
                step.choice(),
                new FaultTiming(start.plus(step.at()), step.lasting(), step.every()));
        try {
            long number = injection().inject(order);
            if (step.name() != null) {
                faults.put(step.name(), number);
            }
        } catch (ProblemException refused) {
            throw naming.problem(step.spot(), "drill.fault-refused", StrikeLine.written(kind), refused.problem());
        }
    }

    private void fail(Step.Fail step) {
        FailureRate rate = step.rate();
        if (rate == null) {
            rates.clear();
        } else {
            rates.removeIf(each -> each.kind() == rate.kind());
            rates.add(rate);
        }
        try {
            injection().failBy(rates);
        } catch (ProblemException refused) {
            throw naming.problem(
                    step.spot(),
                    "drill.fault-refused",
                    rate == null ? "none" : StrikeLine.written(rate.kind()),
                    refused.problem());
        }
    }

    private void mend(Step.Mend step) {
        @Nullable String name = step.name();
        if (name == null) {
            injection().clearAll();
            return;
        }
        Long number = faults.get(name);
        if (number == null) {
            throw naming.problem(step.spot(), "drill.not-yet-broken", name);
        }
        injection().clear(number);
    }

    private FaultInjection injection() {
        return platform.faultInjection().orElseThrow(() -> new ProblemException(Problem.of("drill.no-faults")));
    }

    private void associate(Step.Associate step) {
        ReplicationPolicyId policy =
                (ReplicationPolicyId) naming.one(platform.estate(), ObjectKind.REPLICATION_POLICY, step.policy());
        operate(step, new AssociateVm(vm(step.vm()), policy));
    }

    private void dissociate(Step.Dissociate step) {
        VmId vm = vm(step.vm());
        for (Replica replica : platform.estate().replicas()) {
            if (replica.vm().equals(vm)) {
                operate(step, new DissociateVm(replica.id(), vm));
                return;
            }
        }
        throw naming.problem(step.vm().spot(), "drill.not-replicated", step.vm().text());
    }

    private void backUp(Step.BackUp step) {
        List<VmId> vm = List.of(vm(step.vm()));
        Step.Named policy = step.policy();
        operate(
                step,
                policy == null
                        ? new RemoveBackup(vm)
                        : new AssignBackup(
                                vm, (BackupPolicyId) naming.one(platform.estate(), ObjectKind.BACKUP_POLICY, policy)));
    }

    private VmId vm(Step.Named named) {
        return (VmId) naming.one(platform.estate(), ObjectKind.VM, named);
    }

    private void operate(Step step, Operation operation) {
        if (platform.submit(operation) instanceof Verdict.Refused refused) {
            throw naming.problem(step.spot(), "drill.operation-refused", refused.reasons());
        }
    }

    private void expect(Step.ExpectRows step) {
        Sheet<?> sheet = naming.sheet(step.sheet(), step.spot());
        long found = naming.where(platform.snapshot(), sheet, step.query(), step.querySpot())
                .size();
        judge(step, found, step.comparison(), step.count());
    }

    private void expect(Step.ExpectEvents step) {
        Step.Named on = step.on();
        ObjectId subject = on == null ? null : naming.any(platform.estate(), on);
        // The beginning of the drill counts: what comes at once comes at its first second.
        Instant after = start.plus(step.from()).minusSeconds(step.from().isZero() ? 1 : 0);
        long found = happened.count(step.event(), after, start.plus(step.at()), subject);
        judge(step, found, step.comparison(), step.count());
    }

    private void judge(Step step, long found, Comparison comparison, long expected) {
        outcomes.add(new Outcome(step, platform.now(), found, comparison.holds(found, expected)));
    }
}
