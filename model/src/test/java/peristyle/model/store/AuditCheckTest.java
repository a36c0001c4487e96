package peristyle.model.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.OrganisationId;
import peristyle.model.estate.Tenant;
import peristyle.model.estate.TenantId;
import peristyle.model.problem.Problem;

class AuditCheckTest {

    @TempDir
    Path folder;

    @BeforeEach
    void twentyTasks() {
        try (Store store = Store.open(folder, InstantSource.system())) {
            for (long number = 1; number <= 20; number++) {
                store.journal()
                        .commit(
                                List.of(StoreTest.task(number)),
                                EstateChange.put(StoreTest.organisation((int) number)),
                                StoreTest.NOW,
                                List.of());
            }
        }
        assertThat(StoreCheck.check(folder).clean()).isTrue();
    }

    @Test
    @DisplayName("A chain that was cut short is sound in itself, is found out all the same, and is not gone on with")
    void cutShort() throws SQLException {
        tamper("delete from audit where number > 17");
        tamper("delete from task where number > 17");
        Problem lost = Problem.of(
                "store.lost-tasks",
                folder.resolve("peristyle.mv.db").toAbsolutePath().toString(),
                folder.resolve("peristyle.audit").toAbsolutePath().toString(),
                3L,
                17L,
                StoreTest.NOW);

        assertThat(problems()).containsExactly(lost);
        assertThat(StoreRefusalTest.problem(() -> goOn(18, 25))).isEqualTo(lost);
        assertThat(problems()).containsExactly(lost);
    }

    @Test
    @DisplayName("An older copy of the store in its place is found out, until the operator says that it is meant")
    void olderCopy() throws IOException {
        Path store = StoreFiles.in(folder).database();
        byte[] older = Files.readAllBytes(store);
        goOn(21, 22);
        Files.write(store, older);
        assertThat(problems()).extracting(Problem::code).containsExactly("store.lost-tasks");

        Files.delete(folder.resolve("peristyle.audit"));
        goOn(21, 21);
        assertThat(problems()).isEmpty();
    }

    private void goOn(int from, int to) {
        try (Store store = Store.open(folder, InstantSource.system())) {
            for (long number = from; number <= to; number++) {
                store.journal()
                        .commit(List.of(StoreTest.task(number)), EstateChange.remove(), StoreTest.NOW, List.of());
            }
        }
    }

    @Test
    @DisplayName("A rewritten audit entry is found at its exact number")
    void rewrittenEntry() throws SQLException {
        tamper("update audit set author = 'mallory' where number = 13");

        assertThat(problems())
                .containsExactly(Problem.of("store.check-chain", 13L), Problem.of("store.check-task", 13L));
    }

    @Test
    @DisplayName("Entry and task rewritten alike are still found")
    void rewrittenBoth() throws SQLException {
        tamper("update audit set author = 'mallory' where number = 13");
        tamper("update task set author = 'mallory' where number = 13");

        assertThat(problems()).containsExactly(Problem.of("store.check-chain", 13L));
    }

    @Test
    @DisplayName("A rewritten task is found, whatever was changed of it")
    void rewrittenTask() throws SQLException {
        tamper("update task set subject_name = 'two' where number = 5");
        tamper("update task set arguments = (select problems from task where number = 1) where number = 6");
        tamper("update task set state = 'NONSENSE' where number = 7");

        assertThat(problems())
                .containsExactly(
                        Problem.of("store.check-task", 5L),
                        Problem.of("store.check-task", 6L),
                        Problem.of("store.check-task", 7L));
    }

    @Test
    @DisplayName("A removed entry and a removed task are found")
    void removed() throws SQLException {
        tamper("delete from audit where number = 9");
        assertThat(problems()).containsExactly(Problem.of("store.check-unaudited", 9L));

        tamper("delete from task where number = 9");
        assertThat(problems()).containsExactly(Problem.of("store.check-gap", 9L, 10L));
    }

    @Test
    @DisplayName("A cut-off end shows in the head of the chain")
    void cutEnd() throws SQLException {
        String head = StoreCheck.check(folder).auditHead();

        tamper("delete from audit where number = 20");
        tamper("delete from task where number = 20");

        assertThat(StoreCheck.check(folder).auditHead()).isNotEqualTo(head).hasSize(64);
    }

    @Test
    @DisplayName("A reference to nothing and a body that makes no sense are found")
    void objects() throws SQLException {
        try (Store store = Store.open(folder, InstantSource.system())) {
            Tenant lost = new Tenant(new TenantId("t"), "lost", new OrganisationId("nowhere"));
            store.journal().commit(List.of(), EstateChange.put(lost), StoreTest.NOW, List.of());
        }
        assertThat(problems()).extracting(Problem::code).containsExactly("store.check-reference");

        tamper("update estate_object set body = X'0A7F' where id = '3'");
        assertThat(problems()).extracting(Problem::code).containsExactly("store.check-object");
    }

    private List<Problem> problems() {
        return StoreCheck.check(folder).problems();
    }

    private void tamper(String sql) throws SQLException {
        try (Connection admin = Database.of(folder.resolve("peristyle.mv.db")).admin()) {
            Sql.run(admin, sql);
            Opening.shutDown(admin);
        }
    }
}
