package peristyle.model.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static peristyle.model.estate.DatastoreBuilder.aDatastore;
import static peristyle.model.estate.EstateBuilder.PAR7S;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.EstateBuilder.storagePool;
import static peristyle.model.estate.PoolBuilder.aCpool;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.Estate;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultOrder;
import peristyle.model.hardware.storage.ArrayState;
import peristyle.model.hardware.storage.ArrayStatus;
import peristyle.model.operation.RunningKind;
import peristyle.model.operation.RunningTask;
import peristyle.model.operation.RunningTasks;
import peristyle.model.operation.SteppedPlatform;
import peristyle.model.rule.Rules;

/** Since when an array is at a drive. */
class RebuildBeginningTest {

    private static final Estate ESTATE = anEstate()
            .with(aCpool("clu").in(PAR7S), aDatastore("source").in(PAR7S).usedBy("clu"))
            .build();

    private final Emulator emulator = Emulator.of(ESTATE, CatalogFile.shipped(), 7, Recording.NOON, Troubles.NONE);
    private final SteppedPlatform platform = on(emulator);

    private static SteppedPlatform on(Emulator devices) {
        return new SteppedPlatform(ESTATE, CatalogFile.shipped(), devices, Rules::findings);
    }

    private void breaks(int slot) {
        platform.faultInjection()
                .orElseThrow()
                .inject(FaultOrder.of(FaultKind.DRIVE, storagePool(PAR7S)).part(slot));
    }

    private static RunningTask rebuild(SteppedPlatform of) {
        return RunningTasks.of(of.snapshot()).stream()
                .filter(task -> task.kind() == RunningKind.REBUILD)
                .findFirst()
                .orElseThrow();
    }

    private static Instant since(RunningTask task) {
        return Objects.requireNonNull(task.progress().since());
    }

    /** Until this drive is the one that is rebuilt. */
    private void until(int slot) {
        while (rebuild(platform).part() != slot) {
            platform.runUntil(platform.now().plusSeconds(20));
        }
    }

    @Test
    @DisplayName("ST-8 Of two drives that failed together each has its own beginning: the second waits for the first")
    void twoDrives() {
        breaks(3);
        breaks(4);
        platform.runUntil(Recording.NOON.plusSeconds(20));
        Map<Integer, Instant> begun = new LinkedHashMap<>();
        begun.put(3, since(rebuild(platform)));
        until(4);
        begun.put(4, since(rebuild(platform)));
        Instant seen = platform.now();

        assertThat(begun).containsEntry(3, Recording.NOON);
        assertThat(begun.get(4)).isBetween(seen.minusSeconds(20), seen);
        platform.runUntil(seen.plus(Duration.ofHours(1)));
        assertThat(since(rebuild(platform))).isEqualTo(begun.get(4));
    }

    @Test
    @DisplayName("ST-8 A rebuild does not begin before its drive failed")
    void notBefore() {
        platform.faultInjection()
                .orElseThrow()
                .inject(FaultOrder.of(FaultKind.DRIVE, storagePool(PAR7S)).at(Recording.NOON.plusSeconds(27)));
        platform.runUntil(Recording.NOON.plusSeconds(60));
        assertThat(since(rebuild(platform))).isEqualTo(Recording.NOON.plusSeconds(27));
    }

    private void breaks(int slot, Instant at) {
        platform.faultInjection()
                .orElseThrow()
                .inject(FaultOrder.of(FaultKind.DRIVE, storagePool(PAR7S))
                        .part(slot)
                        .at(at));
    }

    private ArrayStatus array() {
        return platform.snapshot()
                .hardware()
                .storage()
                .array(storagePool(PAR7S))
                .orElseThrow();
    }

    @Test
    @DisplayName("ST-8 A drive that fails beside one that failed long ago is dated with its own second")
    void besideAnOlder() {
        breaks(3);
        platform.runUntil(Recording.NOON.plusSeconds(20));
        while (array().state() != ArrayState.ONLINE) {
            platform.runUntil(platform.now().plusSeconds(20));
        }
        Instant rebuilt = platform.now();
        breaks(4, rebuilt.plusSeconds(27));
        platform.runUntil(rebuilt.plusSeconds(60));
        assertThat(array().since()).isEqualTo(rebuilt.plusSeconds(27));
        assertThat(since(rebuild(platform))).isEqualTo(rebuilt.plusSeconds(27));
    }

    @Test
    @DisplayName("ST-8 The third missing drive dates the loss of the array")
    void lost() {
        breaks(3);
        breaks(4);
        breaks(5, Recording.NOON.plusSeconds(27));
        platform.runUntil(Recording.NOON.plusSeconds(60));
        assertThat(array().state()).isEqualTo(ArrayState.LOST);
        assertThat(array().since()).isEqualTo(Recording.NOON.plusSeconds(27));
    }

    @Test
    @DisplayName("ST-8 Devices that go on from what was saved know the beginning of the second, too")
    void kept() {
        breaks(3);
        breaks(4);
        platform.runUntil(Recording.NOON.plusSeconds(20));
        until(4);
        Emulator again = Emulator.of(ESTATE, CatalogFile.shipped(), 99, Instant.EPOCH);
        again.restore(emulator.save());
        assertThat(since(rebuild(on(again)))).isEqualTo(since(rebuild(platform)));
    }
}
