package peristyle.model.emulator.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import peristyle.model.estate.MirrorId;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.storage.MirrorState;

class MirrorMachineTest {

    @Test
    @DisplayName(
            "GM-2 Without change volumes what was written meanwhile makes the standby side inconsistent for a while")
    void plainResyncIsInconsistent() {
        MirrorMachine plain = MirrorMachine.of(false);

        assertThat(plain.after(MirrorState.CONSISTENT_STOPPED, MirrorEvent.START))
                .isEqualTo(MirrorState.INCONSISTENT_COPYING);
        assertThat(plain.after(MirrorState.CONSISTENT_STOPPED, MirrorEvent.START_IN_SYNC))
                .isEqualTo(MirrorState.CONSISTENT_SYNCHRONIZED);
    }

    @Test
    @DisplayName("GM-2 With change volumes the standby side stays consistent while it catches up")
    void cyclingStaysConsistent() {
        assertThat(MirrorMachine.of(true).after(MirrorState.CONSISTENT_STOPPED, MirrorEvent.START))
                .isEqualTo(MirrorState.CONSISTENT_COPYING);
    }

    @ParameterizedTest
    @EnumSource(MirrorState.class)
    @DisplayName("Clusters that part move every state to a disconnected one, and their meeting leads out of it")
    void disconnects(MirrorState state) {
        for (MirrorMachine machine : List.of(MirrorMachine.of(true), MirrorMachine.of(false))) {
            MirrorState apart = machine.after(state, MirrorEvent.DISCONNECT);
            if (state.disconnected()) {
                assertThat(apart).isNull();
                assertThat(machine.after(state, MirrorEvent.RECONNECT_STOPPED))
                        .isNotNull()
                        .matches(next -> !next.disconnected());
            } else if (apart != null) {
                assertThat(apart.disconnected()).isTrue();
                assertThat(apart.consistent()).isEqualTo(state.consistent());
            } else {
                assertThat(state).isIn(MirrorState.CONSISTENT_COPYING, MirrorState.CONSISTENT_SYNCHRONIZED);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    @DisplayName("On random runs states move only along the machine's arrows, one at a time")
    void onlyAlongArrows(long seed) {
        Random random = new Random(seed);
        boolean cycling = random.nextBoolean();
        MirrorMachine machine = MirrorMachine.of(cycling);
        Relationship relationship = new Relationship(new MirrorId("rc"), "", cycling);
        Set<MirrorState> seen = EnumSet.of(relationship.state);
        List<DeviceEvent> events = new ArrayList<>();
        boolean connected = true;
        boolean healthy = true;
        for (long second = 0; second < 400_000; second += 20) {
            connected ^= random.nextInt(40) == 0;
            healthy ^= random.nextInt(40) == 0;
            relationship.judge(second, connected, healthy, random.nextBoolean(), events);
            if (random.nextInt(60) == 0) {
                MirrorEvent[] any = MirrorEvent.values();
                MirrorEvent event = any[random.nextInt(any.length)];
                if (event != MirrorEvent.DISCONNECT) {
                    relationship.move(event, second, events);
                }
            }
            seen.add(relationship.state);
        }

        MirrorState at = cycling ? MirrorState.CONSISTENT_COPYING : MirrorState.CONSISTENT_SYNCHRONIZED;
        for (DeviceEvent event : events) {
            DeviceEvent.MirrorStateChanged changed = (DeviceEvent.MirrorStateChanged) event;
            assertThat(changed.before()).as("seed %d", seed).isEqualTo(at);
            assertThat(machine.leads(changed.before(), changed.now()))
                    .as("seed %d %s", seed, changed)
                    .isTrue();
            at = changed.now();
        }
        assertThat(seen).as("seed %d", seed).hasSizeGreaterThan(6);
    }
}
