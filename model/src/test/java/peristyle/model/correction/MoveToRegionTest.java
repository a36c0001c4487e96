package peristyle.model.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static peristyle.model.estate.DatastoreBuilder.aDatastore;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aCpool;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateBuilder;
import peristyle.model.estate.LunId;
import peristyle.model.estate.Mirror;
import peristyle.model.estate.MirrorId;
import peristyle.model.estate.MirrorKind;
import peristyle.model.estate.Provenance;
import peristyle.model.estate.Region;
import peristyle.model.estate.RegionId;
import peristyle.model.estate.Zone;
import peristyle.model.estate.ZoneId;
import peristyle.model.operation.Verdict;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Looking;

class MoveToRegionTest {

    private final EstateBuilder builder = anEstate().with(aCpool("clu"));

    private Verdict judged(String region, ZoneId... zones) {
        return new MoveToRegion(List.of(zones), region)
                .judge(Looking.at(builder.build()).situation().from(Provenance.INVENTORY_FILE));
    }

    private List<String> reasons(String region, ZoneId... zones) {
        return judged(region, zones) instanceof Verdict.Refused refused
                ? refused.reasons().stream().map(Problem::code).toList()
                : List.of();
    }

    private Estate after(String region, ZoneId... zones) {
        return builder.build().with(((Verdict.Accepted) judged(region, zones)).change());
    }

    @Test
    @DisplayName("PL-1 a zone goes to a region of a new name, whose code is the name in lower case")
    void moved() {
        Estate after = after(" DE2 ", EstateBuilder.TH3S);
        Region made = after.regions().get(after.zones().get(EstateBuilder.TH3S).region());

        assertThat(made.name()).isEqualTo("DE2");
        assertThat(made.code()).isEqualTo("de2");
        assertThat(after.zones().get(EstateBuilder.AZ07).region()).isEqualTo(EstateBuilder.REGION);
        assertThat(after.regions()).hasSize(2);
    }

    @Test
    @DisplayName("PL-1 a region that no zone is left in goes")
    void emptied() {
        Estate after = after("DE2", EstateBuilder.TH3S, EstateBuilder.AZ07, EstateBuilder.PAR7S);

        assertThat(after.regions()).extracting(Region::name).containsExactly("DE2");
    }

    @Test
    @DisplayName("PL-1, GM-1 no two zones of one name in a region, and no mirror between regions")
    void refused() {
        assertThat(reasons("fr1", EstateBuilder.TH3S)).containsExactly("correction.already");
        assertThat(reasons(" ", EstateBuilder.TH3S)).containsExactly("correction.region-unnamed");
        assertThat(((Verdict.Refused) new MoveToRegion(List.of(EstateBuilder.TH3S), "DE2")
                                .judge(Looking.at(builder.build()).situation()))
                        .reasons())
                .containsExactly(Problem.of("correction.nothing-assumed"));
        RegionId other = new RegionId("de2");
        builder.with(new Region(other, "DE2", "de2"), new Zone(new ZoneId("z"), "TH3S", other, false));
        assertThat(reasons("DE2", EstateBuilder.TH3S)).containsExactly("correction.zone-in-region");
        builder.with(aDatastore("one"), aDatastore("far").in(EstateBuilder.AZ07))
                .with(new Mirror(
                        new MirrorId("m"),
                        "m",
                        MirrorKind.GLOBAL_MIRROR,
                        new LunId("lun-one"),
                        new LunId("lun-far"),
                        "",
                        Duration.ofMinutes(5)));
        assertThat(reasons("ES1", EstateBuilder.TH3S)).containsExactly("correction.mirror-across-regions");
        assertThat(reasons("ES1", EstateBuilder.TH3S, EstateBuilder.AZ07)).isEmpty();
    }
}
