package peristyle.model.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peristyle.model.estate.Estate;
import peristyle.model.estate.HostId;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.operation.FreshEvents;
import peristyle.model.operation.PastEvents;

class MigrationTest {

    private static final Schema NEXT =
            new Schema(List.of("V1__store.sql", "V2__incidents.sql", "V3__events.sql", "V4__trial.sql"));
    static final Schema BROKEN =
            new Schema(List.of("V1__store.sql", "V2__incidents.sql", "V3__events.sql", "V4__broken.sql"));

    @TempDir
    Path folder;

    @Test
    @DisplayName("An earlier store is migrated, after a backup that holds it as it was")
    void migrates() throws IOException {
        Estate estate = Estate.of(List.of(StoreTest.organisation(1)));
        begin(estate);

        try (Store store = Store.open(folder, NEXT, InstantSource.system())) {
            assertThat(store.estate().organisations().toList()).containsExactly(StoreTest.organisation(1));
            assertThat(store.origin()).contains(StoreTest.ORIGIN);
        }

        assertThat(Opening.versionOf(folder.resolve("peristyle.mv.db"))).isEqualTo(4);
        Path restored = Files.createDirectory(folder.resolve("restored"));
        Backup.unpack(folder.resolve("peristyle-schema-3.zip"), restored.resolve("peristyle.mv.db"));
        assertThat(StoreCheck.check(restored).objects()).isEqualTo(1);
    }

    @Test
    @DisplayName("A store from before events were kept is opened with all it holds, after a backup, and keeps them from"
            + " then on")
    void withoutEvents() throws IOException, SQLException {
        try (Store store = Store.open(folder, InstantSource.system())) {
            store.begin(StoreTest.ORIGIN, Estate.of(List.of(StoreTest.organisation(1))));
            store.journal().commit(List.of(StoreTest.task(1)), StoreTest.NOTHING, StoreTest.NOW, List.of());
        }
        StoreFiles files = StoreFiles.in(folder);
        try (Connection admin = Database.of(files.database()).admin()) {
            Sql.run(admin, "drop table device_event");
            Sql.run(admin, "drop table device_event_since");
            Sql.run(admin, "delete from \"flyway_schema_history\" where \"version\" = '3'");
            Opening.shutDown(admin);
        }
        files.anchor().write(files.anchor().read().orElseThrow().with(Anchor.Content.of(files.database())), true);

        FreshEvents fresh = new FreshEvents(
                StoreTest.NOW,
                true,
                1,
                List.of(new DeviceEvent.HostUnreachable(StoreTest.NOW.plusSeconds(5), new HostId("h"))));
        try (Store store = Store.open(folder, InstantSource.system())) {
            assertThat(store.estate().organisations().toList()).containsExactly(StoreTest.organisation(1));
            assertThat(store.journal().newest(5)).hasSize(1);
            assertThat(store.journal().events()).isEqualTo(PastEvents.NONE);
            store.journal().checkpoint(StoreTest.NOW.plusSeconds(20), new byte[] {1}, List.of(), fresh);
        }

        assertThat(folder.resolve("peristyle-schema-2.zip")).exists();
        assertThat(StoreCheck.check(folder).problems()).isEmpty();
        try (ReadOnlyStore store = ReadOnlyStore.open(folder)) {
            assertThat(store.events()).isEqualTo(new PastEvents(StoreTest.NOW, fresh.oldestFirst()));
        }
    }

    @Test
    @DisplayName("A migration that fails leaves the store as it was")
    void fails() throws IOException {
        begin(Estate.of(List.of(StoreTest.organisation(1))));
        byte[] before = Files.readAllBytes(folder.resolve("peristyle.mv.db"));

        assertThat(StoreRefusalTest.problem(() -> Store.open(folder, BROKEN, InstantSource.system()))
                        .code())
                .isIn("store.corrupt", "store.failed");

        assertThat(Files.readAllBytes(folder.resolve("peristyle.mv.db"))).isEqualTo(before);
        Store.open(folder, InstantSource.system()).close();
    }

    @Test
    @DisplayName("A backup is taken while the store is used and can be opened")
    void backup() throws IOException {
        begin(Estate.of(List.of(StoreTest.organisation(1))));
        Path zip = folder.resolve("with space é.zip");
        try (Store store = Store.open(folder, InstantSource.system())) {
            Files.writeString(zip, "an earlier backup");
            store.backup(zip);
            store.settings().put("still", "works");
            assertThat(StoreRefusalTest.problem(() -> store.backup(
                                    folder.resolve("peristyle.lock").resolve("x.zip")))
                            .code())
                    .isEqualTo("store.backup-failed");
        }
        Path restored = Files.createDirectory(folder.resolve("restored"));
        Backup.unpack(zip, restored.resolve("peristyle.mv.db"));
        assertThat(StoreCheck.check(restored).objects()).isEqualTo(1);
        try (var left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "peristyle.mv.db", "peristyle.lock", "peristyle.audit", "with space é.zip", "restored");
        }
    }

    private void begin(Estate estate) {
        try (Store store = Store.open(folder, InstantSource.system())) {
            store.begin(StoreTest.ORIGIN, estate);
        }
    }
}
