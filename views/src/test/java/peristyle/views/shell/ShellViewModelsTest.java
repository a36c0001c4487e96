package peristyle.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.Host;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Region;
import peristyle.model.estate.RegionId;
import peristyle.model.estate.TenantId;
import peristyle.model.estate.VmId;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Severity;
import peristyle.model.sample.EstateSize;
import peristyle.model.sample.SampleEstate;
import peristyle.model.telemetry.Metric;
import peristyle.views.clock.ClockViewModel;
import peristyle.views.console.Scope;
import peristyle.views.console.Settings;
import peristyle.views.look.Tone;
import peristyle.views.testing.FakeConsole;
import peristyle.views.testing.FakePlane;
import peristyle.views.testing.SmallEstate;
import peristyle.views.text.Language;
import peristyle.views.text.Texts;

class ShellViewModelsTest {

    private final FakeConsole console = FakeConsole.of(SmallEstate.withVms(30));
    private final FakePlane plane = console.plane();
    private final Texts texts = console.context().texts();

    @Test
    @DisplayName("regions and zones can be chosen, and a choice of place keeps the tenant")
    void scope() {
        SimpleObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.ALL.of(SmallEstate.tenantId(1)));
        ScopeViewModel model = new ScopeViewModel(texts, scope);
        model.accept(plane.snapshot());
        assertThat(model.places())
                .extracting(ScopeViewModel.Choice::name)
                .containsExactly("All places", "FR1", "FR1 · AZ07", "FR1 · PAR7S", "FR1 · TH3S");
        model.choosePlace(model.places().getLast());
        assertThat(scope.get().zone()).isEqualTo(SmallEstate.zoneId(1));
        assertThat(scope.get().tenant()).isEqualTo(SmallEstate.tenantId(1));
        assertThat(model.place()).isEqualTo(model.places().getLast());
    }

    @Test
    @DisplayName("PL-1 a zone that goes is no longer looked at: its region is")
    void zoneGoes() {
        SimpleObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.ALL);
        ScopeViewModel model = new ScopeViewModel(texts, scope);
        model.accept(plane.snapshot());
        model.choosePlace(model.places().getLast());
        plane.become(plane.snapshot().estate().with(EstateChange.remove(SmallEstate.zoneId(1))));
        model.accept(plane.snapshot());
        assertThat(scope.get().zone()).isNull();
        assertThat(model.place()).isEqualTo(model.places().get(1));
    }

    @Test
    @DisplayName("PL-1 a zone that is put into another region is still looked at, there")
    void zoneMoves() {
        SimpleObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.ALL);
        ScopeViewModel model = new ScopeViewModel(texts, scope);
        model.accept(plane.snapshot());
        model.choosePlace(model.places().getLast());
        Estate estate = plane.snapshot().estate();
        Region other = new Region(new RegionId("fr2"), "FR2", "fr2");
        plane.become(estate.with(EstateChange.put(
                other, estate.zones().get(SmallEstate.zoneId(1)).in(other.id()))));

        model.accept(plane.snapshot());

        assertThat(model.place()).extracting(ScopeViewModel.Choice::name).isEqualTo("FR2 · TH3S");
        assertThat(scope.get()
                        .holds(
                                plane.snapshot().estate(),
                                plane.snapshot().estate().zones().get(SmallEstate.zoneId(1))))
                .isTrue();
    }

    @Test
    @DisplayName("PL-3 it is said where what was looked at goes, and more is looked at instead")
    void saidWhereItGoes() {
        List<Scope> said = new ArrayList<>();
        SimpleObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.ALL.of(SmallEstate.tenantId(1)));
        ScopeViewModel model = new ScopeViewModel(texts, scope);
        model.onGone(said::add);
        model.accept(plane.snapshot());
        Estate estate = plane.snapshot().estate();
        model.choosePlace(model.places().get(1));
        plane.become(estate.with(EstateChange.remove(SmallEstate.tenantId(1))));
        model.accept(plane.snapshot());
        assertThat(said).containsExactly(Scope.ALL.at(new RegionId("fr1"), null));
        assertThat(ScopeWords.gone(texts, estate, said.getFirst()))
                .isEqualTo("What was looked at is no longer there. Looked at now: FR1 · All tenants.");

        plane.become(plane.snapshot().estate().with(EstateChange.remove(new RegionId("fr1"))));
        model.accept(plane.snapshot());
        assertThat(said).hasSize(2).last().isEqualTo(Scope.ALL);

        model.choosePlace(model.places().getLast());
        model.choosePlace(model.places().getFirst());
        model.accept(plane.snapshot());
        assertThat(said).as("whoever chooses is told nothing").hasSize(2);
    }

    @Test
    @DisplayName("the scope comes back with the next start; a tenant that is gone by then is forgotten")
    void scopeComesBack() {
        Settings settings = Settings.inMemory();
        Scope chosen = Scope.ALL.at(new RegionId("fr1"), SmallEstate.zoneId(1)).of(SmallEstate.tenantId(1));
        ScopeMemory.of(settings).set(chosen);

        ObjectProperty<Scope> next = ScopeMemory.of(settings);
        assertThat(next.get()).isEqualTo(chosen);
        ScopeViewModel model = new ScopeViewModel(texts, next);
        model.accept(plane.snapshot());
        assertThat(next.get()).isEqualTo(chosen);

        next.set(Scope.ALL.of(new TenantId("gone")));
        model.accept(plane.snapshot());
        assertThat(ScopeMemory.of(settings).get()).isEqualTo(Scope.ALL);
    }

    @Test
    @DisplayName("a blade is found by the host on it, and by the name that UCS Manager gives it")
    void searchByOtherNames() {
        Estate estate = SampleEstate.generate(EstateSize.SMALL, 7, CatalogFile.shipped());
        Host host = estate.hosts().toList().getFirst();
        ObjectId blade = Objects.requireNonNull(host.blade());
        SearchViewModel model = new SearchViewModel(console.context().jobs(), () -> estate);
        model.sought().set(host.name());
        assertThat(model.hits()).extracting(EstateObject::id).containsExactly(host.id(), blade);
        model.sought().set("sys/chassis-1/blade-1");
        assertThat(model.hits()).extracting(EstateObject::id).contains(blade);
    }

    @Test
    @DisplayName("the search finds every kind, the exact name first")
    void search() {
        SearchViewModel model = new SearchViewModel(
                console.context().jobs(), () -> plane.snapshot().estate());
        model.sought().set("VM-1");
        assertThat(model.hits())
                .hasSize(11)
                .first()
                .extracting(EstateObject::name)
                .isEqualTo("vm-1");
        model.sought().set("par7s");
        assertThat(model.hits()).extracting(EstateObject::id).containsExactly(SmallEstate.zoneId(0));
        assertThat(model.all().get()).isEqualTo(1);
        model.sought().set("vm");
        assertThat(model.hits()).as("the nearest").hasSize(12);
        assertThat(model.all().get()).as("of all").isGreaterThan(12);
        model.sought().set("no such object");
        assertThat(model.hits()).isEmpty();
        assertThat(model.all().get()).isZero();
        model.sought().set(" ");
        assertThat(model.hits()).isEmpty();
        assertThat(model.all().get()).isEqualTo(SearchViewModel.NOTHING_SOUGHT);
    }

    @Test
    @DisplayName("the clock is stopped, let run and sped up")
    void clock() {
        ClockViewModel model = new ClockViewModel(plane.clockControl(), texts);
        model.accept(plane.snapshot());
        assertThat(model.running().get()).isTrue();
        model.toggle();
        assertThat(plane.state().paused()).isTrue();
        model.toggle();
        assertThat(plane.state().paused()).isFalse();
        model.speed(3600);
        assertThat(plane.state().factor()).isEqualTo(3600);
        assertThat(model.write(10_000.0)).isEqualTo("×10,000");
    }

    @Test
    @DisplayName("problems are counted by severity, and data that is not there is not called good")
    void status() {
        StatusViewModel model = new StatusViewModel(plane, texts, false);
        model.accept(plane.snapshot());
        model.count(plane.snapshot());
        assertThat(model.ageTone().get()).isEqualTo(Tone.UNKNOWN);
        assertThat(model.ageMeaning().get()).contains("unknown");
        assertThat(model.checked().get())
                .as("nobody has looked for problems yet")
                .isFalse();
        plane.measure(Metric.VM_CPU, 1);
        plane.find(
                Finding.of("CP-4", Severity.CRITICAL, SmallEstate.hostId(0, 0), "memory.pressure"),
                Finding.of("BK-1", Severity.WARNING, SmallEstate.vmId(1), "backup.missing"),
                Finding.of("BK-1", Severity.WARNING, SmallEstate.vmId(2), "backup.missing"),
                Finding.of("BK-1", Severity.WARNING, new VmId("gone meanwhile"), "backup.missing"));
        model.accept(plane.snapshot());
        model.count(plane.snapshot());
        assertThat(model.checked().get()).isTrue();
        assertThat(List.of(model.critical().get(), model.warnings().get())).containsExactly(1, 2);
        assertThat(model.ageTone().get()).isEqualTo(Tone.GOOD);
        assertThat(model.ageMeaning().get()).contains("Beyond 1\u202fmin they count as old");
        assertThat(model.storeTone().get()).isEqualTo(Tone.GOOD);
        assertThat(model.storeMeaning().get()).contains("on the disk");
        StatusViewModel rehearsed = new StatusViewModel(plane, texts, true);
        rehearsed.accept(plane.snapshot());
        assertThat(rehearsed.storeMeaning().get()).contains("reaches no device");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName(
            "only what was confirmed is called saved: what was measured since the last checkpoint is not yet on the"
                    + " disk")
    void claimsNoMore(Language language) {
        StatusViewModel model = new StatusViewModel(plane, Texts.of(language.home()), false);
        model.accept(plane.snapshot());
        assertThat(model.store().get()).containsPattern("(?i)confirm|bestätigt");
        assertThat(model.store().get()).doesNotContainPattern("(?i)everything|tout est|alles|todo está");
        assertThat(model.storeMeaning().get()).contains("25\u202fs").containsPattern("minut|Minute");
    }
}
