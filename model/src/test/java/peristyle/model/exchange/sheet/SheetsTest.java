package peristyle.model.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static peristyle.model.estate.DatastoreBuilder.aDatastore;
import static peristyle.model.estate.EstateBuilder.TH3S;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aCpool;
import static peristyle.model.estate.VmBuilder.aVm;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.Vm;
import peristyle.model.operation.Snapshot;
import peristyle.model.rule.Findings;
import peristyle.model.rule.Situation;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.Readings;

class SheetsTest {

    private final Snapshot replicas = SyntheticReplicas.snapshot(30, 5);
    private final Estate estate = anEstate()
            .with(
                    aCpool("clu").in(TH3S),
                    aDatastore("ds").in(TH3S).sizeGib(1000),
                    aVm("on").in("clu").on(1).memoryGib(64).disk("ds", 100),
                    aVm("off").in("clu").memoryGib(32).thinDisk("ds", 200, 50))
            .build();

    @Test
    @DisplayName("Column ids are lower case, and unique within their sheet; every cell is null or of its column's type")
    void holdsItsTypes() {
        for (Sheet<?> sheet : Sheets.all()) {
            assertThat(sheet.columns()).as(sheet.id()).extracting(Column::id).doesNotHaveDuplicates();
            assertThat(sheet.columns()).extracting(Column::id).allMatch(id -> id.matches("[a-z][a-z0-9_]*"));
            checkTypes(sheet, replicas);
            checkTypes(sheet, SyntheticReplicas.of(estate));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de", "es"})
    @DisplayName("Every column has a title and every choice a text in")
    void isNamed(String language) throws IOException {
        Properties columns = texts("columns", language);
        Properties enums = texts("enums", language);
        for (String area : List.of("hardware", "events")) {
            enums.putAll(texts(area, language));
        }
        TreeSet<String> missing = new TreeSet<>();
        for (Sheet<?> sheet : Sheets.all()) {
            for (Column<?> column : sheet.columns()) {
                if (!columns.containsKey("column." + column.id())) {
                    missing.add("column." + column.id());
                }
                for (Enum<?> choice : column.choices()) {
                    String key = choice.getDeclaringClass().getSimpleName().toLowerCase(java.util.Locale.ROOT) + "."
                            + choice.name();
                    if (!enums.containsKey(key)) {
                        missing.add(key);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    @DisplayName(
            "ST-5 The three claims stand against free space; swap that running VMs have written is not claimed twice")
    void showsClaims() {
        Snapshot measured = measured(Metric.DATASTORE_USED, (100 + 50 + 64) * 1024f);

        assertThat(cell(measured, "swap_gib")).isEqualTo(96.0);
        assertThat(cell(measured, "snapshot_reserve_gib")).isEqualTo(100.0);
        assertThat(cell(measured, "thin_growth_gib")).isEqualTo(150.0);
        assertThat(cell(measured, "free_gib")).isEqualTo(786.0);
        assertThat(cell(measured, "headroom_gib")).isEqualTo(786.0 - 32 - 100 - 150);
    }

    @Test
    @DisplayName("What is not measured is unknown, never 0")
    void leavesUnmeasuredUnknown() {
        Snapshot unmeasured = SyntheticReplicas.of(estate);

        assertThat(cell(unmeasured, "used_gib")).isNull();
        assertThat(cell(unmeasured, "headroom_gib")).isNull();
        assertThat(cell(unmeasured, "iops")).isNull();
        assertThat(cell(unmeasured, "data_age_s")).isNull();
    }

    @Test
    @DisplayName("ST-1 The limit of a datastore is its class's rate times its TiB")
    void showsTheLimit() {
        assertThat(cell(SyntheticReplicas.of(estate), "iops_limit")).isEqualTo(1464.844);
    }

    @Test
    @DisplayName(
            "A VM that is off uses no processor as it uses no memory; where nothing was measured, both are unknown")
    void vmThatIsOff() {
        assertThat(ofVmOff(offMeasured(Metric.VM_CPU), "cpu_used_pct")).isEqualTo(0.0);
        assertThat(ofVmOff(offMeasured(Metric.VM_MEMORY), "memory_used_pct")).isEqualTo(0.0);
        assertThat(ofVmOff(SyntheticReplicas.of(estate), "cpu_used_pct")).isNull();
        assertThat(ofVmOff(SyntheticReplicas.of(estate), "memory_used_pct")).isNull();
    }

    private Snapshot offMeasured(Metric metric) {
        Readings readings = new Readings();
        readings.fit(estate);
        readings.column(metric)[estate.vms().placeOf(off().id())] = 0;
        Situation plain = SyntheticReplicas.of(estate).situation();
        return new Snapshot(
                new Situation(plain.at(), estate, plain.catalog(), readings.publish(plain.at()), plain.replicas()),
                Findings.NONE);
    }

    private @Nullable Object ofVmOff(Snapshot snapshot, String column) {
        return VmSheet.VMS
                .column(column)
                .orElseThrow()
                .value()
                .of(snapshot, estate.vms().placeOf(off().id()), off());
    }

    private Vm off() {
        return estate.vms().stream()
                .filter(vm -> vm.name().equals("off"))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable Object cell(Snapshot snapshot, String column) {
        return DatastoreSheet.DATASTORES
                .column(column)
                .orElseThrow()
                .value()
                .of(snapshot, 0, estate.datastores().toList().getFirst());
    }

    private Snapshot measured(Metric metric, float value) {
        Readings readings = new Readings();
        readings.fit(estate);
        readings.column(metric)[0] = value;
        Situation plain = SyntheticReplicas.of(estate).situation();
        return new Snapshot(
                new Situation(plain.at(), estate, plain.catalog(), readings.publish(plain.at()), plain.replicas()),
                Findings.NONE);
    }

    private static <T extends EstateObject> void checkTypes(Sheet<T> sheet, Snapshot snapshot) {
        for (T row : sheet.rows(snapshot)) {
            for (Column<T> column : sheet.columns()) {
                Object cell = column.value().of(snapshot, sheet.rows(snapshot).placeOf(row.id()), row);
                assertThat(cell == null || typeOf(column.type()).isInstance(cell))
                        .as("%s.%s: %s", sheet.id(), column.id(), cell)
                        .isTrue();
                assertThat(column.type() != ColumnType.CHOICE
                                || cell == null
                                || column.choices().contains(cell))
                        .as("%s.%s: %s", sheet.id(), column.id(), cell)
                        .isTrue();
            }
        }
    }

    private static Class<?> typeOf(ColumnType type) {
        return switch (type) {
            case TEXT -> String.class;
            case INTEGER -> Long.class;
            case DECIMAL -> Double.class;
            case FLAG -> Boolean.class;
            case INSTANT -> Instant.class;
            case DURATION -> Duration.class;
            case CHOICE -> Enum.class;
        };
    }

    private static Properties texts(String area, String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream in =
                SheetsTest.class.getResourceAsStream("/peristyle/texts/" + area + "_" + language + ".properties")) {
            texts.load(new InputStreamReader(java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        return texts;
    }
}
