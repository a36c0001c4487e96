package peristyle.views.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.CoreLink;
import peristyle.model.estate.EdgeRouter;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Pseudowire;
import peristyle.model.estate.StoragePool;
import peristyle.model.estate.StorageSystem;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultOrder;
import peristyle.model.operation.Snapshot;
import peristyle.views.hardware.picture.Pick;
import peristyle.views.hardware.picture.Spot;
import peristyle.views.hardware.picture.Trouble;
import peristyle.views.look.Tone;
import peristyle.views.testing.FakeConsole;

/** The pictures of storage and network, without a window. */
class StorageAndNetworkTest {

    private final FakeConsole console = SampleHardware.console();
    private final HardwareViewModel model = new HardwareViewModel(console.context());
    private final StoragePool pool =
            SampleHardware.SMALL.storagePools().toList().getFirst();
    private final StorageSystem system = SampleHardware.SMALL.storageSystems().get(pool.system());
    private final CoreLink link = SampleHardware.SMALL.coreLinks().toList().getFirst();
    private final EdgeRouter router = SampleHardware.SMALL.edgeRouters().get(link.from());

    @BeforeEach
    void look() {
        model.shown();
        model.width().set(640);
        model.accept(console.plane().snapshot());
    }

    private void happens(Face face, FaultOrder... orders) {
        model.face().set(face);
        model.accept(SampleHardware.after(SampleHardware.SMALL, orders));
    }

    private Tone tone(ObjectId id, String part) {
        return model.seen()
                .get()
                .picture()
                .spot(new Pick(id, part))
                .map(Spot::tone)
                .orElseThrow();
    }

    private List<Trouble> troubles(Face face) {
        return model.seen().get().troublesOf(face);
    }

    @Test
    @DisplayName("where all is well every drive, node, router and link is drawn, and nothing is said to be wrong")
    void well() {
        for (Face face : Face.values()) {
            model.face().set(face);
            assertThat(troubles(face)).as(face.name()).isEmpty();
            assertThat(model.seen().get().picture().spots()).as(face.name()).isNotEmpty();
        }
        model.face().set(Face.STORAGE);
        SampleHardware.SMALL.storagePools().forEach(each -> {
            for (int drive = 1; drive <= each.drives(); drive++) {
                assertThat(tone(each.id(), "drive-" + drive)).isEqualTo(Tone.GOOD);
            }
        });
        assertThat(tone(system.id(), "node-2")).isEqualTo(Tone.GOOD);
        model.face().set(Face.NETWORK);
        SampleHardware.SMALL
                .coreLinks()
                .forEach(each -> assertThat(tone(each.id(), "")).isEqualTo(Tone.GOOD));
    }

    @Test
    @DisplayName("ST-8 a failed drive is seen in its slot, and its array says that it rebuilds and for how long")
    void drive() {
        happens(Face.STORAGE, FaultOrder.of(FaultKind.DRIVE, pool.id()).part(7));
        assertThat(tone(pool.id(), "drive-7")).isEqualTo(Tone.DANGER);
        assertThat(tone(pool.id(), "drive-8")).isEqualTo(Tone.GOOD);
        assertThat(troubles(Face.STORAGE)).singleElement().satisfies(trouble -> {
            assertThat(trouble.said()).contains(pool.name(), "rebuilding", "left");
            assertThat(trouble.tone()).isEqualTo(Tone.WARNING);
        });
        assertThat(troubles(Face.RACKS)).isEmpty();
    }

    @Test
    @DisplayName("a dead node is told with its partner that works without cache")
    void node() {
        happens(Face.STORAGE, FaultOrder.of(FaultKind.STORAGE_NODE, system.id()).part(1));
        assertThat(tone(system.id(), "node-1")).isEqualTo(Tone.DANGER);
        assertThat(tone(system.id(), "node-2")).isEqualTo(Tone.WARNING);
        assertThat(troubles(Face.STORAGE))
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.said()).contains(system.name(), "node 1"));
    }

    @Test
    @DisplayName("a link that is down is one trouble, and its detail says since when")
    void link() {
        happens(Face.NETWORK, FaultOrder.of(FaultKind.LINK_DOWN, link.id()));
        assertThat(tone(link.id(), "")).isEqualTo(Tone.DANGER);
        assertThat(troubles(Face.NETWORK))
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.pick()).isEqualTo(Pick.of(link.id())));
        model.pick(Pick.of(link.id()));
        assertThat(String.valueOf(model.detail().get())).contains("Since", "Link traffic");
    }

    @Test
    @DisplayName("a dead router is one trouble, not one for each of its links")
    void router() {
        happens(Face.NETWORK, FaultOrder.of(FaultKind.ROUTER_DEAD, router.id()));
        assertThat(tone(router.id(), "")).isEqualTo(Tone.DANGER);
        assertThat(troubles(Face.NETWORK))
                .filteredOn(trouble -> trouble.tone() == Tone.DANGER)
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.said()).contains(router.name()));
    }

    @Test
    @DisplayName("NW-1 a broken pseudowire is told with its VLAN though its link works")
    void pseudowire() {
        Pseudowire wire = SampleHardware.SMALL.pseudowires().toList().getFirst();
        happens(Face.NETWORK, FaultOrder.of(FaultKind.PSEUDOWIRE_DOWN, wire.id()));
        assertThat(troubles(Face.NETWORK)).singleElement().satisfies(trouble -> {
            assertThat(trouble.said()).contains(wire.name());
            assertThat(trouble.pick()).isEqualTo(Pick.of(wire.id()));
        });
    }

    @Test
    @DisplayName("a zone without power is few troubles on each picture, not one for each part")
    void zoneLost() {
        happens(Face.RACKS, FaultOrder.of(FaultKind.ZONE_LOST, system.zone()));
        long domains = SampleHardware.SMALL.ucsDomains().stream()
                .filter(domain -> domain.zone().equals(system.zone()))
                .count();
        assertThat(troubles(Face.RACKS)).hasSize((int) domains);
        assertThat(troubles(Face.STORAGE)).hasSize(1);
        assertThat(troubles(Face.NETWORK))
                .anySatisfy(trouble -> assertThat(trouble.said()).contains("no edge router forwards"));
        assertThat(troubles(Face.NETWORK)).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    @DisplayName(
            "of a cluster that serves nothing, drives, quorum and fabrics are unknown: not well because nobody says"
                    + " otherwise")
    void offline() {
        happens(Face.STORAGE, FaultOrder.of(FaultKind.ZONE_LOST, system.zone()));
        assertThat(tone(pool.id(), "")).isEqualTo(Tone.DANGER);
        assertThat(tone(pool.id(), "drive-1")).isEqualTo(Tone.UNKNOWN);
        assertThat(tone(system.id(), "hardware.quorum")).isEqualTo(Tone.UNKNOWN);
        model.pick(Pick.of(system.id()));
        assertThat(String.valueOf(model.detail().get())).doesNotContain("tone=GOOD");
        model.pick(Pick.of(pool.id()));
        assertThat(String.valueOf(model.detail().get())).doesNotContain("tone=GOOD");
        model.face().set(Face.NETWORK);
        model.pick(Pick.of(system.zone()));
        assertThat(String.valueOf(model.detail().get())).doesNotContain("tone=GOOD");
    }

    @Test
    @DisplayName("what neither storage nor network has told is unknown, never well")
    void unknown() {
        Snapshot told = console.plane().snapshot();
        model.accept(new Snapshot(told.situation(), told.findings()));
        model.face().set(Face.STORAGE);
        assertThat(tone(pool.id(), "")).isEqualTo(Tone.UNKNOWN);
        assertThat(tone(pool.id(), "drive-1")).isEqualTo(Tone.UNKNOWN);
        assertThat(tone(system.id(), "hardware.quorum")).isEqualTo(Tone.UNKNOWN);
        model.face().set(Face.NETWORK);
        assertThat(tone(link.id(), "")).isEqualTo(Tone.UNKNOWN);
        assertThat(tone(router.id(), "")).isEqualTo(Tone.UNKNOWN);
        assertThat(tone(router.zone(), "")).isEqualTo(Tone.UNKNOWN);
    }

    @Test
    @DisplayName("the native text of cluster, enclosure, router and link is that of their own tools")
    void nativeText() {
        NativeViewModel text = model.nativeText();
        text.seen(true);
        model.show(system.id());
        assertThat(text.text().get()).contains("lsnode -delim :", "1:node1:online:0:io_grp0");
        model.show(pool.id());
        assertThat(text.text().get()).contains("lsarray -delim :", pool.name() + ":online:online:raid6");
        model.show(router.id());
        text.chosen().set(text.choices().get().getLast());
        assertThat(text.text().get()).contains("show vpls connections", "Layer-2 VPN connections");
        model.show(link.id());
        assertThat(text.choices().get())
                .extracting(NativeViewModel.Choice::line)
                .contains("show interfaces terse");
    }
}
