package peristyle.model.exchange.sheet;

import static peristyle.model.estate.DatastoreBuilder.aDatastore;
import static peristyle.model.estate.PoolBuilder.aXenPool;
import static peristyle.model.estate.ReplicaBuilder.aReplicaOf;
import static peristyle.model.estate.VmBuilder.aVm;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateBuilder;
import peristyle.model.operation.Snapshot;
import peristyle.model.rule.Findings;
import peristyle.model.rule.Situation;
import peristyle.model.telemetry.LiveValues;
import peristyle.model.telemetry.ReplicaState;
import peristyle.model.telemetry.ReplicaStatus;
import peristyle.model.telemetry.ReplicaStatuses;
import peristyle.model.telemetry.Transfer;

/** Many replicas, each with its own VM and its own figures. */
final class SyntheticReplicas {

    static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final int SIDES = 40;
    private static final int POLICIES = 50;

    private SyntheticReplicas() {}

    static Snapshot snapshot(int count, long seed) {
        Random random = new Random(seed);
        EstateBuilder estate = EstateBuilder.anEstate();
        for (int side = 0; side < SIDES; side++) {
            estate.with(
                    aXenPool("xen-" + side).in(EstateBuilder.ZONES.get(side % 2)),
                    aXenPool("standby-" + side).in(EstateBuilder.AZ07),
                    aDatastore("sr-" + side).openIaas().in(EstateBuilder.ZONES.get(side % 2)),
                    aDatastore("copy-" + side).openIaas().in(EstateBuilder.AZ07));
        }
        for (int number = 0; number < count; number++) {
            int side = random.nextInt(SIDES);
            String vm = "vm-app-" + number;
            estate.with(
                    aVm(vm).in("xen-" + side).on(1 + random.nextInt(3)).disk("sr-" + side, 100),
                    aReplicaOf(vm)
                            .under("policy-" + random.nextInt(POLICIES))
                            .every(Duration.ofMinutes(5 + random.nextInt(55)))
                            .from("sr-" + side)
                            .to("standby-" + side, "copy-" + side));
        }
        return of(estate.build(), statuses(count, random));
    }

    static Snapshot of(Estate estate, ReplicaStatus... statuses) {
        return new Snapshot(
                new Situation(NOW, estate, CatalogFile.shipped(), LiveValues.NONE, new ReplicaStatuses(statuses)),
                Findings.NONE);
    }

    private static ReplicaStatus[] statuses(int count, Random random) {
        ReplicaStatus[] statuses = new ReplicaStatus[count];
        for (int number = 0; number < count; number++) {
            Instant point = NOW.minusSeconds(random.nextInt(7200));
            statuses[number] = new ReplicaStatus(
                    random.nextBoolean() ? ReplicaState.WAITING : ReplicaState.TRANSFERRING,
                    point,
                    new Transfer(point, Duration.ofMillis(random.nextInt(600_000)), random.nextLong(1L << 38)),
                    1 + random.nextInt(8),
                    point.minusSeconds(random.nextInt(86_400)),
                    random.nextLong(1L << 32),
                    random.nextInt(10) == 0 ? point.plusSeconds(900) : null);
        }
        return statuses;
    }
}
