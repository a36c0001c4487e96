package peristyle.views.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.exchange.sheet.Query;
import peristyle.model.exchange.sheet.VmSheet;
import peristyle.model.operation.Snapshot;
import peristyle.views.detail.Block;
import peristyle.views.testing.FakeConsole;
import peristyle.views.testing.SmallEstate;

class HostDetailTest {

    private final FakeConsole console = FakeConsole.of(SmallEstate.withVms(1_000));

    @Test
    @DisplayName("a list that ends before its object's last VM says how many there are, and the filter that shows all")
    void saysWhatIsLeftOut() {
        Snapshot snapshot = console.plane().snapshot();
        Estate estate = snapshot.estate();
        Host fullest = estate.hosts().stream()
                .max(Comparator.comparingInt(
                        host -> estate.relations().vmsOn(host.id()).size()))
                .orElseThrow();
        int all = estate.relations().vmsOn(fullest.id()).size();

        String more = new HostDetail(console.context().texts())
                .describe(snapshot, fullest).blocks().stream()
                        .filter(Block.Lines.class::isInstance)
                        .map(block -> ((Block.Lines) block).note())
                        .findFirst()
                        .orElseThrow();

        assertThat(all).isGreaterThan(60);
        assertThat(more)
                .startsWith("60 of " + all)
                .endsWith("host_id=" + fullest.id().value());
        String filter = more.substring(more.indexOf("host_id="));
        assertThat(Query.parse(VmSheet.VMS, filter).places(snapshot, estate.vms()))
                .hasSize(all);
    }
}
