package peristyle.views.datastores;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.telemetry.Metric;
import peristyle.views.detail.Block;
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

    private Block.Claims claims() {
        Detail detail = new DatastoreDetail(console.context().texts(), new TimesLeft(console.context()))
                .describe(
                        console.plane().snapshot(),
                        console.plane().snapshot().estate().datastores().get(SmallEstate.datastoreId(0)));
        return (Block.Claims) detail.blocks().getFirst();
    }
}
