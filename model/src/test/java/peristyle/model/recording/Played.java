package peristyle.model.recording;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import peristyle.model.catalog.Catalog;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.emulator.Emulator;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Replica;
import peristyle.model.estate.ReplicationPolicy;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmId;
import peristyle.model.hardware.ClockControl;
import peristyle.model.hardware.fault.ActiveFault;
import peristyle.model.hardware.fault.FailureRate;
import peristyle.model.hardware.fault.FaultChoice;
import peristyle.model.hardware.fault.FaultInjection;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultOrder;
import peristyle.model.hardware.fault.FaultTiming;
import peristyle.model.operation.PowerOff;
import peristyle.model.operation.PowerOn;
import peristyle.model.operation.TaskState;
import peristyle.model.operation.TurnedPlatform;
import peristyle.model.protection.AssociateVm;
import peristyle.model.protection.DissociateVm;
import peristyle.model.sample.SampleEstate;

/** A platform with which a random operator plays. */
final class Played {

    static final Catalog CATALOG = CatalogFile.shipped();

    final TurnedPlatform platform;
    final Emulator devices;
    final Estate estate;
    private final Random random;

    Played(Estate estate, long seed) {
        this.random = new Random(seed);
        this.estate = estate;
        this.devices = Emulator.of(estate, CATALOG, seed, SampleEstate.START, this::slow);
        this.platform = new TurnedPlatform(estate, CATALOG, devices);
    }

    /** A machine that now and then cannot follow. */
    private long slow() {
        return random.nextInt(20) == 0 ? random.nextLong(1L << 40) : 0;
    }

    /** Devices as the recorded ones were. */
    static Emulator again(Recording recording) {
        Emulator devices = Emulator.of(
                recording.estate(),
                recording.catalog(),
                recording.standing().seed(),
                recording.standing().tick());
        devices.restore(recording.standing().bytes());
        return devices;
    }

    static ReplayReport replay(Recording recording) {
        return Replay.run(recording, Played::again, event -> {}, at -> {});
    }

    <T> T answer(CompletableFuture<T> asked) {
        platform.turn(Duration.ZERO);
        return asked.join();
    }

    Recorder start() {
        return answer(Recorder.start(platform.reproduction(), "test"));
    }

    Recording stop(Recorder recorder) {
        CompletableFuture<Recording> recording = recorder.finish(platform.reproduction());
        platform.turn(Duration.ZERO);
        return recording.join();
    }

    ClockControl clock() {
        return devices.clockControl().orElseThrow();
    }

    FaultInjection faults() {
        return devices.faultInjection().orElseThrow();
    }

    /** So many turns, each after something that an operator may do. */
    void play(int turns) {
        List<Consumer<Random>> moves = List.of(
                this::strike,
                this::strike,
                this::clear,
                this::associate,
                this::dissociate,
                this::power,
                this::pace,
                this::pace,
                this::journal);
        for (int turn = 0; turn < turns; turn++) {
            moves.get(random.nextInt(moves.size())).accept(random);
            platform.turn(Duration.ofMillis(random.nextInt(1000)));
        }
        platform.journalWorks(true);
        for (int turn = 0; turn < 3; turn++) {
            platform.turn(Duration.ofSeconds(1)); // it is tried again after two seconds
        }
    }

    /** Now and then the disk is full for a while. */
    private void journal(Random any) {
        platform.journalWorks(any.nextInt(3) > 0);
    }

    private void pace(Random any) {
        switch (any.nextInt(4)) {
            case 0 -> clock().pause();
            case 1 -> clock().step(Duration.ofSeconds(20L * (1 + any.nextInt(60))));
            default -> {
                clock().speed(1 + any.nextInt(3000));
                clock().resume();
            }
        }
    }

    private void strike(Random any) {
        if (any.nextInt(10) == 0) {
            faults().failBy(
                            any.nextBoolean()
                                    ? List.of()
                                    : List.of(FailureRate.exponential(
                                            FaultKind.BLADE_DEAD, Duration.ofHours(200), Duration.ofMinutes(20))));
            return;
        }
        List<FaultKind> kinds = List.copyOf(faults().kinds());
        FaultKind kind = kinds.stream().sorted().toList().get(any.nextInt(kinds.size()));
        List<ObjectId> targets = new ArrayList<>();
        for (EstateObject object : platform.snapshot().estate().<EstateObject>roster(kind.strikes())) {
            if (any.nextInt(12) == 0) {
                targets.add(object.id());
            }
        }
        if (targets.isEmpty()) {
            return;
        }
        FaultOrder order = new FaultOrder(
                        kind,
                        targets,
                        1 + any.nextInt(kind.part().most()),
                        kind.amount().usual(),
                        new FaultChoice(any.nextInt(2), 1 + any.nextInt(2), any.nextBoolean() ? 1 : .5),
                        FaultTiming.NOW)
                .lasting(Duration.ofSeconds(30 + any.nextInt(2000)));
        faults().inject(any.nextInt(4) == 0 ? order.every(Duration.ofSeconds(2100 + any.nextInt(1000))) : order);
    }

    private void clear(Random any) {
        List<ActiveFault> standing = faults().list();
        if (any.nextInt(6) == 0) {
            faults().clearAll();
        } else if (!standing.isEmpty()) {
            faults().clear(standing.get(any.nextInt(standing.size())).number());
        }
    }

    private void associate(Random any) {
        List<ReplicationPolicy> policies =
                platform.snapshot().estate().replicationPolicies().stream().toList();
        List<Vm> vms = platform.snapshot().estate().vms().stream().toList();
        for (int each = 0; each < 20 && !policies.isEmpty(); each++) {
            platform.submit(new AssociateVm(
                    vms.get(any.nextInt(vms.size())).id(),
                    policies.get(any.nextInt(policies.size())).id()));
        }
    }

    private void power(Random any) {
        List<Vm> vms = platform.snapshot().estate().vms().stream().toList();
        for (int each = 0; each < 10; each++) {
            Vm vm = vms.get(any.nextInt(vms.size()));
            platform.submit(vm.running() ? new PowerOff(vm.id()) : new PowerOn(vm.id()));
        }
    }

    private void dissociate(Random any) {
        List<Replica> replicas =
                platform.snapshot().estate().replicas().stream().toList();
        Replica replica = replicas.get(any.nextInt(replicas.size()));
        platform.submit(new DissociateVm(replica.id(), replica.vm()));
    }

    /** Replicates the first VM that some policy takes. */
    VmId associateOne() {
        for (Vm vm : estate.vms()) {
            for (ReplicationPolicy policy : estate.replicationPolicies()) {
                platform.submit(new AssociateVm(vm.id(), policy.id()));
                platform.turn(Duration.ZERO);
                if (platform.tasks().getFirst().state() == TaskState.DONE) {
                    return vm.id();
                }
            }
        }
        throw new AssertionError("no VM can be replicated");
    }

    /** The newest replica of this VM. */
    Replica replicaOf(VmId vm) {
        return platform.snapshot().estate().replicas().stream()
                .filter(replica -> replica.vm().equals(vm))
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
