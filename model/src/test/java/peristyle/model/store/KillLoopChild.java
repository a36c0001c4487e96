package peristyle.model.store;

import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.HostId;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.OrganisationId;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.ReplicationMethod;
import peristyle.model.estate.ReplicationPolicy;
import peristyle.model.estate.ReplicationPolicyId;
import peristyle.model.estate.Tenant;
import peristyle.model.estate.TenantId;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.operation.FreshEvents;
import peristyle.model.operation.Task;
import peristyle.model.operation.TaskState;

/**
 * Commits one operation after the other until it is killed, and says of each when it was acknowledged: mostly policies that
 * come and go, now and then {@value #MANY} objects at once.
 */
final class KillLoopChild {

    /** Objects of a large transaction. */
    static final int MANY = 20_000;

    static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final Store store;
    private final Random random;
    private final PrintStream acknowledged;
    private final List<ObjectId> policies = new ArrayList<>();
    private final long before;
    private long told;

    private KillLoopChild(Store store, long seed, PrintStream acknowledged) {
        this.store = store;
        this.random = new Random(seed);
        this.acknowledged = acknowledged;
        this.before = store.deviceState()
                .map(state -> ByteBuffer.wrap(state.devices()).getInt())
                .orElse(0);
        store.estate().replicationPolicies().forEach(policy -> policies.add(policy.id()));
    }

    /** The folder of the store and a seed. */
    public static void main(String[] arguments) {
        Store store = Store.open(Path.of(arguments[0]), InstantSource.system());
        new KillLoopChild(store, Long.parseLong(arguments[1]), System.out).run();
    }

    private void run() {
        long number = store.journal().lastNumber();
        acknowledged.println("open " + number);
        while (true) {
            number++;
            int dice = random.nextInt(400);
            EstateChange change =
                    dice < 16 ? crowd(number) : dice % 2 == 0 || policies.isEmpty() ? create(number) : delete();
            store.journal().commit(List.of(task(number, change)), change, NOW, List.of());
            acknowledged.println(number);
            if (dice % 40 == 17) {
                checkpoint();
            }
        }
    }

    /** Devices that have so many events behind them as their state says, in its first four bytes. */
    private void checkpoint() {
        int count = random.nextInt(300);
        List<DeviceEvent> events = new ArrayList<>();
        for (int each = 0; each < count; each++) {
            events.add(new DeviceEvent.HostUnreachable(NOW.plusSeconds(before + told + each + 1), new HostId("h")));
        }
        FreshEvents fresh = new FreshEvents(NOW, true, told + 1, events);
        told += count;
        byte[] devices = ByteBuffer.allocate(4 + random.nextInt(1 << 20))
                .putInt(Math.toIntExact(before + told))
                .array();
        store.journal().checkpoint(NOW, devices, List.of(), fresh);
    }

    /** A crowd of tenants, each named after the task, so that a torn transaction shows. */
    private static EstateChange crowd(long number) {
        List<EstateObject> objects = new ArrayList<>(MANY);
        for (int each = 0; each < MANY; each++) {
            objects.add(new Tenant(new TenantId("crowd-" + each), "" + number, new OrganisationId("home")));
        }
        return new EstateChange(objects, List.of());
    }

    private EstateChange create(long number) {
        ReplicationPolicyId id = new ReplicationPolicyId("policy-" + number);
        policies.add(id);
        return EstateChange.put(new ReplicationPolicy(
                id,
                "every quarter of an hour " + number,
                new TenantId("tenant"),
                ReplicationMethod.values()[0],
                Duration.ofMinutes(15),
                new PoolId("pool"),
                new DatastoreId("datastore"),
                24));
    }

    private EstateChange delete() {
        return EstateChange.remove(policies.remove(random.nextInt(policies.size())));
    }

    private static Task task(long number, EstateChange change) {
        ObjectId subject = change.put().isEmpty()
                ? change.removed().getFirst()
                : change.put().getFirst().id();
        return new Task(
                number,
                change.put().isEmpty() ? "policy.delete" : change.put().size() == 1 ? "policy.create" : "crowd",
                subject,
                subject.value(),
                List.of(number),
                "operator",
                TaskState.DONE,
                NOW,
                List.of());
    }
}
