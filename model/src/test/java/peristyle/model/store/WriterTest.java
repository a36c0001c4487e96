package peristyle.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peristyle.model.estate.EstateChange;

class WriterTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("All who wait share one wait for the disk")
    void groupCommit() {
        try (Store store = Store.open(folder, InstantSource.system())) {
            CountDownLatch started = new CountDownLatch(1);
            CountDownLatch release = new CountDownLatch(1);
            CompletableFuture<Integer> blocker = store.writer()
                    .submit(
                            _ -> {
                                started.countDown();
                                awaitUninterruptibly(release);
                                return 0;
                            },
                            false);
            awaitUninterruptibly(started);
            long before = store.syncs();
            List<CompletableFuture<Integer>> waiting = new ArrayList<>();
            for (int number = 0; number < 50; number++) {
                String name = "n" + number;
                waiting.add(store.writer()
                        .submit(
                                connection ->
                                        Sql.run(connection, "insert into setting (name, text) values (?, 'x')", name),
                                true));
            }
            release.countDown();
            waiting.forEach(CompletableFuture::join);

            assertThat(blocker).isCompletedWithValue(0);
            assertThat(store.syncs() - before).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("One that fails is taken back alone; the others in its group are kept")
    void failsAlone() {
        try (Store store = Store.open(folder, InstantSource.system())) {
            store.journal().commit(List.of(StoreTest.task(1)), StoreTest.NOTHING, StoreTest.NOW, List.of());

            assertThatThrownBy(() -> store.journal()
                            .commit(
                                    List.of(StoreTest.task(3)),
                                    EstateChange.put(StoreTest.organisation(1)),
                                    StoreTest.NOW,
                                    List.of()))
                    .hasRootCauseInstanceOf(IllegalArgumentException.class);

            assertThat(store.estate().organisations().size()).isZero();
            store.journal()
                    .commit(
                            List.of(StoreTest.task(2)),
                            EstateChange.put(StoreTest.organisation(2)),
                            StoreTest.NOW,
                            List.of());
            assertThat(store.journal().lastNumber()).isEqualTo(2);
        }
        assertThat(StoreCheck.check(folder).clean()).isTrue();
    }

    @Test
    @DisplayName("A closed store takes nothing any more")
    void closed() {
        Store store = Store.open(folder, InstantSource.system());
        store.close();

        assertThatThrownBy(() -> store.journal().checkpoint(StoreTest.NOW, new byte[1], List.of(), StoreTest.NO_EVENTS))
                .isInstanceOf(IllegalStateException.class);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
