package peristyle.model.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static peristyle.model.estate.DatastoreBuilder.aDatastore;
import static peristyle.model.estate.EstateBuilder.AZ07;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aCpool;
import static peristyle.model.estate.VmBuilder.aVm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.ArraySpace;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateBuilder;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.LunId;
import peristyle.model.estate.Mirror;
import peristyle.model.estate.MirrorId;
import peristyle.model.estate.MirrorKind;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.Replica;
import peristyle.model.estate.ReplicaId;
import peristyle.model.estate.ReplicationMethod;
import peristyle.model.estate.StoragePool;
import peristyle.model.estate.StoragePoolId;
import peristyle.model.estate.VmId;
import peristyle.model.operation.Operation;
import peristyle.model.operation.Verdict;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Looking;
import peristyle.model.telemetry.ReplicaState;
import peristyle.model.telemetry.ReplicaStatus;

class PracticeCopyTest {

    private static final ReplicaId REPLICA = new ReplicaId("mirrored-vm");
    private static final MirrorId MIRROR = new MirrorId("rc");
    private static final StoragePoolId STANDBY = EstateBuilder.storagePool(AZ07);
    private static final Instant POINT = Looking.NOW.minusSeconds(240);
    private static final long SIZE = 2L * 1024 * 1024;

    private final Estate estate = mirrored(MirrorKind.GLOBAL_MIRROR, ReplicationMethod.GLOBAL_MIRROR);

    private static Estate mirrored(MirrorKind kind, ReplicationMethod method) {
        return anEstate()
                .with(
                        aCpool("clu"),
                        aCpool("standby").in(AZ07),
                        aDatastore("source").usedBy("clu"),
                        aDatastore("target").in(AZ07).usedBy("standby"),
                        aVm("vm").on(1).disk("source", 100))
                .build()
                .with(EstateChange.put(
                        new Mirror(
                                MIRROR,
                                "rc",
                                kind,
                                new LunId("lun-source"),
                                new LunId("lun-target"),
                                "",
                                Duration.ofMinutes(5)),
                        new Replica(
                                REPLICA,
                                "vm",
                                new VmId("vm"),
                                method,
                                null,
                                method == ReplicationMethod.GLOBAL_MIRROR ? MIRROR : null,
                                new DatastoreId("source"),
                                new PoolId("standby"),
                                new DatastoreId("target"),
                                Duration.ofMinutes(5),
                                Duration.ofMinutes(15),
                                1)));
    }

    private static Verdict judged(Operation operation, Estate estate, ReplicaState state, @Nullable Instant point) {
        ReplicaStatus status = new ReplicaStatus(state, point, null, 1, point, 0, null);
        return operation.judge(Looking.at(estate).standing(REPLICA, status).situation());
    }

    private static Verdict take(Estate estate) {
        return judged(new TakePracticeCopy(REPLICA), estate, ReplicaState.MIRRORING, POINT);
    }

    private static Estate after(Verdict verdict, Estate before) {
        return before.with(((Verdict.Accepted) verdict).change());
    }

    private static List<String> reasons(Verdict verdict) {
        return verdict instanceof Verdict.Refused refused
                ? refused.reasons().stream().map(Problem::code).toList()
                : List.of();
    }

    private static Estate withFree(Estate estate, long mib) {
        StoragePool pool = estate.storagePools().get(STANDBY);
        return estate.with(EstateChange.put(pool.holding(ArraySpace.of(estate).takenMib(STANDBY) + mib)));
    }

    @Test
    @DisplayName("GM-1 A practice copy holds the newest consistent point in time, and changes nothing else")
    void taken() {
        Estate with = after(take(estate), estate);

        assertThat(with.mirrors().get(MIRROR))
                .isEqualTo(estate.mirrors().get(MIRROR).withPracticeCopyOf(POINT));
        assertThat(with.replicas().toList()).isEqualTo(estate.replicas().toList());
        assertThat(reasons(take(with))).containsExactly("protection.practice-exists");
    }

    @Test
    @DisplayName("ST-3 A practice copy takes the size of its volume in the standby pool, and gives it back")
    void space() {
        Estate with = after(take(estate), estate);
        Estate without =
                after(new RemovePracticeCopy(REPLICA).judge(Looking.at(with).situation()), with);

        assertThat(ArraySpace.of(estate).takenMib(STANDBY)).isEqualTo(SIZE);
        assertThat(ArraySpace.of(with).takenMib(STANDBY)).isEqualTo(2 * SIZE);
        assertThat(ArraySpace.of(with).takenMib(EstateBuilder.storagePool(EstateBuilder.TH3S)))
                .isEqualTo(SIZE);
        assertThat(ArraySpace.of(without).takenMib(STANDBY)).isEqualTo(SIZE);
        assertThat(without.mirrors().get(MIRROR)).isEqualTo(estate.mirrors().get(MIRROR));
    }

    @Test
    @DisplayName("ST-3 A practice copy that does not fit the array is refused with the figures")
    void room() {
        assertThat(reasons(take(withFree(estate, SIZE)))).isEmpty();
        assertThat(((Verdict.Refused) take(withFree(estate, SIZE - 1))).reasons())
                .containsExactly(Problem.of("protection.practice-no-room", STANDBY, SIZE, SIZE - 1));
        assertThat(reasons(take(estate.with(EstateChange.remove(new LunId("lun-target"))))))
                .containsExactly("protection.practice-no-volume");
    }

    @Test
    @DisplayName("GM-2 Without a consistent point in time, or where the mirror does not run, no practice copy is taken")
    void consistent() {
        TakePracticeCopy take = new TakePracticeCopy(REPLICA);

        assertThat(reasons(judged(take, estate, ReplicaState.INITIAL_COPY, null)))
                .containsExactly("protection.practice-not-consistent");
        assertThat(reasons(judged(take, estate, ReplicaState.MIRRORING, null)))
                .containsExactly("protection.practice-not-consistent");
        assertThat(reasons(judged(take, estate, ReplicaState.FAILED, POINT)))
                .containsExactly("protection.practice-not-consistent");
        assertThat(reasons(take.judge(Looking.at(estate).situation())))
                .containsExactly("protection.practice-not-consistent");
    }

    @Test
    @DisplayName("GM-8 Only Global Mirror has practice copies: not Metro Mirror, nor the replication of VMs")
    void method() {
        assertThat(reasons(take(mirrored(MirrorKind.METRO_MIRROR, ReplicationMethod.GLOBAL_MIRROR))))
                .containsExactly("protection.practice-method");
        assertThat(reasons(take(mirrored(MirrorKind.GLOBAL_MIRROR, ReplicationMethod.VMWARE_VM))))
                .containsExactly("protection.practice-method");
    }

    @Test
    @DisplayName("What is gone is said: the replica, or the practice copy")
    void gone() {
        Looking now = Looking.at(estate);

        assertThat(reasons(new RemovePracticeCopy(REPLICA).judge(now.situation())))
                .containsExactly("protection.practice-none");
        assertThat(reasons(new RemovePracticeCopy(new ReplicaId("none")).judge(now.situation())))
                .containsExactly("protection.replica-gone");
        assertThat(reasons(new TakePracticeCopy(new ReplicaId("none")).judge(now.situation())))
                .containsExactly("protection.replica-gone");
    }
}
