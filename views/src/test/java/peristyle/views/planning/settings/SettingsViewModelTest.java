package peristyle.views.planning.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peristyle.model.estate.AffinityType;
import peristyle.model.planning.demand.Inclusion;
import peristyle.model.planning.demand.VmKind;
import peristyle.model.planning.settings.PlanGroup;
import peristyle.model.planning.settings.PlanSettings;
import peristyle.model.planning.settings.Protection;

/** What is written into the form of settings, and what comes of it. */
class SettingsViewModelTest {

    private final SettingsViewModel model = new SettingsViewModel(PlanSettings.USUAL);

    @TempDir
    Path folder = Path.of("");

    private PlanSettings settings() {
        return model.settings().orElseThrow();
    }

    @Test
    @DisplayName("who changes nothing gets the settings that were there")
    void unchanged() {
        assertThat(settings()).isEqualTo(PlanSettings.USUAL);
    }

    @Test
    @DisplayName("every field of the form becomes the setting that it is about")
    void everything() {
        model.terms.overcommit.set("6");
        model.terms.memoryLimit.set("80");
        model.terms.growth.set("1,5");
        model.terms.months.set("24");
        model.terms.spare.set("2");
        model.terms.standby.set("50");
        model.terms.storageClass.set("standard");
        model.terms.mirror.set(true);
        model.whole.iopsPerGib.set("0.7");
        model.whole.zones.set("TH3S; PAR7S");
        model.whole.bladeClasses.set("eco, standard");
        model.whole.hostsPerCpool.set("16");
        model.whole.datastoreGib.set("4096");
        model.whole.backupDays.set("14");
        model.whole.dailyChange.set("5");
        model.whole.quotaTib.set("80");
        model.whole.of(VmKind.PLACEHOLDER).set(Inclusion.FULL);
        PlanSettings made = settings();
        assertThat(made.terms().overcommit()).isEqualTo(6);
        assertThat(made.terms().memoryLimit()).isEqualTo(0.8);
        assertThat(made.terms().growthPerMonth()).isEqualTo(0.015);
        assertThat(made.terms().months()).isEqualTo(24);
        assertThat(made.terms().spareHosts()).isEqualTo(2);
        assertThat(made.terms().standbyShare()).isEqualTo(0.5);
        assertThat(made.terms().storageClass()).isEqualTo("standard");
        assertThat(made.terms().protection()).isEqualTo(Set.of(Protection.BACKUP, Protection.GLOBAL_MIRROR));
        assertThat(made.demand().iopsPerGib()).isEqualTo(0.7);
        assertThat(made.demand().of(VmKind.PLACEHOLDER)).isEqualTo(Inclusion.FULL);
        assertThat(made.bounds().zones()).containsExactly("TH3S", "PAR7S");
        assertThat(made.bounds().bladeClasses()).containsExactly("eco", "standard");
        assertThat(made.bounds().hostsPerCpool()).isEqualTo(16);
        assertThat(made.bounds().datastoreGib()).isEqualTo(4096);
        assertThat(made.backup().days()).isEqualTo(14);
        assertThat(made.backup().dailyChange()).isEqualTo(0.05);
        assertThat(made.backup().quotaTib()).isEqualTo(80);
    }

    @Test
    @DisplayName("what is out of range is said, with its range, and no settings come of it")
    void wrong() {
        model.whole.hostsPerCpool.set("33");
        assertThat(model.settings()).isEmpty();
        assertThat(Objects.requireNonNull(model.wrong().get()).arguments()).contains("hostsPerCpool", 32.0);
        model.whole.hostsPerCpool.set("32");
        model.terms.spare.set("1.5");
        assertThat(model.settings()).isEmpty();
        model.terms.spare.set("1");
        assertThat(settings()).isEqualTo(PlanSettings.USUAL);
        assertThat(model.wrong().get()).isNull();
    }

    @Test
    @DisplayName("groups by cluster, folder, tag, name and system have terms of their own")
    void groups() {
        model.addGroup(GroupBy.TAG, "oracle");
        model.addGroup(GroupBy.NAME, "*db*, sql-?");
        model.addGroup(GroupBy.TAG, "oracle");
        model.edit(1);
        model.terms.overcommit.set("2");
        model.edit(0);
        assertThat(model.terms.overcommit.get()).isEqualTo("4");
        List<PlanGroup> made = settings().groups();
        assertThat(made).hasSize(2);
        assertThat(made.getFirst().filter().tags()).containsExactly("oracle");
        assertThat(made.getFirst().terms().overcommit()).isEqualTo(2);
        assertThat(made.getLast().filter().names()).containsExactly("*db*", "sql-?");
        model.removeGroup(1);
        assertThat(settings().groups()).hasSize(1);
    }

    @Test
    @DisplayName("CP-9 rules are added and switched off; a rule of one VM is refused")
    void rules() {
        model.addRule(AffinityType.APART, "two nodes", "db01");
        assertThat(Objects.requireNonNull(model.wrong().get()).code()).isEqualTo("plan-rule.vms");
        model.addRule(AffinityType.APART, "two nodes", "db01, db02");
        model.addRule(AffinityType.TOGETHER, "two nodes", "a, b");
        assertThat(Objects.requireNonNull(model.wrong().get()).code()).isEqualTo("plan-rule.name");
        model.obey("old rule", false);
        model.obey("kept rule", false);
        model.obey("kept rule", true);
        PlanSettings made = settings();
        assertThat(made.rulesAdded()).singleElement().satisfies(rule -> {
            assertThat(rule.type()).isEqualTo(AffinityType.APART);
            assertThat(rule.vms()).containsExactly("db01", "db02");
        });
        assertThat(made.rulesOff()).containsExactly("old rule");
    }

    @Test
    @DisplayName("CO-1 prices come from the operator's list alone; one that is broken is refused and the former stays")
    void prices() throws IOException {
        assertThat(settings().prices()).isNull();
        model.readPrices(
                Files.writeString(folder.resolve("prices.csv"), "sku;price;currency\ncsp:(region):x;12,50;EUR\n"));
        assertThat(Objects.requireNonNull(settings().prices()).of("csp:fr1:x"))
                .hasValueSatisfying(price -> assertThat(price).isEqualByComparingTo("12.5"));
        model.readPrices(Files.writeString(folder.resolve("broken.csv"), "sku;price\na;b\n"));
        assertThat(Objects.requireNonNull(model.wrong().get()).code()).isEqualTo("price-list.price");
        assertThat(settings().prices()).isNotNull();
        model.whole.prices.set(null);
        assertThat(settings().prices()).isNull();
    }

    @Test
    @DisplayName("a file of settings fills the form; the prices stay")
    void opened() throws IOException {
        model.readPrices(Files.writeString(folder.resolve("prices.csv"), "sku,price\na,1\n"));
        model.readSettings(Files.writeString(
                folder.resolve("settings.json"), "{\"terms\": {\"spareHosts\": 3}, \"goal\": \"fewest-hosts\"}"));
        assertThat(model.terms.spare.get()).isEqualTo("3");
        assertThat(settings().terms().spareHosts()).isEqualTo(3);
        assertThat(settings().prices()).isNotNull();
        model.readSettings(Files.writeString(folder.resolve("bad.json"), "{\"what\": 1}"));
        assertThat(Objects.requireNonNull(model.wrong().get()).code()).startsWith("plan-settings.");
        assertThat(settings().terms().spareHosts()).isEqualTo(3);
    }
}
