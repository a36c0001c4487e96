package peristyle.model.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static peristyle.model.estate.DatastoreBuilder.aDatastore;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aCpool;
import static peristyle.model.estate.VmBuilder.aVm;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.BackupPolicy;
import peristyle.model.estate.BackupPolicyId;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateBuilder;
import peristyle.model.estate.Lun;
import peristyle.model.estate.LunId;
import peristyle.model.estate.Mirror;
import peristyle.model.estate.MirrorId;
import peristyle.model.estate.MirrorKind;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.Provenance;
import peristyle.model.estate.Tenant;
import peristyle.model.estate.VmId;
import peristyle.model.operation.Verdict;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Looking;
import peristyle.model.rule.Rules;

class ChangeTenantTest {

    private static final PoolId ONE = new PoolId("one");
    private static final PoolId TWO = new PoolId("two");

    private final EstateBuilder builder = anEstate()
            .with(
                    aCpool("one"),
                    aCpool("two"),
                    aDatastore("ds1").usedBy("one", "two"),
                    aDatastore("ds2").usedBy("one", "two"),
                    aVm("vm1").in("one").on(1).disk("ds1", 10).backedUpBy("daily"),
                    aVm("vm2").in("two").on(1).disk("ds2", 10))
            .with(new BackupPolicy(
                    new BackupPolicyId("daily"),
                    "daily",
                    EstateBuilder.TENANT,
                    EstateBuilder.AZ07,
                    Duration.ofDays(1),
                    22,
                    14));

    private Verdict judged(String tenant, PoolId... pools) {
        return new ChangeTenant(List.of(pools), tenant)
                .judge(Looking.at(builder.build()).situation().from(Provenance.INVENTORY_FILE));
    }

    private List<String> reasons(String tenant, PoolId... pools) {
        return judged(tenant, pools) instanceof Verdict.Refused refused
                ? refused.reasons().stream().map(Problem::code).toList()
                : List.of();
    }

    private Estate after(String tenant, PoolId... pools) {
        return builder.build().with(((Verdict.Accepted) judged(tenant, pools)).change());
    }

    @Test
    @DisplayName("PL-3 a Cpool goes to a new tenant with blades, VMs, datastores, LUNs and policies; nothing is shared")
    void handedOver() {
        Estate after = after(" Bank ", ONE);
        Tenant bank = after.tenants().stream()
                .filter(each -> each.name().equals("Bank"))
                .findFirst()
                .orElseThrow();

        assertThat(bank.organisation()).isEqualTo(EstateBuilder.ORGANISATION);
        assertThat(after.pools().get(ONE).tenant()).isEqualTo(bank.id());
        assertThat(after.vms().get(new VmId("vm1")).tenant()).isEqualTo(bank.id());
        assertThat(after.datastores().get(new DatastoreId("ds1")).tenant()).isEqualTo(bank.id());
        assertThat(after.datastores().get(new DatastoreId("ds1")).pools()).containsExactly(ONE);
        assertThat(after.luns().get(new LunId("lun-ds1")).tenant()).isEqualTo(bank.id());
        assertThat(after.backupPolicies().get(new BackupPolicyId("daily")).tenant())
                .isEqualTo(bank.id());
        assertThat(after.pools().get(TWO).tenant()).isEqualTo(EstateBuilder.TENANT);
        assertThat(after.datastores().get(new DatastoreId("ds2")).pools()).containsExactly(TWO);
        assertThat(after.vlans().get(EstateBuilder.VLAN).propagatedTo()).containsExactly(bank.id());
        assertThat(Rules.findings(Looking.at(after).situation()))
                .extracting(Finding::rule)
                .doesNotContain("PL-3", "NW-1");
        assertThat(((Verdict.Accepted) judged("Bank", ONE)).advice())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(
                        "correction.new-tenant",
                        "correction.access-ends",
                        "correction.access-ends",
                        "correction.vlan-propagated");
    }

    @Test
    @DisplayName("PL-3 a tenant to whom nothing belongs any more goes, and its VLAN goes along")
    void all() {
        Estate after = after("Bank", ONE, TWO);

        assertThat(after.tenants()).extracting(Tenant::name).containsExactly("Bank");
        assertThat(after.vlans().get(EstateBuilder.VLAN).tenant())
                .isEqualTo(after.pools().get(ONE).tenant());
        assertThat(after.datastores().get(new DatastoreId("ds1")).pools()).containsExactly(ONE, TWO);
    }

    @Test
    @DisplayName("PL-3, BK-2 what both tenants would share stands against it; the same tenant is no change")
    void refused() {
        assertThat(reasons("T0001", ONE)).containsExactly("correction.already");
        assertThat(reasons(" ", ONE)).containsExactly("correction.tenant-unnamed");
        builder.with(aVm("vm3").in("two").on(2).disk("ds1", 10).backedUpBy("daily"));
        assertThat(reasons("Bank", ONE)).containsExactly("correction.datastore-of-both", "correction.policy-of-both");
        assertThat(reasons("Bank", ONE, TWO)).isEmpty();
        assertThat(((Verdict.Refused) new ChangeTenant(List.of(ONE), "Bank")
                                .judge(Looking.at(builder.build()).situation()))
                        .reasons())
                .containsExactly(Problem.of("correction.nothing-assumed"));
    }

    @Test
    @DisplayName("PL-3 both sides of a mirror stay with one tenant")
    void mirrored() {
        builder.with(new Mirror(
                new MirrorId("m"),
                "m",
                MirrorKind.GLOBAL_MIRROR,
                new LunId("lun-ds1"),
                new LunId("lun-ds2"),
                "",
                Duration.ofMinutes(5)));

        assertThat(reasons("Bank", ONE)).containsExactly("correction.tenant-mirrored");
        assertThat(reasons("Bank", ONE, TWO)).isEmpty();
        builder.with(new Lun(
                        new LunId("standby"),
                        "standby",
                        EstateBuilder.storagePool(EstateBuilder.AZ07),
                        EstateBuilder.TENANT,
                        "standard",
                        2L * 1024 * 1024))
                .with(new Mirror(
                        new MirrorId("m"),
                        "m",
                        MirrorKind.GLOBAL_MIRROR,
                        new LunId("lun-ds1"),
                        new LunId("standby"),
                        "",
                        Duration.ofMinutes(5)));
        Estate after = after("Bank", ONE);
        assertThat(after.luns().get(new LunId("standby")).tenant())
                .as("GM-3 presented to nobody")
                .isEqualTo(after.pools().get(ONE).tenant());
    }
}
