package peristyle.model.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.Organisation;
import peristyle.model.estate.OrganisationId;

class ChangeSumTest {

    @ParameterizedTest(name = "A sum of changes does what they do one after the other, seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void sameObjects(long seed) {
        Random random = new Random(seed);
        Estate start = Estate.of(List.of(organisation(0, 0), organisation(1, 0), organisation(2, 0)));
        Estate step = start;
        ChangeSum sum = new ChangeSum();
        List<EstateChange> changes = new ArrayList<>();
        for (int each = 1; each <= 40; each++) {
            int id = random.nextInt(6);
            EstateChange change = random.nextBoolean()
                    ? EstateChange.put(organisation(id, each))
                    : EstateChange.remove(new OrganisationId("o" + id));
            changes.add(change);
            sum.add(change);
            step = step.with(change);
        }

        assertThat(start.with(sum.sum()).organisations().toList())
                .as("seed %d, changes %s", seed, changes)
                .containsExactlyInAnyOrderElementsOf(step.organisations().toList());
    }

    private static Organisation organisation(int id, int version) {
        return new Organisation(new OrganisationId("o" + id), "version " + version);
    }
}
