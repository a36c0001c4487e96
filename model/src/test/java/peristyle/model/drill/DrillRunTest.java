package peristyle.model.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import peristyle.model.catalog.BladeClass;
import peristyle.model.catalog.Catalog;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.emulator.Emulator;
import peristyle.model.estate.BackupPolicyId;
import peristyle.model.estate.Blade;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Cpool;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.estate.Vm;
import peristyle.model.hardware.blade.DistinguishedName;
import peristyle.model.operation.SteppedPlatform;
import peristyle.model.problem.ProblemException;
import peristyle.model.rule.Rules;
import peristyle.model.sample.EstateSize;
import peristyle.model.sample.SampleEstate;

class DrillRunTest {

    private static final Catalog CATALOG = CatalogFile.shipped();
    private static final Estate ESTATE = SampleEstate.generate(EstateSize.SMALL, 7, CATALOG);

    /** A drill expects something; the first ones of a test come before it. */
    private static final String EXPECTED = "\nat 10m expect zones > 0";

    private static DrillReport run(String lines) {
        Drill drill = new DrillReader("a.drill").read("title \"t\"\nestate small seed 7\nrun 10m\n" + lines + EXPECTED);
        SteppedPlatform platform = new SteppedPlatform(
                ESTATE, CATALOG, Emulator.of(ESTATE, CATALOG, 7, SampleEstate.START), Rules::findings);
        return DrillRun.run(drill, "a.drill", platform, time -> {});
    }

    @Test
    @DisplayName("an expectation that does not come true is reported with what was found")
    void tellsWhatWasFound() {
        DrillReport report = run("at 1m expect zones = 4\nat 1m expect zones = 3");

        assertThat(report.passed()).isFalse();
        assertThat(report.outcomes()).extracting(Outcome::held).containsExactly(false, true, true);
        assertThat(report.outcomes()).extracting(Outcome::found).containsExactly(3L, 3L, 3L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%1$s", "%2$s", "%3$s"})
    @DisplayName("a blade is called by the host on it, in short where that is enough, and as UCS Manager calls it")
    void otherNames(String how) {
        Host host = ESTATE.hosts().stream()
                .filter(each -> each.blade() != null)
                .findFirst()
                .orElseThrow();
        Blade blade = ESTATE.blades().get(Objects.requireNonNull(host.blade()));
        String inDomain = ESTATE.chassis()
                .find(blade.chassis())
                .map(chassis -> ESTATE.nameOf(chassis.domain()) + " " + DistinguishedName.of(blade, ESTATE))
                .orElseThrow();
        String called =
                how.formatted(host.name(), host.name().substring(0, host.name().indexOf('-')), inDomain);
        DrillReport report = run("""
            at 1m fault blade-dead on "%s"
            by 4m expect event fault-struck on "%s" = 1
            """.formatted(called, blade.name()));
        assertThat(report.passed()).as(called).isTrue();
    }

    @Test
    @DisplayName("a fault that is mended strikes once and ends")
    void mends() {
        DrillReport report = run("""
            at 1m fault blade-dead as dead on "blade-1"
            at 5m mend dead
            by 4m expect event fault-struck on "blade-1" = 1
            by 4m expect event fault-ended = 0
            by 10m expect event fault-ended = 1
            """);

        assertThat(report.outcomes()).extracting(Outcome::held).containsExactly(true, true, true, true);
    }

    @Test
    @DisplayName("BK-1 a VM is put under a backup policy, and taken from it")
    void backsUp() {
        Vm vm = ESTATE.vms().stream()
                .filter(each -> each.care().backupPolicy() != null && !each.template())
                .findFirst()
                .orElseThrow();
        BackupPolicyId policy = Objects.requireNonNull(vm.care().backupPolicy());

        DrillReport report = run("""
            at 1m no-backup "%1$s"
            at 2m expect vms where "name=%1$s backup_policy=%2$s" = 0
            at 3m back-up "%1$s" with "%3$s"
            at 4m expect vms where "name=%1$s backup_policy=%2$s" = 1
            """.formatted(vm.name(), ESTATE.nameOf(policy), policy.value()));

        assertThat(report.outcomes()).extracting(Outcome::held).containsExactly(true, true, true);
    }

    @Test
    @DisplayName("CP-7 VMs of a failed host stay down while high availability is off")
    void highAvailability() {
        ComputePool pool = ESTATE.pools().stream()
                .filter(each -> each.highAvailability()
                        && ESTATE.relations().hostsOf(each.id()).size() > 2)
                .findFirst()
                .orElseThrow();
        Host host = ESTATE.relations().hostsOf(pool.id()).stream()
                .filter(each -> !ESTATE.relations().vmsOn(each.id()).isEmpty())
                .findFirst()
                .orElseThrow();

        String failing = """
            at 2m fault blade-dead on "%1$s"
            at 10m expect hosts where "name=%2$s host_state=FAILED" = 1
            by 10m expect event vm-restarted\
            """.formatted(Objects.requireNonNull(host.blade()).value(), host.name());
        assertThat(run(failing + " > 0").passed()).as("with it").isTrue();
        assertThat(run("at 1m high-availability off \"%s\"\n"
                                        .formatted(pool.id().value()) + failing + " = 0")
                        .passed())
                .as("without it")
                .isTrue();
    }

    @Test
    @DisplayName("CP-3 the activated memory of a Cpool is set")
    void activatesMemory() {
        Cpool pool = ESTATE.pools().stream()
                .filter(Cpool.class::isInstance)
                .map(Cpool.class::cast)
                .findFirst()
                .orElseThrow();
        BladeClass blade = CATALOG.bladeClass(pool.bladeClass());
        long gib = ESTATE.relations().hostsOf(pool.id()).size() * blade.memoryMib() / 1024 - 1;

        DrillReport report = run("""
            at 1m activate-memory %2$d on "%1$s"
            at 2m expect cpools where "name=%3$s memory_activated_gib=%2$d" = 1
            """.formatted(pool.id().value(), gib, pool.name()));

        assertThat(report.passed()).isTrue();
    }

    @Test
    @DisplayName("ST-3 a datastore is enlarged, and what it has is measured by its new size")
    void grows() {
        Datastore store = ESTATE.datastores().stream()
                .filter(each -> ESTATE.mirrors().stream()
                        .noneMatch(mirror -> mirror.source().equals(each.lun())
                                || mirror.target().equals(each.lun())))
                .filter(each -> each.storageClass().equals("standard"))
                .findFirst()
                .orElseThrow();
        long gib = store.sizeMib() / 1024 + 1024;

        DrillReport report = run("""
            at 1m grow "%1$s" to %2$d
            at 2m expect datastores where "name=%3$s size_gib=%2$d" = 1
            """.formatted(store.id().value(), gib, store.name()));

        assertThat(report.passed()).isTrue();
    }

    @ParameterizedTest(name = "{0} → {1} in column {2}")
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
        at 1m fault blade-dead on "blade-4711"§drill.no-such-object§27
        at 1m fault blade-dead on where "name=nobody"§drill.strikes-nothing§1
        at 1m fault blade-dead on where "nome=x"§drill.query§34
        at 1m fault blade-dead on "blade-1" part 9§drill.fault-refused§1
        at 1m expect vmz = 1§drill.no-such-table§1
        at 1m expect vms where "a b (" = 1§drill.query§30
        at 1m associate "nobody" with "nothing"§drill.no-such-object§31
        at 1m dissociate "nobody"§drill.no-such-object§18
        at 1m back-up "nobody" with "nothing"§drill.no-such-object§15
        """)
    void refusesWithLineAndColumn(String line, String code, int column) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> run(line));

        assertThat(refused.problem().code()).isEqualTo(code);
        assertThat(refused.problem().arguments()).startsWith("a.drill", 4, column);
    }

    @Test
    @DisplayName("objects fail by themselves from the seed, are repaired, and stop failing when told")
    void failures() {
        DrillReport report = run("""
            at 0m failures agent-silent life 5m shape 2 repair 1m
            at 8m failures none
            by 8m expect event fault-struck > 0
            from 9m to 10m expect event fault-struck = 0
            """);

        assertThat(report.outcomes()).extracting(Outcome::held).containsExactly(true, true, true);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
        at 1m failures blade-dies life 5m repair 1m§drill.unknown-fault§16
        at 1m failures blade-dead repair 1m§drill.expected§27
        at 1m failures blade-dead life 5s repair 1m§drill.fault-refused§1
        """)
    @DisplayName("a rate that cannot be read or makes no sense is refused with line and column")
    void refusesRates(String line, String code, int column) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> run(line));

        assertThat(refused.problem().code()).isEqualTo(code);
        assertThat(refused.problem().arguments()).startsWith("a.drill", 4, column);
    }
}
