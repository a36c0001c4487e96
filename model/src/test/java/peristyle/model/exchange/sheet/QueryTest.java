package peristyle.model.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aXenPool;
import static peristyle.model.estate.ReplicaBuilder.aReplicaOf;
import static peristyle.model.estate.VmBuilder.aVm;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Replica;
import peristyle.model.estate.ReplicationMethod;
import peristyle.model.operation.Snapshot;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;
import peristyle.model.telemetry.ReplicaState;
import peristyle.model.telemetry.ReplicaStatus;

class QueryTest {

    private final Estate estate = anEstate()
            .with(
                    aXenPool("xen"),
                    aVm("web-1").in("xen"),
                    aVm("web-2").in("xen"),
                    aVm("db 10").in("xen"),
                    aReplicaOf("web-1").every(Duration.ofMinutes(10)),
                    aReplicaOf("web-2").every(Duration.ofMinutes(10)),
                    aReplicaOf("db 10").every(Duration.ofHours(1)).by(ReplicationMethod.VMWARE_VM))
            .build();
    private final Snapshot snapshot = SyntheticReplicas.of(
            estate, aged(ReplicaState.WAITING, 300), aged(ReplicaState.FAILED, 900), ReplicaStatus.UNKNOWN);

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
        ``§web-1,web-2,db 10
        WEB§web-1,web-2
        web "-1"§web-1
        "b 1"§db 10
        vmware§db 10
        vm_name:WEB§web-1,web-2
        vm_name=Web-1§web-1
        vm_name!=web-1§web-2,db 10
        vm_name > web-1§web-2
        vm_name="db 10"§db 10
        age_s>5m§web-2
        age_s>=5m§web-1,web-2
        age_s<=300§web-1
        age_s=PT15M§web-2
        interval_s>=1h§db 10
        interval_s<30m0s§web-1,web-2
        rpo_ratio>1.2§web-2
        rpo_ratio<=0.5§web-1
        violation=true§web-2
        violation:no§web-1
        state=failed§web-2
        state:fail§web-2
        state!=failed§web-1
        !state=failed§web-1,db 10
        state=unknown§db 10
        state=""§db 10
        state!=""§web-1,web-2
        severity>=exceeded§web-2
        point_in_time=2026-11-21§web-1,web-2
        point_in_time<2026-11-21T09:50Z§web-2
        point_in_time>=2026-11-21T10:50:00+01:00§web-1
        recovery_points=0§``
        bytes_at_risk=0§web-1,web-2
        web and 2§web-2
        web-2 or vmware§web-2,db 10
        web-2|vmware§web-2,db 10
        web 2 or db 10§web-2,db 10
        web (2 or vmware)§web-2
        !web§db 10
        not (web or vmware)§``
        !!web§web-1,web-2
        "or"§``\
        """)
    @DisplayName("A query finds")
    void finds(String query, String expected) {
        List<Replica> rows = estate.replicas().toList();
        int[] places = Query.parse(ReplicaSheet.REPLICAS, query).places(snapshot, estate.replicas());

        assertThat(String.join(
                        ",",
                        IntStream.of(places)
                                .mapToObj(place -> estate.nameOf(rows.get(place).vm()))
                                .toList()))
                .isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest(name = "{0} is {1} at {2}")
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
        aeg_s>5§unknown-column§1
        web aeg_s>5§unknown-column§5
        age_s>§value-missing§7
        age_s>soon§unreadable-value§7
        age_s>5x§unreadable-value§7
        age_s>""§unreadable-value§7
        rpo_ratio=1,5§unreadable-value§11
        violation=maybe§unreadable-value§11
        point_in_time>yesterday§unreadable-value§15
        point_in_time>2026-13-41§unreadable-value§15
        state=broken§unknown-choice§7
        state:broken§unknown-choice§7
        "web§unclosed-quote§1
        age_s="5§unclosed-quote§7
        (web§unclosed-parenthesis§1
        web)§unexpected§4
        web or§term-missing§7
        or web§term-missing§1
        ()§term-missing§2
        =5§term-missing§1
        !§term-missing§2\
        """)
    @DisplayName("What is no query is a problem with its position")
    void refuses(String query, String kind, int position) {
        Problem problem = problemOf(query);

        assertThat(problem.code()).isEqualTo("query." + kind);
        assertThat(problem.arguments().subList(0, 2)).containsExactly(position, query);
    }

    @Test
    @DisplayName("An unknown column comes with the nearest and all that there are")
    void suggests() {
        assertThat(problemOf("aeg_s>5").arguments().get(3)).isEqualTo("age_s");
        assertThat(problemOf("target>5").arguments().get(3)).isEqualTo("target_region");
        assertThat((String) problemOf("aeg_s>5").arguments().get(4)).contains("vm_name, ", ", state, ");
    }

    @Test
    @DisplayName("Where no column is like what is written, none is proposed")
    void suggestsNothingFarFetched() {
        assertThat(problemOf("nix>5").code()).isEqualTo("query.no-such-column");
        assertThat(problemOf("x>5").code()).isEqualTo("query.no-such-column");
        assertThat((String) problemOf("x>5").arguments().get(3)).contains("vm_name, ", ", state, ");
    }

    @Test
    @DisplayName("Nesting has a limit, so that no text can break the reader")
    void limitsDepth() {
        assertThat(problemOf("(".repeat(100_000)).code()).isEqualTo("query.too-deep");
        assertThat(problemOf("!".repeat(100_000)).code()).isEqualTo("query.too-deep");
    }

    @Test
    @DisplayName("Constants also go by what the reader's language calls them")
    void knowsTheLanguage() {
        Query<Replica> query = Query.parse(
                ReplicaSheet.REPLICAS,
                "state=gescheitert",
                c -> c == ReplicaState.FAILED ? "Gescheitert" : c.name(),
                new RowTexts<>(ReplicaSheet.REPLICAS));

        assertThat(query.places(snapshot, estate.replicas())).containsExactly(1);
    }

    @Test
    @DisplayName("words that were read before are read anew in an estate in which something has another name")
    void followsTheEstate() {
        Query<Replica> query = Query.parse(ReplicaSheet.REPLICAS, "web-2");
        Estate renamed = anEstate()
                .with(
                        aXenPool("xen"),
                        aVm("web-1").in("xen"),
                        aVm("shop").in("xen"),
                        aReplicaOf("web-1").every(Duration.ofMinutes(10)),
                        aReplicaOf("shop").every(Duration.ofMinutes(10)))
                .build();
        Snapshot later = SyntheticReplicas.of(renamed, aged(ReplicaState.WAITING, 300), aged(ReplicaState.FAILED, 900));

        assertThat(query.places(snapshot, estate.replicas())).containsExactly(1);
        assertThat(query.places(later, renamed.replicas())).isEmpty();
        assertThat(query.places(snapshot, estate.replicas())).containsExactly(1);
    }

    private static Problem problemOf(String query) {
        return catchThrowableOfType(ProblemException.class, () -> Query.parse(ReplicaSheet.REPLICAS, query))
                .problem();
    }

    private static ReplicaStatus aged(ReplicaState state, int seconds) {
        return new ReplicaStatus(state, SyntheticReplicas.NOW.minusSeconds(seconds), null, 3, null, 0, null);
    }
}
