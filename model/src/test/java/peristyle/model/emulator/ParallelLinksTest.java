package peristyle.model.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static peristyle.model.estate.EstateBuilder.anEstate;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.emulator.clock.Rhythm;
import peristyle.model.emulator.network.LinkTable;
import peristyle.model.emulator.network.NetworkLoad;
import peristyle.model.emulator.network.NetworkState;
import peristyle.model.estate.CoreLink;
import peristyle.model.estate.CoreLinkId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;

class ParallelLinksTest {

    private static final long NIGHT = 2 * 3600;

    private final Estate one = anEstate().build();
    private final CoreLink first =
            one.coreLinks().find(new CoreLinkId("par7s-th3s")).orElseThrow();
    private final Estate two = one.with(
            EstateChange.put(new CoreLink(new CoreLinkId("beside"), "beside", first.to(), first.from(), 100, 1.2)));
    private final int way = one.coreLinks().placeOf(first.id());
    private final int beside = two.coreLinks().placeOf(new CoreLinkId("beside"));

    private static NetworkLoad of(Estate estate, LinkTable links, int nightLink) {
        return new NetworkLoad(estate, links, new NetworkState(estate, links), 1, nightLink);
    }

    private static NetworkLoad load(Estate estate, int nightLink, long second) {
        NetworkLoad load = of(estate, new LinkTable(estate), nightLink);
        Rhythm rhythm = new Rhythm();
        rhythm.at(second);
        load.at(second, second / 20, rhythm, new float[estate.hosts().places()]);
        return load;
    }

    @Test
    @DisplayName("Copies between two zones share what all links between them have left")
    void copiesSpread() {
        double alone = load(one, -1, NIGHT).forCopies(way);
        NetworkLoad both = load(two, -1, NIGHT);
        assertThat(both.forCopies(way)).isGreaterThan(alone * 1.5);

        double[] bytes = new double[two.coreLinks().places()];
        bytes[way] = 20e9;
        both.carry(bytes, 20);

        assertThat(both.carried(way)).isGreaterThan(3e8);
        assertThat(both.carried(beside)).isGreaterThan(3e8);
        assertThat(both.carried(way) + both.carried(beside)).isCloseTo(1e9, within(1.0));
    }

    @Test
    @DisplayName("Other traffic at night fills a link and those beside it")
    void nightFillsTheWay() {
        assertThat(load(two, beside, NIGHT).forCopies(way))
                .isLessThan(load(two, -1, NIGHT).forCopies(way) / 1000);
    }
}
