package peristyle.model.emulator.san;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peristyle.model.hardware.storage.ArrayState;
import peristyle.model.hardware.storage.DriveState;

class DistributedRaidTest {

    private static final double USABLE = 480.0 * 1024 * 1024 * 1024 * 1024;
    private static final long FIRST = 0b1;
    private static final long SECOND = 0b11;
    private static final long THIRD = 0b111;

    private final DistributedRaid array = new DistributedRaid(48, USABLE);

    private void pass(long failed, long seconds) {
        for (long passed = 0; passed < seconds; passed += 20) {
            array.live(failed, passed, 20, .3);
        }
    }

    @Test
    @DisplayName("ST-8 An array survives two failed drives, a third before the rebuild ends loses it")
    void thirdDriveLosesIt() {
        pass(FIRST, 60);
        assertThat(array.state()).isEqualTo(ArrayState.REBUILDING);
        assertThat(array.survives()).isEqualTo(1);

        pass(SECOND, 60);
        assertThat(array.state()).isEqualTo(ArrayState.REBUILDING);
        assertThat(array.survives()).isZero();

        pass(THIRD, 20);
        assertThat(array.state()).isEqualTo(ArrayState.LOST);
    }

    @Test
    @DisplayName("ST-8 After the rebuild into spare space a third drive may fail too")
    void rebuiltIsProtected() {
        pass(SECOND, 24 * 3600);

        assertThat(array.state()).isEqualTo(ArrayState.ONLINE);
        assertThat(array.drive(0)).isEqualTo(DriveState.REBUILT);
        assertThat(array.survives()).isEqualTo(2);

        pass(THIRD, 60);
        assertThat(array.state()).isEqualTo(ArrayState.DEGRADED);
        assertThat(array.drive(2)).isEqualTo(DriveState.FAILED);
        assertThat(array.survives()).isEqualTo(1);
    }

    @Test
    @DisplayName("ST-8 A lost array stays lost whatever is plugged in afterwards")
    void lostForGood() {
        pass(THIRD, 20);
        pass(0, 24 * 3600);

        assertThat(array.state()).isEqualTo(ArrayState.LOST);
    }

    @Test
    @DisplayName("A new drive is filled from spare space, then the array is as before")
    void copiesBack() {
        pass(FIRST, 24 * 3600);
        pass(0, 20);
        assertThat(array.state()).isEqualTo(ArrayState.COPYING_BACK);
        assertThat(array.drive(0)).isEqualTo(DriveState.FILLING);
        assertThat(array.survives()).isEqualTo(2);

        pass(0, 24 * 3600);
        assertThat(array.healthy()).isTrue();
    }

    @Test
    @DisplayName("ST-8 A rebuild takes hours, and longer on a busy array")
    void loadSlowsRebuild() {
        long idle = secondsToRebuild(0);
        long busy = secondsToRebuild(1);

        assertThat(idle).isBetween(3600L, 4 * 3600L);
        assertThat(busy).isGreaterThan(3 * idle);
    }

    private static long secondsToRebuild(double use) {
        DistributedRaid array = new DistributedRaid(48, USABLE);
        long seconds = 0;
        do {
            array.live(FIRST, seconds, 20, use);
            seconds += 20;
        } while (array.state() == ArrayState.REBUILDING);
        return seconds;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    @DisplayName(
            "ST-8 On random runs: lost exactly when three are missing at once, never better than it is, saved as it is")
    void randomRuns(long seed) throws IOException {
        Random random = new Random(seed);
        DistributedRaid any = new DistributedRaid(4 + random.nextInt(60), USABLE / (1 + random.nextInt(40)));
        long failed = 0;
        for (int step = 0; step < 2_000; step++) {
            if (random.nextInt(100) == 0) {
                failed ^= 1L << random.nextInt(Math.min(any.drives(), 48));
            }
            int before = any.missing();
            any.live(failed, step * 620L, 20 + random.nextInt(600), random.nextDouble());
            assertThat(any.state() == ArrayState.LOST)
                    .as("seed %d step %d", seed, step)
                    .isEqualTo(any.missing() > DistributedRaid.SURVIVES);
            assertThat(any.missing()).isLessThanOrEqualTo(before + Long.bitCount(failed));
            assertThat(any.progress()).isBetween(0.0, 1.0);
            assertThat(any.survives()).isBetween(0, 2);
            for (int drive = 0; drive < Math.min(48, any.drives()); drive++) {
                boolean gone = ((failed >>> drive) & 1) != 0;
                assertThat(any.drive(drive) == DriveState.FAILED || any.drive(drive) == DriveState.REBUILT)
                        .as("seed %d step %d drive %d", seed, step, drive)
                        .isEqualTo(gone);
            }
            if (any.state() == ArrayState.LOST) {
                return;
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        any.save(new DataOutputStream(bytes));
        DistributedRaid same = new DistributedRaid(any.drives(), USABLE);
        same.restore(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(same.state()).isEqualTo(any.state());
        assertThat(same.missing()).isEqualTo(any.missing());
    }
}
