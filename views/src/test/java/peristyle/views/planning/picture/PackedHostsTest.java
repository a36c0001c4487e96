package peristyle.views.planning.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.planning.plan.FailureCase;
import peristyle.model.planning.plan.FailureProof;
import peristyle.model.planning.plan.HostBound;
import peristyle.model.planning.plan.HostLoad;
import peristyle.model.planning.plan.PlannedCpool;
import peristyle.model.planning.plan.PlannedHost;
import peristyle.model.planning.plan.Resource;
import peristyle.model.planning.plan.Side;
import peristyle.model.planning.plan.Why;

/** The picture of packed hosts, as shares. */
class PackedHostsTest {

    private static final HostLoad LIMIT = new HostLoad(100, 1_000, 0, 0);
    private static final Map<String, HostLoad> LOADS = Map.of(
            "a", new HostLoad(40, 100, 0, 0), "b", new HostLoad(20, 200, 0, 0), "c", new HostLoad(30, 300, 0, 0));

    /** a and b on the first host, c on the second; when the first fails, both start on the second. */
    private static PlannedCpool cpool() {
        FailureCase first = new FailureCase(
                List.of(0),
                List.of(new FailureCase.Landing("a", 1), new FailureCase.Landing("b", 1)),
                List.of(),
                true,
                List.of());
        return new PlannedCpool(
                "one",
                "default",
                null,
                "PAR7S",
                Side.ACTIVE,
                false,
                "eco",
                List.of(
                        new PlannedHost("h1", false, List.of("a", "b"), new HostLoad(60, 300, 0, 0)),
                        new PlannedHost("h2", false, List.of("c"), new HostLoad(30, 300, 0, 0))),
                LIMIT,
                0,
                1,
                new HostBound(2, Resource.MEMORY, new Why("bound-memory", List.of(), "", List.of(), 2, "hosts")),
                new FailureProof(1, FailureProof.Argument.EVERY_CASE, List.of(first), true),
                List.of());
    }

    @Test
    @DisplayName("a bar is its VMs, one on the other, up to what they take of the limit")
    void parts() {
        PackedHosts hosts = PackedHosts.of(cpool(), LOADS, 125, -1);
        PackedHosts.Bar first = hosts.bars().getFirst();
        assertThat(first.parts())
                .containsExactly(new PackedHosts.Part("a", 0, 0.4), new PackedHosts.Part("b", 0.4, 0.6000000000000001));
        assertThat(first.processors()).isCloseTo(0.3, within(1e-9));
        assertThat(hosts.top()).isEqualTo(1.25);
        assertThat(hosts.reserveFrom()).isEqualTo(0.5);
        assertThat(first.at(0.5)).isEqualTo("b");
        assertThat(first.at(0.7)).isNull();
    }

    @Test
    @DisplayName("what a failed host ran stands on top of the others, memory and processors")
    void failure() {
        PackedHosts hosts = PackedHosts.of(cpool(), LOADS, 125, 0);
        assertThat(hosts.bars().getFirst().failed()).isTrue();
        assertThat(hosts.bars().getFirst().memory()).isZero();
        PackedHosts.Bar second = hosts.bars().getLast();
        assertThat(second.landings()).extracting(PackedHosts.Part::vm).containsExactly("a", "b");
        assertThat(second.memory()).isCloseTo(0.9, within(1e-9));
        assertThat(second.processors()).isCloseTo(0.6, within(1e-9));
    }
}
