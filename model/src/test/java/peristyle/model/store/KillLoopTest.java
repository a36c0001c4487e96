package peristyle.model.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peristyle.model.estate.Cpool;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Organisation;
import peristyle.model.estate.OrganisationId;
import peristyle.model.estate.Platform;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.Region;
import peristyle.model.estate.RegionId;
import peristyle.model.estate.ReplicationPolicy;
import peristyle.model.estate.Tenant;
import peristyle.model.estate.TenantId;
import peristyle.model.estate.Zone;
import peristyle.model.estate.ZoneId;
import peristyle.model.operation.PastEvents;
import peristyle.model.operation.Task;

/**
 * Kills a process at random moments while it commits, on one store that lives on from kill to kill. How often: system
 * property {@code kill.count}, 12 unless told; the seed: {@code kill.seed}. 100 kills run for well over a minute of activity,
 * which H2 2.5 needed to show that it loses what it had synced (docs/decisions).
 */
class KillLoopTest {

    private static final int KILLS = Integer.getInteger("kill.count", 12);
    private static final long SEED = Long.getLong("kill.seed", 20261121);

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private long acknowledged;
    private long crowds;

    @Test
    @DisplayName("Nothing acknowledged is lost and nothing is torn, whenever the process is killed")
    void survives() throws IOException, InterruptedException {
        try (Store store = Store.open(folder, InstantSource.system())) {
            store.begin(StoreTest.ORIGIN, home());
        }
        for (int kill = 1; kill <= KILLS; kill++) {
            killAtRandom(kill);
            verify("kill " + kill + " of seed " + SEED);
        }
        assertThat(acknowledged).as("acknowledged in all").isGreaterThan(KILLS);
        report();
    }

    /** Starts a child, kills it after 50 to 1,500 ms of commits, and notes what it acknowledged. */
    private void killAtRandom(int kill) throws IOException, InterruptedException {
        Path errors = folder.resolve("child-errors.txt");
        Process child = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KillLoopChild.class.getName(),
                        folder.toString(),
                        Long.toString(random.nextLong()))
                .redirectError(errors.toFile())
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.US_ASCII))) {
            String first = out.readLine();
            assertThat(first).as("kill %d: %s", kill, Files.readString(errors)).startsWith("open ");
            Thread.ofVirtual().start(() -> killAfter(child, 50 + random.nextInt(1450)));
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                acknowledged = line.matches("\\d+") ? Math.max(acknowledged, Long.parseLong(line)) : acknowledged;
            }
        } finally {
            child.toHandle().destroyForcibly();
            child.waitFor();
        }
        assertThat(Files.readString(errors)).as("kill %d", kill).isEmpty();
    }

    private static void killAfter(Process child, int milliseconds) {
        try {
            child.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            // Through the handle: the process itself would also close its output, and with it what was acknowledged
            // last.
            child.toHandle().destroyForcibly();
        }
    }

    private void verify(String moment) {
        StoreReport report = StoreCheck.check(folder);
        assertThat(report.problems()).as(moment).isEmpty();
        assertThat(report.tasks()).as(moment).isBetween(acknowledged, acknowledged + 1);
        try (Store store = Store.open(folder, InstantSource.system())) {
            List<Task> tasks = store.journal().newest(Integer.MAX_VALUE);
            assertThat(tasks).as(moment).hasSize((int) report.tasks());
            Estate estate = store.estate();
            assertThat(names(estate)).as(moment).isEqualTo(expectedPolicies(tasks.reversed()));
            verifyCrowd(estate, tasks, moment);
            verifyEvents(store, moment);
        }
        acknowledged = report.tasks();
    }

    private static Set<String> names(Estate estate) {
        return estate.replicationPolicies().stream()
                .map(ReplicationPolicy::id)
                .map(id -> id.value())
                .collect(Collectors.toSet());
    }

    private static Set<String> expectedPolicies(List<Task> tasks) {
        Set<String> expected = new HashSet<>();
        for (Task task : tasks) {
            switch (task.code()) {
                case "policy.create" -> expected.add(task.subjectName());
                case "policy.delete" -> expected.remove(task.subjectName());
                default -> assertThat(task.code()).isEqualTo("crowd");
            }
        }
        return expected;
    }

    private void verifyCrowd(Estate estate, List<Task> tasks, String moment) {
        List<Task> large =
                tasks.stream().filter(task -> task.code().equals("crowd")).toList();
        crowds = large.size();
        List<String> seen = estate.tenants().stream()
                .filter(tenant -> tenant.id().value().startsWith("crowd-"))
                .map(Tenant::name)
                .toList();
        assertThat(seen).as(moment).hasSize(large.isEmpty() ? 0 : KillLoopChild.MANY);
        assertThat(Set.copyOf(seen))
                .as(moment)
                .isEqualTo(
                        large.isEmpty()
                                ? Set.of()
                                : Set.of(Long.toString(large.getFirst().number())));
    }

    /** The newest events, without a gap, up to where the devices stand. */
    private static void verifyEvents(Store store, String moment) {
        int behind = store.deviceState()
                .map(state -> ByteBuffer.wrap(state.devices()).getInt())
                .orElse(0);
        List<Long> seconds = store.journal().events().newestFirst().stream()
                .map(event -> event.at().getEpochSecond() - KillLoopChild.NOW.getEpochSecond())
                .toList();
        assertThat(seconds)
                .as(moment)
                .isEqualTo(LongStream.rangeClosed(Math.max(1, behind - PastEvents.MOST + 1), behind)
                        .boxed()
                        .toList()
                        .reversed());
    }

    private void report() throws IOException {
        System.getLogger("kill")
                .log(
                        System.Logger.Level.WARNING,
                        "{0} kills, {1} acknowledged operations, {2} of them with {3} objects; the file has {4} bytes",
                        KILLS,
                        acknowledged,
                        crowds,
                        KillLoopChild.MANY,
                        Files.size(folder.resolve("peristyle.mv.db")));
    }

    private static Estate home() {
        TenantId tenant = new TenantId("tenant");
        ZoneId zone = new ZoneId("zone");
        PoolId pool = new PoolId("pool");
        return Estate.of(List.of(
                new Organisation(new OrganisationId("home"), "home"),
                new Tenant(tenant, "tenant", new OrganisationId("home")),
                new Region(new RegionId("region"), "region", "fr1"),
                new Zone(zone, "zone", new RegionId("region"), false),
                new Cpool(pool, "pool", tenant, zone, "standard", 1, true, false),
                new Datastore(
                        new DatastoreId("datastore"),
                        "datastore",
                        tenant,
                        zone,
                        null,
                        "standard",
                        1,
                        List.of(pool),
                        Platform.values()[0])));
    }
}
