package peristyle.model.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import peristyle.model.catalog.Catalog;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectKind;
import peristyle.model.estate.Platform;
import peristyle.model.estate.Replica;
import peristyle.model.estate.ReplicationMethod;
import peristyle.model.estate.Vm;

class SampleEstateTest {

    private final Catalog catalog = CatalogFile.shipped();

    @ParameterizedTest
    @DisplayName("Each size has its numbers")
    @CsvSource({
        "SMALL, 16, 300, 16, 40, 1, 4, 1",
        "MEDIUM, 60, 1200, 40, 200, 2, 9, 4",
        "LARGE, 2500, 40000, 1000, 10000, 8, , ",
        "HUGE, 10000, 150000, 4000, 40000, 16, , "
    })
    void sizes(
            EstateSize size,
            int hosts,
            int vms,
            int datastores,
            int replicas,
            int tenants,
            Integer cpools,
            Integer xenPools) {
        Estate estate = SampleEstate.generate(size, 1, catalog);

        assertThat(estate.hosts().size()).isEqualTo(hosts);
        assertThat(estate.vms().stream().filter(vm -> !vm.template())).hasSize(vms);
        assertThat(estate.datastores().size()).isEqualTo(datastores);
        assertThat(estate.replicas().size()).isEqualTo(replicas);
        assertThat(estate.tenants().size()).isEqualTo(tenants);
        assertThat(estate.zones()).extracting(EstateObject::name).containsExactly("PAR7S", "TH3S", "AZ07");
        if (cpools != null) {
            assertThat(pools(estate, Platform.VMWARE)).isEqualTo(cpools.longValue());
            assertThat(pools(estate, Platform.OPENIAAS)).isEqualTo(xenPools.longValue());
        }
    }

    @ParameterizedTest
    @DisplayName("The same seed gives the same estate, another seed another one")
    @EnumSource(names = {"SMALL", "MEDIUM"})
    void repeats(EstateSize size) {
        String first = digest(SampleEstate.generate(size, 42, catalog));

        assertThat(digest(SampleEstate.generate(size, 42, catalog))).isEqualTo(first);
        assertThat(digest(SampleEstate.generate(size, 43, catalog))).isNotEqualTo(first);
    }

    @ParameterizedTest
    @DisplayName("Replicas of all methods exist where there is somewhere to replicate to (OR-1)")
    @EnumSource(names = {"SMALL", "MEDIUM", "LARGE"})
    void methods(EstateSize size) {
        Estate estate = SampleEstate.generate(size, 7, catalog);

        for (ReplicationMethod method : ReplicationMethod.values()) {
            boolean possible = method != ReplicationMethod.OPENIAAS_VM || size != EstateSize.SMALL;
            Predicate<Replica> uses = replica -> replica.method() == method;
            assertThat(estate.replicas().stream().anyMatch(uses))
                    .as("%s", method)
                    .isEqualTo(possible);
        }
    }

    @Test
    @DisplayName("Templates of both platforms stand beside the VMs")
    void templates() {
        Estate estate = SampleEstate.generate(EstateSize.MEDIUM, 7, catalog);

        assertThat(estate.vms().stream().filter(Vm::template)).hasSize(12).noneMatch(Vm::running);
    }

    @Test
    @DisplayName("The clock starts on a Monday at six")
    void start() {
        assertThat(SampleEstate.START.atOffset(ZoneOffset.UTC).getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(SampleEstate.START.atOffset(ZoneOffset.UTC).getHour()).isEqualTo(6);
    }

    private static long pools(Estate estate, Platform platform) {
        return estate.pools().stream()
                .map(ComputePool::platform)
                .filter(platform::equals)
                .count();
    }

    private static String digest(Estate estate) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (ObjectKind kind : ObjectKind.values()) {
                estate.roster(kind)
                        .forEach(object -> sha.update(object.toString().getBytes(StandardCharsets.UTF_8)));
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
