package peristyle.model.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static peristyle.model.estate.DatastoreBuilder.aDatastore;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aCpool;
import static peristyle.model.estate.VmBuilder.aVm;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateObject;
import peristyle.model.operation.Snapshot;
import peristyle.model.rule.Findings;
import peristyle.model.rule.Looking;

class VmCountTest {

    private final Estate estate = anEstate()
            .with(
                    aCpool("clu"),
                    aDatastore("ds").usedBy("clu"),
                    aVm("one").in("clu").on(1).disk("ds", 10),
                    aVm("two").in("clu").on(1).disk("ds", 10),
                    aVm("golden").in("clu").template().on(1).disk("ds", 10))
            .build();

    @Test
    @DisplayName(
            "a template counts as a VM nowhere: not in a pool, not on a host, not on a datastore, where it is told by"
                    + " itself")
    void templates() {
        assertThat(first("cpools", "vms")).isEqualTo(2L);
        assertThat(first("hosts", "vms")).isEqualTo(2L);
        assertThat(first("datastores", "vms")).isEqualTo(2L);
        assertThat(first("datastores", "templates")).isEqualTo(1L);
    }

    private @Nullable Object first(String sheet, String column) {
        return cell(
                Sheets.all().stream()
                        .filter(each -> each.id().equals(sheet))
                        .findFirst()
                        .orElseThrow(),
                column);
    }

    private <T extends EstateObject> @Nullable Object cell(Sheet<T> sheet, String column) {
        Snapshot snapshot = new Snapshot(Looking.at(estate).situation(), Findings.NONE);
        T row = sheet.rows(snapshot).toList().getFirst();
        return sheet.column(column).orElseThrow().value().of(snapshot, 0, row);
    }
}
