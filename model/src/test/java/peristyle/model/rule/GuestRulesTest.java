package peristyle.model.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static peristyle.model.estate.DatastoreBuilder.aDatastore;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aCpool;
import static peristyle.model.estate.PoolBuilder.aXenPool;
import static peristyle.model.estate.VmBuilder.aVm;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.BackupPolicy;
import peristyle.model.estate.BackupPolicyId;
import peristyle.model.estate.CoreLinkId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateBuilder;
import peristyle.model.estate.GuestTools;
import peristyle.model.estate.Organisation;
import peristyle.model.estate.OrganisationId;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.Tenant;
import peristyle.model.estate.TenantId;
import peristyle.model.estate.Vlan;
import peristyle.model.estate.VlanId;
import peristyle.model.estate.VmBuilder;
import peristyle.model.estate.VmId;
import peristyle.model.estate.Zone;
import peristyle.model.estate.ZoneId;
import peristyle.model.telemetry.Metric;

class GuestRulesTest {

    private static Looking xen(VmBuilder vm) {
        return Looking.at(anEstate().with(aXenPool("xen"), vm.in("xen")).build());
    }

    @Test
    @DisplayName("VM-1 More than 254 vCPU is found; more than 128 is advised against; VMware has other limits")
    void processors() {
        assertThat(xen(aVm("a").vcpus(128)).by(XenVmLimits::processors)).isEmpty();
        assertThat(xen(aVm("a").vcpus(129)).codes(XenVmLimits::processors)).containsExactly("vm.untested-vcpus");
        assertThat(xen(aVm("a").vcpus(254)).codes(XenVmLimits::processors)).containsExactly("vm.untested-vcpus");
        assertThat(xen(aVm("a").vcpus(255)).codes(XenVmLimits::processors)).containsExactly("vm.too-many-vcpus");
        assertThat(Looking.at(anEstate()
                                .with(aCpool("clu"), aVm("a").in("clu").vcpus(255))
                                .build())
                        .by(XenVmLimits::processors))
                .isEmpty();
    }

    @Test
    @DisplayName("VM-2 Memory is at most 1.5 TiB with snapshots and 8 TiB without")
    void memory() {
        assertThat(xen(aVm("a").memoryGib(8192)).by(XenVmLimits::memory)).isEmpty();
        assertThat(xen(aVm("a").memoryGib(8193)).codes(XenVmLimits::memory)).containsExactly("vm.too-much-memory");
        assertThat(xen(aVm("a").memoryGib(1536).snapshots(1)).by(XenVmLimits::memory))
                .isEmpty();
        assertThat(xen(aVm("a").memoryGib(1537).snapshots(1)).codes(XenVmLimits::memory))
                .containsExactly("vm.too-much-memory-for-snapshots");
    }

    @Test
    @DisplayName("VM-3 A disk is at most 2 TiB, and there are at most 24")
    void disks() {
        assertThat(xen(aVm("a").disk("sr", 2048)).by(XenVmLimits::disks)).isEmpty();
        assertThat(xen(aVm("a").disk("sr", 2049)).codes(XenVmLimits::disks)).containsExactly("vm.disk-too-large");
        VmBuilder many = aVm("a");
        for (int each = 0; each < 25; each++) {
            many.disk("sr", 10);
        }
        assertThat(xen(many).codes(XenVmLimits::disks)).containsExactly("vm.too-many-disks");
    }

    @Test
    @DisplayName("VM-4 The eighth network card is one too many")
    void cards() {
        VmBuilder vm = aVm("a");
        for (int each = 0; each < 7; each++) {
            vm.vnic(EstateBuilder.VLAN, false);
        }
        assertThat(xen(vm).by(XenVmLimits::cards)).isEmpty();
        assertThat(xen(vm.vnic(EstateBuilder.VLAN, false)).codes(XenVmLimits::cards))
                .containsExactly("vm.too-many-cards");
    }

    @Test
    @DisplayName("VM-5 Missing guest tools are found; unknown ones are not held against the VM")
    void tools() {
        assertThat(xen(aVm("a").tools(GuestTools.MISSING)).codes(XenVmLimits::guestTools))
                .containsExactly("vm.tools-missing");
        assertThat(xen(aVm("a").tools(GuestTools.UNKNOWN)).by(XenVmLimits::guestTools))
                .isEmpty();
    }

    @Test
    @DisplayName("BK-1 VMs without a backup policy are advised one by one, and warned of once for their pool")
    void backups() {
        Estate estate = anEstate()
                .with(
                        aCpool("clu"),
                        aVm("a").in("clu"),
                        aVm("b").in("clu"),
                        aVm("t").in("clu").template())
                .build();

        Findings findings = new Findings(Looking.NOW, Looking.at(estate).by(Backups::everyVm));

        assertThat(findings.worstFirst()).hasSize(3);
        assertThat(findings.about(new PoolId("clu")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.arguments()).containsExactly(new PoolId("clu"), 2L));
        assertThat(findings.about(new VmId("b"))).extracting(Finding::severity).containsExactly(Severity.ADVICE);
    }

    @Test
    @DisplayName("BK-1 Copies in the VM's own zone are found")
    void backupZone() {
        EstateBuilder builder =
                anEstate().with(aCpool("clu"), aVm("a").in("clu").backedUpBy("daily"));

        assertThat(Looking.at(builder.with(policy(EstateBuilder.TH3S)).build()).codes(Backups::everyVm))
                .containsExactly("vm.backup-in-same-zone");
        assertThat(Looking.at(builder.with(policy(EstateBuilder.AZ07)).build()).by(Backups::everyVm))
                .isEmpty();
    }

    private static BackupPolicy policy(ZoneId target) {
        return new BackupPolicy(
                new BackupPolicyId("daily"), "daily", EstateBuilder.TENANT, target, Duration.ofDays(1), 22, 30);
    }

    @Test
    @DisplayName("NW-1 A VLAN may be propagated within its organisation, never to another")
    void propagation() {
        TenantId sister = new TenantId("t2");
        TenantId stranger = new TenantId("t3");
        EstateBuilder builder = anEstate()
                .with(
                        new Tenant(sister, "t2", EstateBuilder.ORGANISATION),
                        new Organisation(new OrganisationId("other"), "Other"),
                        new Tenant(stranger, "t3", new OrganisationId("other")));

        assertThat(Looking.at(builder.with(vlan(sister)).build()).by(Networks::withinOrganisation))
                .isEmpty();
        assertThat(Looking.at(builder.with(vlan(stranger)).build()).codes(Networks::withinOrganisation))
                .containsExactly("vlan.leaves-organisation");
    }

    private static Vlan vlan(TenantId propagatedTo) {
        return new Vlan(new VlanId("v"), "v", 300, EstateBuilder.TENANT, EstateBuilder.ZONES, List.of(propagatedTo));
    }

    @Test
    @DisplayName("NW-2 Latency is below 3 ms within a zone and below 5 ms between zones")
    void latency() {
        Estate estate = anEstate().build();
        CoreLinkId link = new CoreLinkId("par7s-th3s");

        assertThat(Looking.at(estate)
                        .measured(Metric.ZONE_LATENCY, EstateBuilder.TH3S, 2.9)
                        .measured(Metric.LINK_LATENCY, link, 4.9)
                        .by(Networks::latency))
                .isEmpty();
        assertThat(Looking.at(estate)
                        .measured(Metric.ZONE_LATENCY, EstateBuilder.TH3S, 3)
                        .measured(Metric.LINK_LATENCY, link, 5)
                        .codes(Networks::latency))
                .containsExactly("zone.latency-high", "link.latency-high");
    }

    @Test
    @DisplayName("EN-4 A zone without HSM matters where VMs of its region are encrypted")
    void keys() {
        Zone bare = new Zone(EstateBuilder.AZ07, "AZ07", EstateBuilder.REGION, false);
        EstateBuilder builder = anEstate().with(bare).with(aCpool("clu"), aDatastore("ds"));

        assertThat(Looking.at(builder.with(aVm("a").in("clu")).build()).by(Encryption::keysInEveryZone))
                .isEmpty();
        assertThat(Looking.at(builder.with(aVm("a").in("clu").encrypted()).build())
                        .by(Encryption::keysInEveryZone))
                .extracting(Finding::subject)
                .containsExactly(EstateBuilder.AZ07);
    }
}
