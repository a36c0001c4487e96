package peristyle.model.estate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RosterTest {

    private final Roster<Organisation> three = Roster.of(List.of(organisation(0), organisation(1), organisation(2)));

    @Test
    @DisplayName("An object keeps its place when another goes")
    void keepsPlaces() {
        Roster<Organisation> roster = three.without(new OrganisationId("1"));

        assertThat(roster.placeOf(new OrganisationId("2"))).isEqualTo(2);
        assertThat(roster.at(1)).isNull();
        assertThat(roster.size()).isEqualTo(2);
        assertThat(roster.places()).isEqualTo(3);
        assertThat(roster.toList()).containsExactly(organisation(0), organisation(2));
    }

    @Test
    @DisplayName("A change leaves the roster that it came from as it was")
    void isImmutable() {
        Organisation renamed = new Organisation(new OrganisationId("1"), "renamed");

        Roster<Organisation> changed = three.with(renamed);

        assertThat(changed.at(1)).isEqualTo(renamed);
        assertThat(three.at(1)).isEqualTo(organisation(1));
    }

    @Test
    @DisplayName("What is added comes last, across the borders of chunks")
    void growsAtTheEnd() {
        Roster<Organisation> roster = Roster.of(List.of());
        for (int number = 0; number < 600; number++) {
            roster = roster.with(organisation(number));
        }

        assertThat(roster.toList())
                .isEqualTo(IntStream.range(0, 600)
                        .mapToObj(RosterTest::organisation)
                        .toList());
        assertThat(roster.placeOf(new OrganisationId("599"))).isEqualTo(599);
    }

    @Test
    @DisplayName("What was kept comes back with its holes, and what is new takes none of them")
    void keepsHoles() {
        Roster<Organisation> roster = Roster.ofPlaces(Arrays.asList(organisation(0), null, organisation(2), null));

        assertThat(roster.size()).isEqualTo(2);
        assertThat(roster.places()).isEqualTo(4);
        assertThat(roster.placeOf(new OrganisationId("2"))).isEqualTo(2);
        assertThat(roster.with(organisation(1)).placeOf(new OrganisationId("1")))
                .isEqualTo(4);
    }

    private static Organisation organisation(int number) {
        return new Organisation(new OrganisationId("" + number), "organisation " + number);
    }
}
