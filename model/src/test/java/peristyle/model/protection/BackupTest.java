package peristyle.model.protection;

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
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateBuilder;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.Provenance;
import peristyle.model.estate.Tenant;
import peristyle.model.estate.TenantId;
import peristyle.model.estate.VmId;
import peristyle.model.estate.Zone;
import peristyle.model.estate.ZoneId;
import peristyle.model.operation.Operation;
import peristyle.model.operation.Verdict;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Looking;
import peristyle.model.rule.Rules;
import peristyle.model.rule.Severity;
import peristyle.model.rule.Situation;
import peristyle.model.telemetry.Metric;

class BackupTest {

    private static final VmId ONE = new VmId("one");
    private static final VmId TWO = new VmId("two");
    private static final BackupPolicyId DAILY = new BackupPolicyId("daily");
    private static final Duration DAY = Duration.ofDays(1);

    private final EstateBuilder builder = anEstate()
            .with(
                    aCpool("clu").with(2, "standard"),
                    aDatastore("ds").usedBy("clu"),
                    aVm("one").disk("ds", 10),
                    aVm("two").disk("ds", 10))
            .with(policy("daily", EstateBuilder.TENANT, EstateBuilder.AZ07));

    private static BackupPolicy policy(String id, TenantId tenant, ZoneId target) {
        return new BackupPolicy(new BackupPolicyId(id), id, tenant, target, DAY, 22, 30);
    }

    private Situation whole() {
        return Looking.at(builder.build()).situation();
    }

    private Situation fromFile() {
        return whole().from(Provenance.INVENTORY_FILE);
    }

    private static List<String> reasons(Situation situation, Operation operation) {
        return operation.judge(situation) instanceof Verdict.Refused refused
                ? refused.reasons().stream().map(Problem::code).toList()
                : List.of();
    }

    private static Situation after(Situation situation, Operation operation) {
        Verdict verdict = operation.judge(situation);
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        Estate estate = situation.estate().with(((Verdict.Accepted) verdict).change());
        return situation.with(estate);
    }

    private static List<String> found(Situation situation) {
        return Rules.findings(situation).stream()
                .filter(each -> each.rule().equals("BK-1"))
                .map(Finding::code)
                .toList();
    }

    @Test
    @DisplayName("BK-1 what a file does not say of backups is unknown: neither missing nor well")
    void unknown() {
        assertThat(found(fromFile()))
                .containsExactlyInAnyOrder("vm.backup-unknown", "vm.backup-unknown", "pool.backups-unknown");
        assertThat(Rules.findings(fromFile()))
                .contains(Finding.of(
                        "BK-1", Severity.WARNING, new PoolId("clu"), "pool.backups-unknown", new PoolId("clu"), 2L));
        assertThat(found(whole()))
                .containsExactlyInAnyOrder("vm.without-backup", "vm.without-backup", "pool.vms-without-backup");
    }

    @Test
    @DisplayName(
            "BK-1, BK-2 VMs get a policy, and what flagged them is gone; taken away, it is known that they have none")
    void assigned() {
        for (Situation before : List.of(whole(), fromFile())) {
            Situation backedUp = after(before, new AssignBackup(List.of(ONE, TWO, ONE), DAILY));
            assertThat(found(backedUp)).isEmpty();
            assertThat(backedUp.estate().vms())
                    .allMatch(vm -> DAILY.equals(vm.care().backupPolicy()));
            Situation taken = after(backedUp, new RemoveBackup(List.of(ONE)));
            assertThat(found(taken)).containsExactlyInAnyOrder("vm.without-backup", "pool.vms-without-backup");
            assertThat(found(after(taken, new AssignBackup(List.of(ONE), DAILY))))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("BK-1 in an estate from a file it can be said that a VM has no backup, once")
    void saidToHaveNone() {
        Situation said = after(fromFile(), new RemoveBackup(List.of(ONE)));

        assertThat(found(said))
                .containsExactlyInAnyOrder(
                        "vm.without-backup", "pool.vms-without-backup", "vm.backup-unknown", "pool.backups-unknown");
        assertThat(reasons(said, new RemoveBackup(List.of(ONE)))).containsExactly("backup.none-already");
        Verdict.Accepted verdict = (Verdict.Accepted) new RemoveBackup(List.of(ONE, TWO)).judge(fromFile());
        assertThat(verdict.advice())
                .containsExactly(Finding.of("BK-1", Severity.WARNING, ONE, "backup.mandatory", ONE, 2));
    }

    @Test
    @DisplayName("BK-1 copies never go to the zone of the VM; BK-2 a policy is of the VM's tenant, templates have none")
    void refused() {
        TenantId other = new TenantId("other");
        builder.with(
                new Tenant(other, "other", EstateBuilder.ORGANISATION),
                policy("near", EstateBuilder.TENANT, EstateBuilder.TH3S),
                policy("theirs", other, EstateBuilder.AZ07));
        builder.with(aVm("form").template());

        assertThat(reasons(whole(), new AssignBackup(List.of(ONE, TWO), new BackupPolicyId("near"))))
                .containsExactly("backup.same-zone");
        assertThat(reasons(whole(), new AssignBackup(List.of(ONE), new BackupPolicyId("theirs"))))
                .containsExactly("backup.other-tenant");
        assertThat(reasons(whole(), new AssignBackup(List.of(ONE), new BackupPolicyId("gone"))))
                .containsExactly("backup.policy-gone");
        assertThat(reasons(whole(), new AssignBackup(List.of(ONE, new VmId("gone")), DAILY)))
                .containsExactly("protection.vm-gone");
        assertThat(reasons(whole(), new AssignBackup(List.of(new VmId("form")), DAILY)))
                .containsExactly("backup.template");
        builder.with(aVm("one").disk("ds", 10).backedUpBy("daily"));
        assertThat(reasons(whole(), new AssignBackup(List.of(ONE), DAILY))).containsExactly("backup.assigned-already");
    }

    @Test
    @DisplayName("BK-3 a VM that writes all the time freezes while it is backed up: it is said beforehand")
    void busy() {
        Situation situation = Looking.at(builder.build())
                .measured(Metric.VM_IOPS, TWO, 20_000)
                .situation();

        Verdict.Accepted verdict = (Verdict.Accepted) new AssignBackup(List.of(ONE, TWO), DAILY).judge(situation);

        assertThat(verdict.advice())
                .containsExactly(
                        Finding.of("BK-3", Severity.WARNING, TWO, "backup.writes-too-much", TWO, 125L, 20L, 1));
    }

    @Test
    @DisplayName(
            "BK-2 a policy that a file does not name is entered with the zone of its copies; elsewhere it is requested")
    void described() {
        DescribeBackup told = new DescribeBackup(List.of(ONE, TWO), " Gold ", "vault", DAY, 22, 35);

        assertThat(reasons(whole(), told)).containsExactly("backup.by-request");
        Situation after = after(fromFile(), told);
        assertThat(found(after)).isEmpty();
        BackupPolicy policy = after.estate().backupPolicies().stream()
                .filter(each -> each.name().equals("Gold"))
                .findFirst()
                .orElseThrow();
        Zone zone = after.estate().zones().get(policy.target());
        assertThat(zone.name()).isEqualTo("vault");
        assertThat(zone.region()).isEqualTo(EstateBuilder.REGION);
        assertThat(policy.retentionDays()).isEqualTo(35);
        assertThat(reasons(after, new DescribeBackup(List.of(ONE), "gold", "AZ07", DAY, 22, 35)))
                .containsExactly("backup.name-taken");
    }

    @Test
    @DisplayName("BK-1, BK-2 what cannot be a policy is refused, each thing with its reason")
    void termsRefused() {
        assertThat(reasons(fromFile(), new DescribeBackup(List.of(ONE), " ", " ", Duration.ofDays(8), 24, 0)))
                .containsExactly(
                        "protection.name-missing",
                        "backup.zone-missing",
                        "backup.interval",
                        "backup.start-hour",
                        "backup.retention");
        assertThat(reasons(fromFile(), new DescribeBackup(List.of(ONE), "x", "th3s", DAY, 22, 7)))
                .as("the zone of the VM")
                .containsExactly("backup.same-zone");
    }
}
