package peristyle.model.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.Estate;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.sample.EstateSize;
import peristyle.model.sample.SampleEstate;
import peristyle.model.telemetry.Rpo;

class TroublesTest {

    private final Estate estate = SampleEstate.generate(EstateSize.MEDIUM, 1, CatalogFile.shipped());
    private final Emulator emulator =
            Emulator.of(estate, CatalogFile.shipped(), 1, Instant.parse("2026-11-18T00:00:00Z"));

    private long late() {
        Instant now = emulator.clock().instant();
        return estate.replicas().stream()
                .filter(replica -> Rpo.of(
                                replica.mirror() == null
                                        ? emulator.hypervisor().replicaStatus(replica.id())
                                        : emulator.storage().mirrorStatus(replica.id()),
                                replica.rpo(),
                                now)
                        .violated())
                .count();
    }

    private float fullest() {
        float most = 0;
        for (int place = 0; place < estate.hosts().places(); place++) {
            most = Math.max(most, emulator.world().plant.hosts.memoryShare(place));
        }
        return most;
    }

    @Test
    @DisplayName("VR-1, CP-4, ST-1 In the medium estate there is something to find at any hour, and never too much")
    void somethingToFind() {
        Recording day = new Recording();
        for (int hour = 1; hour <= 24; hour++) {
            day.run(emulator, Duration.ofHours(1));
            boolean night = hour == 2 || hour == 3 || hour == 4;
            if (hour >= 6 || night) {
                assertThat(late())
                        .as("replicas beyond their objective at %d:00", hour)
                        .isBetween(night ? 6L : 2L, 20L);
            }
            assertThat(fullest()).as("fullest host at %d:00", hour).isGreaterThan(.85f);
        }
        assertThat(day.of(DeviceEvent.ThrottlingStarted.class)).hasSizeBetween(1, 8);
        assertThat(day.of(DeviceEvent.MemoryPressureStarted.class)).hasSize(1);
    }
}
