package peristyle.model.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static peristyle.model.estate.DatastoreBuilder.aDatastore;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aCpool;
import static peristyle.model.estate.PoolBuilder.aXenPool;
import static peristyle.model.estate.VmBuilder.aVm;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.AffinityRule;
import peristyle.model.estate.AffinityRuleId;
import peristyle.model.estate.AffinityType;
import peristyle.model.estate.Blade;
import peristyle.model.estate.BladeId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateBuilder;
import peristyle.model.estate.EstatePart;
import peristyle.model.estate.HostId;
import peristyle.model.estate.HostState;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.RestartPriority;
import peristyle.model.estate.TenantId;
import peristyle.model.estate.VmId;
import peristyle.model.telemetry.Metric;

class PoolRulesTest {

    private static Estate with(EstatePart... parts) {
        return anEstate().with(parts).build();
    }

    @Test
    @DisplayName("CP-1 A blade of another class in a pool is found, naming both classes")
    void mixedClasses() {
        EstateBuilder builder = anEstate().with(aCpool("clu").with(3, "standard"));
        Blade blade = builder.build().blades().get(new BladeId("clu-b2"));
        Estate mixed = builder.with(new Blade(
                        blade.id(), blade.name(), blade.chassis(), blade.slot(), "eco", blade.tenant(), blade.serial()))
                .build();

        assertThat(Looking.at(mixed).by(CpoolShape::oneClass))
                .singleElement()
                .satisfies(finding -> assertThat(finding.arguments())
                        .contains("STANDARD v3".replace(" v3", ""), new HostId("clu-h2")));
        assertThat(Looking.at(with(aCpool("clu"))).by(CpoolShape::oneClass)).isEmpty();
    }

    @Test
    @DisplayName("CP-2 The 33rd host is one too many")
    void hostLimit() {
        assertThat(Looking.at(with(aCpool("clu").with(32, "eco"))).by(CpoolShape::hostLimit))
                .isEmpty();
        assertThat(Looking.at(with(aCpool("clu").with(33, "eco"))).codes(CpoolShape::hostLimit))
                .containsExactly("pool.too-many-hosts");
    }

    @Test
    @DisplayName("CP-3 Three STANDARD hosts may have 384 to 1,152 GiB activated")
    void activatedMemory() {
        for (long gib : List.of(384L, 1152L)) {
            assertThat(Looking.at(with(aCpool("clu").activatedGib(gib))).by(CpoolShape::activatedMemory))
                    .isEmpty();
        }
        for (long gib : List.of(383L, 1153L)) {
            assertThat(Looking.at(with(aCpool("clu").activatedGib(gib))).by(CpoolShape::activatedMemory))
                    .hasSize(1);
        }
    }

    @Test
    @DisplayName("CP-4 Above 85 % of a host's memory the console warns; unknown memory is not judged")
    void hostMemory() {
        Estate estate = with(aCpool("clu"));
        HostId host = new HostId("clu-h1");
        double all = 384 * 1024;

        assertThat(Looking.at(estate).by(HostMemory::notAboveLimit)).isEmpty();
        assertThat(Looking.at(estate)
                        .measured(Metric.HOST_MEMORY, host, 0.849 * all)
                        .by(HostMemory::notAboveLimit))
                .isEmpty();
        assertThat(Looking.at(estate)
                        .measured(Metric.HOST_MEMORY, host, 0.86 * all)
                        .codes(HostMemory::notAboveLimit))
                .containsExactly("host.memory-high");
    }

    @Test
    @DisplayName("HA-1 A host of which nothing is measured while others are measured is said to be unknown, not well")
    void unmeasuredHost() {
        Estate estate = with(aCpool("clu").with(2, "standard"));
        assertThat(Looking.at(estate).by(HostsDown::reachable)).isEmpty();
        assertThat(Looking.at(estate)
                        .measured(Metric.HOST_CPU, new HostId("clu-h1"), 4000)
                        .by(HostsDown::reachable))
                .extracting(Finding::subject, Finding::code, Finding::severity)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(new HostId("clu-h2"), "host.unmeasured", Severity.WARNING));
    }

    @Test
    @DisplayName("CP-4 Where processors look busy too, the diagnosis names memory as the cause")
    void memoryBehindProcessor() {
        assertThat(Looking.at(with(aCpool("clu")))
                        .measured(Metric.HOST_MEMORY, new HostId("clu-h1"), 0.97 * 384 * 1024)
                        .measured(Metric.HOST_CPU, new HostId("clu-h1"), 32 * 2400 * 0.9)
                        .by(HostMemory::notAboveLimit))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("host.memory-behind-processor");
                    assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
                });
    }

    @Test
    @DisplayName("CP-7 One host, or high availability off, is said beforehand")
    void restarts() {
        assertThat(Looking.at(with(aCpool("clu"))).by(Restarts::enoughHosts)).isEmpty();
        assertThat(Looking.at(with(aCpool("clu").with(1, "eco"))).by(Restarts::enoughHosts))
                .extracting(Finding::rule, Finding::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("CP-7", "pool.too-few-hosts-to-restart"));
        assertThat(Looking.at(with(aCpool("clu").withoutHighAvailability())).codes(Restarts::enoughHosts))
                .containsExactly("pool.high-availability-off");
    }

    @Test
    @DisplayName("CP-9 Anti-affinity is violated by two running VMs on one host, affinity by two hosts")
    void affinity() {
        EstateBuilder builder = anEstate()
                .with(
                        aCpool("clu"),
                        aVm("a").in("clu").on(1),
                        aVm("b").in("clu").on(1),
                        aVm("c").in("clu").on(2));
        List<VmId> together = List.of(new VmId("a"), new VmId("b"));
        List<VmId> apart = List.of(new VmId("a"), new VmId("c"));

        assertThat(Looking.at(builder.with(rule(AffinityType.APART, true, together))
                                .build())
                        .codes(Affinity::obeyed))
                .containsExactly("affinity.on-one-host");
        assertThat(Looking.at(builder.with(rule(AffinityType.APART, false, together))
                                .build())
                        .by(Affinity::obeyed))
                .isEmpty();
        assertThat(Looking.at(builder.with(rule(AffinityType.APART, true, apart))
                                .build())
                        .by(Affinity::obeyed))
                .isEmpty();
        assertThat(Looking.at(builder.with(rule(AffinityType.TOGETHER, true, apart))
                                .build())
                        .codes(Affinity::obeyed))
                .containsExactly("affinity.torn-apart");
        assertThat(Looking.at(builder.with(rule(AffinityType.TOGETHER, true, together))
                                .build())
                        .by(Affinity::obeyed))
                .isEmpty();
    }

    private static AffinityRule rule(AffinityType type, boolean enabled, List<VmId> vms) {
        return new AffinityRule(new AffinityRuleId("rule"), "rule", new PoolId("clu"), type, enabled, vms);
    }

    @Test
    @DisplayName("HA-1 A pool with high availability needs a heartbeat storage that exists, and two connected hosts")
    void heartbeat() {
        assertThat(Looking.at(with(aXenPool("xen"))).codes(Restarts::heartbeat))
                .containsExactly("pool.heartbeat-missing");
        assertThat(Looking.at(with(aXenPool("xen").heartbeat("sr"))).codes(Restarts::heartbeat))
                .containsExactly("pool.heartbeat-missing");
        assertThat(Looking.at(with(
                                aXenPool("xen").heartbeat("sr"),
                                aDatastore("sr").openIaas()))
                        .by(Restarts::heartbeat))
                .isEmpty();
        assertThat(Looking.at(with(aXenPool("xen").hostsAre(HostState.DISCONNECTED)))
                        .by(Restarts::enoughHosts))
                .extracting(Finding::rule)
                .containsExactly("HA-1");
    }

    @Test
    @DisplayName("HA-3 Failures are survived as long as the restarted VMs really fit, not by percentage")
    void failures() {
        // Three hosts of 384 GiB, each with one VM of 200 GiB: 184 GiB are free on each, yet no other fits.
        Estate estate = with(
                aXenPool("xen"),
                aVm("a").in("xen").on(1).memoryGib(200),
                aVm("b").in("xen").on(2).memoryGib(200),
                aVm("c").in("xen").on(3).memoryGib(200));
        assertThat(survived(estate)).isZero();
        assertThat(Looking.at(estate).codes(Restarts::survivesAFailure)).containsExactly("pool.survives-no-failure");

        Estate halves = with(
                aXenPool("xen"),
                aVm("a").in("xen").on(1).memoryGib(100),
                aVm("a2").in("xen").on(1).memoryGib(100),
                aVm("b").in("xen").on(2).memoryGib(200),
                aVm("c").in("xen").on(3).memoryGib(100));
        assertThat(survived(halves)).isEqualTo(1);
    }

    @Test
    @DisplayName("HA-2 VMs that are not restarted need no room on the survivors")
    void priorities() {
        assertThat(survived(with(
                        aXenPool("xen").with(2, "standard"),
                        aVm("a").in("xen").on(1).memoryGib(300).restart(RestartPriority.BEST_EFFORT),
                        aVm("b").in("xen").on(2).memoryGib(300).restart(RestartPriority.DISABLED))))
                .isEqualTo(1);
    }

    private static int survived(Estate estate) {
        return FailoverCapacity.of(estate, estate.pools().get(new PoolId("xen")))
                .failures();
    }

    @Test
    @DisplayName("BL-3 A VM that asks for a GPU is found in a pool without, and where more are asked than plugged")
    void graphics() {
        assertThat(Looking.at(with(aCpool("clu"), aVm("a").in("clu").on(1).gpus(1)))
                        .codes(GraphicsProcessors::onlyWherePlugged))
                .containsExactly("vm.gpu-missing");
        assertThat(Looking.at(with(
                                aCpool("clu").with(2, "perf4"),
                                aVm("a").in("clu").on(1).gpus(2)))
                        .by(GraphicsProcessors::onlyWherePlugged))
                .isEmpty();
        assertThat(Looking.at(with(
                                aCpool("clu").with(2, "perf4"),
                                aVm("a").in("clu").on(1).gpus(2),
                                aVm("b").in("clu").on(1).gpus(1)))
                        .codes(GraphicsProcessors::onlyWherePlugged))
                .containsExactly("host.gpus-promised-twice");
    }

    @Test
    @DisplayName("PL-3 A VM of one tenant on a pool or a datastore of another is found once")
    void tenants() {
        TenantId other = new TenantId("t9");
        assertThat(Looking.at(with(aCpool("clu"), aVm("a").in("clu").of(other))).codes(Tenancy::hardwareOfOneTenant))
                .containsExactly("tenants.mixed");
        assertThat(Looking.at(with(
                                aCpool("clu"),
                                aDatastore("ds").of(other),
                                aVm("a").in("clu").disk("ds", 1)))
                        .codes(Tenancy::hardwareOfOneTenant))
                .containsExactly("tenants.mixed");
        assertThat(Looking.at(with(
                                aCpool("clu"),
                                aDatastore("ds"),
                                aVm("a").in("clu").disk("ds", 1)))
                        .by(Tenancy::hardwareOfOneTenant))
                .isEmpty();
    }
}
