package peristyle.views.cpools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Cpool;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.ObjectId;
import peristyle.model.exchange.sheet.CpoolSheet;
import peristyle.model.operation.Snapshot;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Severity;
import peristyle.views.detail.Block;
import peristyle.views.detail.Detail;
import peristyle.views.forecast.TimesLeft;
import peristyle.views.look.Tone;
import peristyle.views.testing.FakeConsole;
import peristyle.views.testing.SmallEstate;

class CpoolDetailTest {

    private final FakeConsole console = FakeConsole.of(SmallEstate.withVms(30));
    private final CpoolDetail describer = new CpoolDetail(console.context().texts(), new TimesLeft(console.context()));

    private Detail detail() {
        Snapshot snapshot = console.plane().snapshot();
        ComputePool pool = snapshot.estate().pools().get(SmallEstate.poolId(0));
        return describer.describe(snapshot, pool);
    }

    private static Finding about(ObjectId subject, Severity severity) {
        return Finding.of("CP-4", severity, subject, "host.memory-high", subject, 0.92, 0.85);
    }

    private Object worstInTable() {
        Snapshot snapshot = console.plane().snapshot();
        ComputePool pool = snapshot.estate().pools().get(SmallEstate.poolId(0));
        return CpoolSheet.POOLS.columns().stream()
                .filter(column -> column.id().equals("worst_finding"))
                .map(column -> String.valueOf(
                        column.value().of(snapshot, snapshot.estate().pools().placeOf(pool.id()), pool)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("CP-4 a Cpool is not well while one of its hosts is not, and says which")
    void hostsCount() {
        console.plane().find(about(SmallEstate.hostId(0, 0), Severity.WARNING));

        assertThat(detail().state().tone()).isEqualTo(Tone.WARNING);
        assertThat(detail().findings()).extracting(Finding::subject).containsExactly(SmallEstate.hostId(0, 0));
        assertThat(worstInTable()).isEqualTo("WARNING");
    }

    @Test
    @DisplayName("CP-7 HA-3 Without high availability no host failure is survived, whatever room there is")
    void withoutAvailability() {
        String before = survived();
        assertThat(before).isNotEmpty().doesNotStartWith("0");
        Estate estate = console.plane().snapshot().estate();
        Cpool pool = (Cpool) estate.pools().get(SmallEstate.poolId(0));

        console.plane().become(estate.with(EstateChange.put(pool.restarting(false))));

        assertThat(survived()).isEqualTo("0" + before.substring(1) + " (HA is off)");
    }

    private String survived() {
        return detail().blocks().stream()
                .filter(Block.Facts.class::isInstance)
                .flatMap(block -> ((Block.Facts) block).facts().stream())
                .filter(fact -> fact.name().equals("Host failures survived"))
                .map(fact -> fact.value().text())
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("a Cpool is not well while a VM in it is not; another Cpool's troubles are not its own")
    void virtualMachinesCount() {
        console.plane().find(about(SmallEstate.vmId(3), Severity.CRITICAL));
        assertThat(detail().state().tone()).isEqualTo(Tone.DANGER);
        assertThat(detail().findings()).isEmpty();
        assertThat(worstInTable()).isEqualTo("CRITICAL");

        console.plane().find(about(SmallEstate.hostId(1, 0), Severity.CRITICAL));
        assertThat(detail().state().tone()).isEqualTo(Tone.GOOD);
    }
}
