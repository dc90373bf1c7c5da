package dev.peregrine.exporter.otlp.internal.store.spool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.exporter.otlp.internal.store.StoredRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same use of a spool again and again, in which each access to the disk fails once. */
class SpoolFaultTest {

  private static final int REQUESTS = 12;

  /** What an access that failed leaves open. */
  private final Set<Integer> written = new HashSet<>();

  private final Set<Integer> refused = new HashSet<>();
  private final Set<Integer> marked = new HashSet<>();
  private final Set<Integer> perhapsMarked = new HashSet<>();
  private final Set<Integer> dropped = new HashSet<>();

  @ParameterizedTest
  @CsvSource({
    "1, false", "1, true", "2, false", "2, true", "3, true", "1000000, false", "1000000, true"
  })
  void anyAccess_thatFails_losesNothingThatWasWrittenAndSendsNothingTwice(int count, boolean sync)
      throws IOException {
    int calls = use(new MemoryFiles(), sync);
    assertThat(calls).isGreaterThan(50);
    for (int from = 0; from < calls; from++) {
      for (int atOnce : new int[] {7, Integer.MAX_VALUE}) {
        MemoryFiles files = new MemoryFiles();
        files.setBytesAtOnce(atOnce);
        files.failCalls(from, count);
        use(files, sync);
        files.failNone();

        List<Integer> found = Spools.ids(SpoolDirectory.open(files, Spools.SPANS, options(sync)));
        String place = "calls " + from + " to " + (from + count);
        Set<Integer> expected = new HashSet<>(written);
        expected.removeAll(marked);
        expected.removeAll(perhapsMarked);
        expected.removeAll(dropped);
        assertThat(found).as(place).containsAll(expected).doesNotHaveDuplicates();
        assertThat(found).as(place).noneMatch(marked::contains).noneMatch(dropped::contains);
        if (count == 1 || !sync) {
          assertThat(found).as(place).noneMatch(refused::contains);
        }
      }
    }
  }

  /** Writes, marks and drops, and goes on after whatever fails. Returns how many calls it took. */
  private int use(MemoryFiles files, boolean sync) {
    for (Set<Integer> set : List.of(written, refused, marked, perhapsMarked, dropped)) {
      set.clear();
    }
    SpoolDirectory directory = null;
    List<SpoolEntry> entries = new ArrayList<>();
    for (int id = 0; id < REQUESTS; id++) {
      if (directory == null) {
        directory = open(files, sync);
      }
      if (directory != null) {
        append(directory, id, entries);
        if (id % 3 == 2) {
          mark(directory, entries.isEmpty() ? null : entries.remove(entries.size() / 2));
        }
      }
    }
    if (directory != null) {
      try {
        directory.close();
      } catch (IOException e) {
        // Whatever is on disk is what counts.
      }
    }
    return files.calls();
  }

  private static SpoolDirectory open(MemoryFiles files, boolean sync) {
    try {
      return SpoolDirectory.open(files, Spools.SPANS, options(sync));
    } catch (IOException e) {
      return null;
    }
  }

  private void append(SpoolDirectory directory, int id, List<SpoolEntry> entries) {
    StoredRequest request = Spools.request(id, 72);
    try {
      while (directory.needsRoom(request.bytes())) {
        for (SpoolEntry entry : directory.dropOldest()) {
          dropped.add(idOf(entry));
          entries.remove(entry);
        }
      }
      entries.add(directory.append(request));
      written.add(id);
    } catch (IOException e) {
      refused.add(id);
    }
  }

  private void mark(SpoolDirectory directory, SpoolEntry entry) {
    if (entry == null) {
      return;
    }
    try {
      directory.markDone(entry);
      marked.add(idOf(entry));
    } catch (IOException e) {
      perhapsMarked.add(idOf(entry));
    }
  }

  private static int idOf(SpoolEntry entry) {
    return (int) (entry.createdEpochNanos - Spools.EPOCH_NANOS);
  }

  private static SpoolOptions options(boolean sync) {
    return new SpoolOptions(Path.of("test"), 800, 250, sync);
  }
}
