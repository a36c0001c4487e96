package peristyle.views.datastores;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.LunId;
import peristyle.model.hardware.HardwareStatus;
import peristyle.model.hardware.network.NetworkStatus;
import peristyle.model.hardware.storage.StorageStatus;
import peristyle.model.hardware.storage.VolumeState;
import peristyle.model.operation.Snapshot;
import peristyle.model.telemetry.Metric;
import peristyle.views.detail.Block;
import peristyle.views.detail.Cell;
import peristyle.views.detail.Detail;
import peristyle.views.forecast.TimesLeft;
import peristyle.views.look.Tone;
import peristyle.views.testing.FakeConsole;
import peristyle.views.testing.SmallEstate;

class DatastoreDetailTest {

    private final FakeConsole console = FakeConsole.of(SmallEstate.withVms(30));

    @Test
    @DisplayName("ST-5 what is free is unknown, not nothing, as long as nothing is measured")
    void unknown() {
        Block.Claims claims = claims();
        assertThat(claims.whole()).isNaN();
        assertThat(claims.result().text()).isEqualTo("—");
        assertThat(claims.result().tone()).isEqualTo(Tone.UNKNOWN);
    }

    @Test
    @DisplayName("ST-5 three claims stand against the free space; what is promised twice is a warning")
    void promisedTwice() {
        console.plane().measure(Metric.DATASTORE_USED, 10_000 * 1024f);
        Block.Claims claims = claims();
        assertThat(claims.whole()).isEqualTo(240 * 1024);
        assertThat(claims.claims()).hasSize(3);
        assertThat(claims.claims().get(1).value()).isEqualTo(1024 * 1024);
        assertThat(claims.claims().get(2).value()).isEqualTo(10 * 15 * 1024);
        assertThat(claims.result().tone()).isEqualTo(Tone.WARNING);
    }

    @Test
    @DisplayName("a datastore of which nothing is measured, or whose volume is not served, is never said to be without"
            + " findings")
    void standing() {
        assertThat(detail().state().tone()).isEqualTo(Tone.UNKNOWN);
        console.plane().measure(Metric.DATASTORE_USED, 100 * 1024f);
        console.plane().find();
        assertThat(detail().state().text()).isEqualTo("No findings");
        console.plane().measure(Metric.DATASTORE_USED, Float.NaN);
        assertThat(detail().state()).isEqualTo(Cell.of("not measured", Tone.UNKNOWN));

        Snapshot now = console.plane().snapshot();
        LunId volume = new LunId("volume");
        console.plane()
                .publish(new Snapshot(
                        now.situation(),
                        now.findings(),
                        new HardwareStatus(
                                new StorageStatus(
                                        now.at(), List.of(), List.of(), List.of(), Map.of(volume, VolumeState.OFFLINE)),
                                NetworkStatus.UNKNOWN)));
        Datastore store = now.estate().datastores().get(SmallEstate.datastoreId(0));
        Datastore onVolume = new Datastore(
                store.id(),
                store.name(),
                store.tenant(),
                store.zone(),
                volume,
                store.storageClass(),
                store.sizeMib(),
                store.pools(),
                store.platform());
        assertThat(detail(onVolume).state()).isEqualTo(Cell.of("unreachable", Tone.DANGER));
    }

    private Block.Claims claims() {
        return (Block.Claims) detail().blocks().getFirst();
    }

    private Detail detail() {
        return detail(console.plane().snapshot().estate().datastores().get(SmallEstate.datastoreId(0)));
    }

    private Detail detail(Datastore store) {
        return new DatastoreDetail(console.context().texts(), new TimesLeft(console.context()))
                .describe(console.plane().snapshot(), store);
    }
}
