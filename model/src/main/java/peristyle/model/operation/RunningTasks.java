package peristyle.model.operation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.BladeId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.HostId;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Replica;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmId;
import peristyle.model.hardware.blade.BladeProgress;
import peristyle.model.hardware.blade.BladeStage;
import peristyle.model.hardware.blade.BladeWork;
import peristyle.model.hardware.blade.ComputeStatus;
import peristyle.model.hardware.storage.ArrayStatus;
import peristyle.model.hardware.storage.DriveWork;
import peristyle.model.hardware.storage.MirrorStatus;
import peristyle.model.hardware.storage.StorageStatus;
import peristyle.model.telemetry.Carrying;
import peristyle.model.telemetry.ReplicaState;
import peristyle.model.telemetry.ReplicaStatus;
import peristyle.model.telemetry.hypervisor.HypervisorStatus;
import peristyle.model.telemetry.hypervisor.MoveStatus;
import peristyle.model.telemetry.hypervisor.StartStatus;

/** Reads from a snapshot what devices are at. */
public final class RunningTasks {

    private static final double MIB = 1024.0 * 1024.0;

    private static final Comparator<RunningTask> NEWEST_FIRST = Comparator.comparing(
                    (RunningTask task) -> task.progress().since(), Comparator.nullsFirst(Comparator.reverseOrder()))
            .thenComparing(RunningTask::kind);

    private final Snapshot snapshot;
    private final Estate estate;
    private final List<RunningTask> all = new ArrayList<>();

    private RunningTasks(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.estate = snapshot.estate();
    }

    /** All that is under way in this snapshot, what began last first, of one moment by places. Looks at every VM and every replica. */
    public static List<RunningTask> of(Snapshot snapshot) {
        RunningTasks tasks = new RunningTasks(snapshot);
        tasks.machines();
        tasks.mirrors();
        tasks.drives();
        tasks.blades();
        tasks.all.replaceAll(task -> task.at(snapshot.at()));
        tasks.all.sort(NEWEST_FIRST);
        return List.copyOf(tasks.all);
    }

    /** What is asked for and not yet taken up by the hypervisors waits, too. */
    private void machines() {
        for (int place = 0; place < estate.vms().places(); place++) {
            Vm vm = estate.vms().at(place);
            HostId target = vm == null ? null : vm.movingTo();
            if (vm != null && target != null && vm.starting()) {
                all.add(start(vm.id(), target));
            } else if (vm != null && target != null && vm.on()) {
                all.add(move(vm.id(), target));
            }
        }
    }

    private RunningTask move(VmId vm, HostId target) {
        HypervisorStatus told = snapshot.hardware().hypervisors();
        MoveStatus move = told.move(vm).filter(each -> each.to().equals(target)).orElse(null);
        if (move == null || told.at() == null) {
            return new RunningTask(RunningKind.MOVE, vm, target, 0, RunningState.WAITING, TaskProgress.UNKNOWN);
        }
        TaskProgress progress = new TaskProgress(
                move.since(),
                move.part(),
                (long) (move.carriedMib() * MIB),
                (long) (move.wholeMib() * MIB),
                told.at().plus(move.left()));
        return move.waiting()
                ? new RunningTask(RunningKind.MOVE, vm, target, 0, RunningState.WAITING, progress.standing())
                : new RunningTask(RunningKind.MOVE, vm, target, 0, RunningState.RUNNING, progress);
    }

    private RunningTask start(VmId vm, HostId target) {
        HypervisorStatus told = snapshot.hardware().hypervisors();
        StartStatus start =
                told.start(vm).filter(each -> each.on().equals(target)).orElse(null);
        if (start == null || told.at() == null) {
            return new RunningTask(RunningKind.START, vm, target, 0, RunningState.WAITING, TaskProgress.UNKNOWN);
        }
        Instant ends = told.at().plus(start.left());
        return new RunningTask(
                RunningKind.START,
                vm,
                target,
                0,
                RunningState.RUNNING,
                new TaskProgress(start.since(), start.part(), null, null, ends));
    }

    /** A mirror copies its LUN once, however many VMs lie on it. */
    private void mirrors() {
        Set<ObjectId> told = new HashSet<>();
        for (MirrorStatus mirror : snapshot.hardware().storage().mirrors()) {
            Carrying carrying = mirror.background();
            if (carrying != null && estate.find(mirror.mirror()).isPresent()) {
                told.add(mirror.mirror());
                TaskProgress progress = TaskProgress.of(carrying);
                all.add(
                        mirror.state().copying()
                                ? firstCopy(mirror.mirror(), RunningState.RUNNING, progress)
                                : firstCopy(mirror.mirror(), RunningState.STALLED, progress.standing()));
            }
        }
        for (int place = 0; place < estate.replicas().places(); place++) {
            Replica replica = estate.replicas().at(place);
            if (replica != null) {
                replica(replica, snapshot.situation().replicas().at(place), told);
            }
        }
    }

    private void replica(Replica replica, ReplicaStatus status, Set<ObjectId> told) {
        ObjectId subject = replica.mirror() == null ? replica.id() : replica.mirror();
        Carrying carrying = status.carrying();
        if (carrying != null) {
            all.add(new RunningTask(
                    carrying.first() ? RunningKind.FIRST_COPY : RunningKind.TRANSFER,
                    subject,
                    state(status.state()),
                    TaskProgress.of(carrying)));
        } else if (status.state() == ReplicaState.INITIAL_COPY && told.add(subject)) {
            all.add(firstCopy(subject, RunningState.RUNNING, TaskProgress.UNKNOWN));
        }
    }

    private static RunningTask firstCopy(ObjectId subject, RunningState state, TaskProgress progress) {
        return new RunningTask(RunningKind.FIRST_COPY, subject, state, progress);
    }

    private static RunningState state(ReplicaState state) {
        return switch (state) {
            case INITIAL_COPY, TRANSFERRING, MIRRORING -> RunningState.RUNNING;
            case WAITING -> RunningState.WAITING;
            case PAUSED, FAILED -> RunningState.STALLED;
            case UNKNOWN -> RunningState.SILENT;
        };
    }

    private void drives() {
        StorageStatus storage = snapshot.hardware().storage();
        for (ArrayStatus array : storage.arrays()) {
            DriveWork work = array.work();
            if (work != null) {
                RunningKind kind = switch (work.kind()) {
                    case REBUILD -> RunningKind.REBUILD;
                    case COPY_BACK -> RunningKind.COPY_BACK;
                };
                Instant ends = work.left() == null || storage.at() == null
                        ? null
                        : storage.at().plus(work.left());
                all.add(new RunningTask(
                        kind,
                        array.pool(),
                        null,
                        work.slot(),
                        ends == null ? RunningState.STALLED : RunningState.RUNNING,
                        TaskProgress.of(work.since(), work.bytesDone(), work.bytesAll(), ends)));
            }
        }
    }

    private void blades() {
        ComputeStatus compute = snapshot.hardware().compute();
        compute.works().keySet().stream()
                .sorted(Comparator.comparingInt(estate.blades()::placeOf))
                .forEach(blade -> compute.progress(blade).ifPresent(progress -> all.add(blade(blade, progress))));
    }

    private static RunningTask blade(BladeId blade, BladeProgress progress) {
        List<BladeStage> stages = BladeStage.of(progress.work());
        int stage = stages.indexOf(progress.stage());
        RunningState state = progress.failed()
                ? RunningState.STALLED
                : progress.until() == null ? RunningState.WAITING : RunningState.RUNNING;
        // A stage counts once it is over: one that is tried again has done nothing.
        double share = (double) seconds(stages.subList(0, stage)) / seconds(stages);
        return new RunningTask(
                progress.work() == BladeWork.ASSOCIATION ? RunningKind.ASSOCIATION : RunningKind.FIRMWARE,
                blade,
                null,
                stage + 1,
                state,
                new TaskProgress(progress.since(), share, null, null, ends(progress, stages)));
    }

    private static @Nullable Instant ends(BladeProgress progress, List<BladeStage> stages) {
        Instant until = progress.failed() ? null : progress.until();
        int next = stages.indexOf(progress.stage()) + 1;
        return until == null ? null : until.plusSeconds(seconds(stages.subList(next, stages.size())));
    }

    private static long seconds(List<BladeStage> stages) {
        return stages.stream().mapToLong(BladeStage::seconds).sum();
    }
}
