package peristyle.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peristyle.model.store.Store;

/** Backups on the command line: taken, listed, put back. */
class StoreRestoreCommandTest {

    @TempDir
    static Path made;

    @TempDir
    Path folder;

    @BeforeAll
    static void makeStore() {
        Ran ran = Ran.of(
                "replicas", "export", "--estate", "small", "--store", made.toString(), "--out", made + "/all.csv");
        assertThat(ran.exitCode()).as(ran.err()).isZero();
    }

    @BeforeEach
    void copyStore() throws IOException {
        Files.createDirectory(store());
        for (String name : new String[] {"peristyle.mv.db", "peristyle.audit"}) {
            Files.copy(made.resolve(name), store().resolve(name));
        }
    }

    private Path store() {
        return folder.resolve("store");
    }

    private Ran store(String command, String... more) {
        return Ran.of(Stream.concat(
                        Stream.of("store", command, "--lang", "en", "--store", store().toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    @DisplayName("a backup is taken, listed as sound, put back over a store that lost its end, and the store is sound")
    void wholeWay() throws IOException {
        Ran taken = store("backup");
        assertThat(taken.exitCode()).as(taken.err()).isZero();
        assertThat(taken.out()).contains("Backup of the store in " + store()).contains("by-hand-");
        String zip = taken.out().replaceAll("(?s).*read back: (.*\\.zip).*", "$1");
        byte[] cut = new byte[5000];
        Files.write(store().resolve("peristyle.mv.db"), cut);
        assertThat(store("check").exitCode()).isOne();

        Ran listed = store("backups");
        assertThat(listed.exitCode()).as(listed.err()).isZero();
        assertThat(listed.out())
                .contains("  sound  by hand  ")
                .contains("schema 3")
                .contains(zip);

        Ran restored = store("restore", zip);
        assertThat(restored.exitCode()).as(restored.err()).isZero();
        assertThat(restored.out())
                .contains("The backup " + zip + " was put back into " + store())
                .contains("What was there is kept in " + store().resolve("backups/before-restore-"));
        Ran checked = store("check");
        assertThat(checked.exitCode()).as(checked.err()).isZero();
        assertThat(checked.out()).contains("is sound");
        Ran again = store("backups", "--json");
        assertThat(again.out())
                .contains("\"kind\":\"BEFORE_RESTORE\"")
                .contains("\"sound\":false")
                .contains("\"kind\":\"BY_HAND\"")
                .contains("\"sound\":true");
        assertThat(again.readable()).isTrue();
        Ran read = Ran.of("replicas", "export", "--store", store().toString(), "--out", "-", "--columns", "help");
        assertThat(read.exitCode()).as(read.err()).isZero();
    }

    @Test
    @DisplayName("a store that a window holds is neither backed up nor replaced, and that is said with its process")
    void held() {
        Ran taken = store("backup", "--out", folder.resolve("mine.zip").toString());
        assertThat(taken.exitCode()).as(taken.err()).isZero();
        try (Store _ = Store.open(store(), InstantSource.system())) {
            for (String command : new String[] {"restore", "backup"}) {
                Ran ran = command.equals("restore")
                        ? store(command, folder.resolve("mine.zip").toString())
                        : store(command);
                assertThat(ran.exitCode()).as(command).isOne();
                assertThat(ran.err())
                        .contains("is already in use")
                        .contains("process " + ProcessHandle.current().pid());
            }
        }
    }

    @Test
    @DisplayName("a file that is there is not replaced by a backup without --replace")
    void replaces() throws IOException {
        Path there = Files.writeString(folder.resolve("mine.zip"), "mine");
        Ran refused = store("backup", "--out", there.toString());
        assertThat(refused.exitCode()).isOne();
        assertThat(refused.err()).contains(there.toString()).contains("--replace");
        assertThat(there).hasContent("mine");
        assertThat(store("backup", "--out", there.toString(), "--replace").exitCode())
                .isZero();
        assertThat(Files.size(there)).isGreaterThan(1000);
    }

    @Test
    @DisplayName("what is no backup is refused with what to do, a store without backups says so, and words are checked")
    void refused() throws IOException {
        Path diary = Files.writeString(folder.resolve("diary.zip"), "my holidays");
        Ran ran = store("restore", diary.toString());
        assertThat(ran.exitCode()).isOne();
        assertThat(ran.err()).contains(diary + " is no backup of a store").contains("store backups");
        assertThat(ran.readable()).as(ran.err()).isTrue();
        assertThat(store("restore").exitCode()).isEqualTo(2);
        Ran none = store("backups");
        assertThat(none.exitCode()).isZero();
        assertThat(none.out()).contains("There is no backup of the store in " + store());
        Ran absent = Ran.of(
                "store",
                "backups",
                "--lang",
                "en",
                "--store",
                folder.resolve("absent").toString());
        assertThat(absent.exitCode()).isOne();
        assertThat(absent.err()).contains("There is no store in");
    }
}
