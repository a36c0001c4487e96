package peristyle.model.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peristyle.model.estate.Estate;

class MigrationTest {

    private static final Schema NEXT = new Schema(List.of("V1__store.sql", "V2__incidents.sql", "V3__trial.sql"));
    static final Schema BROKEN = new Schema(List.of("V1__store.sql", "V2__incidents.sql", "V3__broken.sql"));

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

        assertThat(Opening.versionOf(folder.resolve("peristyle.mv.db"))).isEqualTo(3);
        Path restored = Files.createDirectory(folder.resolve("restored"));
        Backup.unpack(folder.resolve("peristyle-schema-2.zip"), restored.resolve("peristyle.mv.db"));
        assertThat(StoreCheck.check(restored).objects()).isEqualTo(1);
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
