package peristyle.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.Estate;
import peristyle.model.estate.VlanId;
import peristyle.model.estate.Vm;
import peristyle.model.estate.Vnic;
import peristyle.model.estate.ZoneId;
import peristyle.model.sample.EstateSize;
import peristyle.model.sample.SampleEstate;

class TraceCommandTest {

    private static final Estate ESTATE = SampleEstate.generate(EstateSize.SMALL, 1, CatalogFile.shipped());

    @TempDir
    private static Path shared;

    private static Ran trace(Vm from, Vm to, String... more) {
        return trace(from.id().value(), to.id().value(), more);
    }

    private static Ran trace(String from, String to, String... more) {
        List<String> arguments = new java.util.ArrayList<>(List.of(
                "trace",
                from,
                to,
                "--estate",
                "small",
                "--seed",
                "1",
                "--store",
                shared.resolve("store").toString()));
        arguments.addAll(List.of(more));
        return Ran.of(arguments.toArray(String[]::new));
    }

    private static List<VlanId> vlans(Vm vm) {
        return vm.vnics().stream()
                .filter(Vnic::connected)
                .map(Vnic::vlan)
                .filter(Objects::nonNull)
                .toList();
    }

    private static ZoneId zone(Vm vm) {
        return ESTATE.relations().zoneOf(vm).orElseThrow();
    }

    private static Vm running(java.util.function.Predicate<Vm> wanted) {
        return ESTATE.vms().stream()
                .filter(vm -> vm.running() && !vlans(vm).isEmpty() && wanted.test(vm))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("NW-3 a VM in another zone is reached over routers, pseudowire and core link; the command ends with 0")
    void reached() {
        Vm from = running(vm -> true);
        Vm to = running(vm -> !zone(vm).equals(zone(from))
                && vm.tenant().equals(from.tenant())
                && vlans(vm).stream().anyMatch(vlans(from)::contains));
        Ran ran = trace(from, to, "--lang", "en");
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.out()).startsWith(from.name() + " reaches " + to.name() + "; round trip");
        assertThat(ran.out()).contains("Edge router").contains("Pseudowire").contains("Core link");
        assertThat(ran.out().lines()).last().asString().endsWith(to.name());
        Ran json = trace(from, to, "--json");
        assertThat(json.out())
                .contains("\"reached\":true")
                .contains("\"kind\":\"PSEUDOWIRE\"")
                .contains("round_trip_ms");
    }

    @Test
    @DisplayName(
            "NW-3 no path leads from one VLAN to another: the border is named in every language, and the command ends"
                    + " with 1")
    void border() {
        Vm from = running(vm -> vm.vnics().stream().noneMatch(Vnic::trunk));
        Vm to = running(vm ->
                vm.vnics().stream().noneMatch(Vnic::trunk) && vlans(vm).stream().noneMatch(vlans(from)::contains));
        assertThat(trace(from, to, "--lang", "en").out())
                .contains(" does not reach ")
                .contains("(NW-3)");
        assertThat(trace(from, to, "--lang", "fr").out())
                .contains(" n’atteint pas ")
                .contains("(NW-3)");
        Ran json = trace(from, to, "--json");
        assertThat(json.exitCode()).isEqualTo(1);
        assertThat(json.out()).contains("\"border\":\"NO_COMMON_VLAN\"").contains("\"reached\":false");
    }

    @Test
    @DisplayName("a VM that is not there is wrong use: what, why, and the nearest name")
    void unknown() {
        Vm from = running(vm -> true);
        Ran ran = trace(from.id().value(), from.name() + "x", "--lang", "en");
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("There is no VM").contains(from.name());
        assertThat(ran.readable()).isTrue();
    }
}
