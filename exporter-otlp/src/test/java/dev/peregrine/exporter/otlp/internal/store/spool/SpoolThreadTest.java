package dev.peregrine.exporter.otlp.internal.store.spool;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.exporter.otlp.internal.store.StoredRequest;
import dev.peregrine.exporter.otlp.internal.store.spool.RecordingListener.Drop;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class SpoolThreadTest {

  private static final SpoolOptions LARGE = Spools.options(1 << 20, 1 << 16);
  private static final int REQUESTS = 2_000;

  private final MemoryFiles files = new MemoryFiles();
  private final RecordingListener listener = new RecordingListener();
  private Thread thread;

  @Test
  void take_whileTheDiskHangs_returnsWhatIsInMemory() throws Exception {
    SpoolStore store = open(1_000_000);
    files.hang();
    store.add(Spools.request(0, 50));
    files.awaitHanging();
    store.add(Spools.request(1, 50));
    assertThat(listener.take(store)).isNotNull();
    files.goOn();
    close(store);
  }

  @Test
  void close_always_endsTheThread() throws Exception {
    SpoolStore store = open(1_000_000);
    for (int id = 0; id < 100; id++) {
      store.add(Spools.request(id, 50));
    }
    close(store);
    assertThat(thread.isDaemon()).isTrue();
    thread.join();
    assertThat(idsOnDisk()).hasSize(100);
  }

  @Test
  void interrupt_byAnybody_doesNotEndTheThread() throws Exception {
    SpoolStore store = open(1_000_000);
    for (int id = 0; id < 50; id++) {
      thread.interrupt();
      store.add(Spools.request(id, 50));
      assertThat(Spools.id(listener.take(store).message())).isEqualTo(id);
    }
    close(store);
  }

  @Test
  void randomUse_withADiskThatFailsNowAndThen_losesNothingUnsaidAndRepeatsNothing()
      throws Exception {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    SpoolStore store = open(20_000);
    Set<Integer> delivered = new HashSet<>();
    List<StoredRequest> taken = new ArrayList<>();
    for (int id = 0; id < REQUESTS; id++) {
      store.add(Spools.request(id, 4 + random.nextInt(400)));
      if (random.nextInt(10) == 0) {
        files.failCalls(random.nextInt(5), random.nextInt(4));
      }
      StoredRequest next = random.nextInt(3) > 0 ? store.take() : null;
      if (next != null) {
        taken.add(next);
      }
      while (taken.size() > random.nextInt(1, 6)) {
        settle(store, taken.remove(random.nextInt(taken.size())), random, delivered);
      }
    }
    taken.forEach(store::putBack);
    files.failNone();
    close(store);

    Set<Integer> gone = new HashSet<>();
    for (Drop drop : listener.drops()) {
      assertThat(gone.add(Integer.parseInt(drop.owner().toString().substring(6)))).isTrue();
    }
    List<Integer> left = idsOnDisk();
    String place = "seed " + seed;
    assertThat(left).as(place).doesNotHaveDuplicates().hasSize(store.size());
    assertThat(left).as(place).noneMatch(delivered::contains).noneMatch(gone::contains);
    assertThat(gone).as(place).noneMatch(delivered::contains);
    assertThat(left.size() + gone.size() + delivered.size()).as(place).isEqualTo(REQUESTS);
  }

  private static void settle(
      SpoolStore store, StoredRequest request, SplittableRandom random, Set<Integer> delivered) {
    switch (random.nextInt(4)) {
      case 0 -> store.putBack(request);
      case 1 -> store.putBehind(request);
      default -> {
        assertThat(delivered.add(Spools.id(request.message()))).isTrue();
        store.done(request);
      }
    }
  }

  private SpoolStore open(long memoryBytes) {
    SpoolStore store =
        SpoolStore.create(
            () -> files,
            LARGE,
            Spools.SPANS,
            memoryBytes,
            MILLISECONDS.toNanos(1),
            writer -> {
              thread = new Thread(writer);
              thread.setDaemon(true);
              return thread;
            });
    store.listen(listener);
    return store;
  }

  private static void close(SpoolStore store) {
    assertThat(store.close().join(60, SECONDS).isSuccess()).isTrue();
  }

  private List<Integer> idsOnDisk() throws IOException {
    return Spools.ids(SpoolDirectory.open(files, Spools.SPANS, LARGE));
  }
}
