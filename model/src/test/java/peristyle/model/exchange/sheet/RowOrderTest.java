package peristyle.model.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.ReplicaBuilder.aReplicaOf;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.Estate;
import peristyle.model.operation.Snapshot;
import peristyle.model.telemetry.ReplicaState;
import peristyle.model.telemetry.ReplicaStatus;

class RowOrderTest {

    private final Estate estate = anEstate()
            .with(aReplicaOf("vm-10"), aReplicaOf("vm-9"), aReplicaOf("vm-8"), aReplicaOf("vm-7"))
            .build();
    private final Snapshot snapshot = SyntheticReplicas.of(estate, at(60), at(null), at(120), at(60));

    @Test
    @DisplayName("Unknown sorts last in both directions: it is never taken for the smallest")
    void keepsUnknownLast() {
        assertThat(sorted("age_s")).containsExactly(0, 3, 2, 1);
        assertThat(sorted("-age_s")).containsExactly(2, 0, 3, 1);
    }

    @Test
    @DisplayName("A second key decides where the first is even")
    void sortsByMany() {
        assertThat(sorted("age_s,vm_name")).containsExactly(3, 0, 2, 1);
        assertThat(sorted("age_s, -vm_name")).containsExactly(0, 3, 2, 1);
    }

    @Test
    @DisplayName("No key keeps the order of the places")
    void keepsPlaces() {
        assertThat(sorted("")).containsExactly(0, 1, 2, 3);
    }

    private int[] sorted(String order) {
        return Selection.parse(ReplicaSheet.REPLICAS, null, null, order).places(snapshot);
    }

    private static ReplicaStatus at(@Nullable Integer age) {
        Instant point = age == null ? null : SyntheticReplicas.NOW.minusSeconds(age);
        return new ReplicaStatus(ReplicaState.WAITING, point, null, 1, null, 0, null);
    }
}
