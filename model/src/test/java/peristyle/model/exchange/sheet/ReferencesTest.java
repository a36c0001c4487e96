package peristyle.model.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static peristyle.model.estate.DatastoreBuilder.aDatastore;
import static peristyle.model.estate.EstateBuilder.TH3S;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aCpool;
import static peristyle.model.estate.VmBuilder.aVm;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Vm;
import peristyle.model.operation.Snapshot;

/** What rows say of other objects. */
class ReferencesTest {

    private static final Estate ESTATE = anEstate()
            .with(
                    aCpool("clu").in(TH3S),
                    aDatastore("ds").in(TH3S),
                    aVm("on").in("clu").on(1).disk("ds", 100))
            .build();

    @Test
    @DisplayName("A row that names another object gives its id beside the name: names change, and two may be alike")
    void refersByIdToo() {
        Vm on = ESTATE.vms().toList().getFirst();

        assertThat(cell(on, "pool_id")).isEqualTo("clu");
        assertThat(cell(on, "zone_id")).isEqualTo(TH3S.value());
        assertThat(cell(on, "storage_id")).isEqualTo("ds");
        for (Sheet<?> sheet : Sheets.all()) {
            for (Column<?> column : sheet.columns()) {
                if (column.value() instanceof Reference<?> && !column.id().endsWith("_id")) {
                    assertThat(sheet.column(column.id() + "_id"))
                            .as(column.id())
                            .isPresent();
                }
            }
        }
    }

    @Test
    @DisplayName("A VM is found by its tags, though its row counts them only; not by the ids of what it refers to")
    void isFoundByItsTags() {
        Estate tagged = anEstate()
                .with(aCpool("clu").in(TH3S), aVm("a").in("clu").tagged("gold", "web"), aVm("b").in("clu"))
                .build();
        Snapshot snapshot = SyntheticReplicas.of(tagged);
        Vm a = tagged.vms().toList().getFirst();

        assertThat(VmSheet.VMS.column("tags").orElseThrow().value().of(snapshot, 0, a))
                .isEqualTo(2L);
        assertThat(Query.parse(VmSheet.VMS, "gold").places(snapshot, tagged.vms()))
                .containsExactly(0);
        assertThat(Query.parse(VmSheet.VMS, "pool_id=clu").places(snapshot, tagged.vms()))
                .containsExactly(0, 1);
    }

    private @Nullable Object cell(Vm vm, String column) {
        return VmSheet.VMS.column(column).orElseThrow().value().of(SyntheticReplicas.of(ESTATE), 0, vm);
    }
}
