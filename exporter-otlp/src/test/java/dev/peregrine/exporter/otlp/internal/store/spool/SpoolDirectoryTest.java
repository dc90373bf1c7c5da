package dev.peregrine.exporter.otlp.internal.store.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peregrine.exporter.otlp.internal.store.StoredRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolDirectoryTest {

  private final MemoryFiles files = new MemoryFiles();

  @Test
  void append_beyondASegment_beginsTheNext() throws IOException {
    SpoolDirectory directory = open(10_000, 250);
    for (int id = 0; id < 5; id++) {
      directory.append(Spools.request(id, 72));
    }
    assertThat(files.names())
        .containsExactly(Segment.name(0), Segment.name(1), Segment.name(2));
    assertThat(files.content(Segment.name(0))).hasSize(20 + 2 * 100);
    assertThat(directory.bytes()).isEqualTo(files.bytes());
  }

  @Test
  void append_ofMoreThanASegment_getsAFileOfItsOwn() throws IOException {
    SpoolDirectory directory = open(10_000, 250);
    directory.append(Spools.request(0, 10));
    directory.append(Spools.request(1, 1_000));
    directory.append(Spools.request(2, 10));

    assertThat(files.names()).hasSize(3);
    assertThat(Spools.ids(reopen(directory))).containsExactly(0, 1, 2);
  }

  @Test
  void reopen_withoutAChange_keepsAllInOrder() throws IOException {
    SpoolDirectory directory = open(10_000, 250);
    for (int id = 0; id < 10; id++) {
      directory.append(Spools.request(id, 30));
    }
    SpoolDirectory second = reopen(directory);
    second.append(Spools.request(10, 30));
    assertThat(Spools.ids(reopen(second))).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
  }

  @Test
  void markDone_ofAll_leavesNoFile() throws IOException {
    SpoolDirectory directory = open(10_000, 250);
    for (int id = 0; id < 7; id++) {
      directory.append(Spools.request(id, 72));
    }
    for (SpoolEntry entry : directory.waiting()) {
      directory.markDone(entry);
    }
    assertThat(files.names()).isEmpty();
    assertThat(directory.bytes()).isZero();

    directory.append(Spools.request(7, 72));
    assertThat(Spools.ids(reopen(directory))).containsExactly(7);
  }

  @Test
  void markDone_ofSome_isKnownAfterARestart() throws IOException {
    SpoolDirectory directory = open(10_000, 400);
    for (int id = 0; id < 9; id++) {
      directory.append(Spools.request(id, 72));
    }
    List<SpoolEntry> waiting = directory.waiting();
    for (int id : new int[] {8, 0, 4}) {
      directory.markDone(waiting.get(id));
    }
    assertThat(Spools.ids(directory)).containsExactly(1, 2, 3, 5, 6, 7);
    assertThat(Spools.ids(reopen(directory))).containsExactly(1, 2, 3, 5, 6, 7);
  }

  @Test
  void dropOldest_whenTheBoundIsReached_makesRoom() throws IOException {
    SpoolDirectory directory = open(1_000, 250);
    Set<Integer> dropped = new HashSet<>();
    for (int id = 0; id < 50; id++) {
      StoredRequest request = Spools.request(id, 72);
      while (directory.needsRoom(request.bytes())) {
        Collection<SpoolEntry> oldest = directory.dropOldest();
        oldest.forEach(entry -> dropped.add((int) (entry.createdEpochNanos - Spools.EPOCH_NANOS)));
      }
      directory.append(request);
      assertThat(files.bytes()).isEqualTo(directory.bytes()).isLessThanOrEqualTo(1_000);
    }
    List<Integer> kept = Spools.ids(directory);
    assertThat(dropped).hasSize(50 - kept.size()).doesNotContainAnyElementsOf(kept);
    assertThat(kept).endsWith(49).hasSizeGreaterThanOrEqualTo(6);
  }

  @Test
  void canHold_moreThanTheBound_isFalse() throws IOException {
    SpoolDirectory directory = open(1_000, 250);
    assertThat(directory.canHold(1_000 - 48)).isTrue();
    assertThat(directory.canHold(1_000 - 47)).isFalse();
    assertThat(directory.canHold(Integer.MAX_VALUE)).isFalse();
    assertThat(directory.needsRoom(1_000 - 48)).isFalse();
  }

  @Test
  void needsRoom_withAsManyRecordsAsAllowed_isTrueHoweverSmallTheyAre(
      @TempDir Path path) throws IOException {
    SpoolDirectory directory =
        SpoolDirectory.open(
            DiskFiles.open(path), Spools.SPANS, Spools.options(Long.MAX_VALUE, 1 << 20));
    for (int id = 0; id < SpoolDirectory.MAX_RECORDS; id++) {
      assertThat(directory.needsRoom(1)).isFalse();
      directory.append(Spools.text("x"));
    }
    assertThat(directory.needsRoom(1)).isTrue();
    assertThat(directory.dropOldest()).isNotEmpty();
    assertThat(directory.needsRoom(1)).isFalse();
    directory.close();
  }

  @Test
  void isOverfull_afterTheBoundWasLowered_isTrueUntilTheOldestAreDropped() throws IOException {
    SpoolDirectory directory = open(10_000, 250);
    for (int id = 0; id < 20; id++) {
      directory.append(Spools.request(id, 72));
    }
    directory.close();
    SpoolDirectory smaller = open(500, 250);
    while (smaller.isOverfull()) {
      assertThat(smaller.dropOldest()).isNotEmpty();
    }
    assertThat(files.bytes()).isLessThanOrEqualTo(500);
    assertThat(Spools.ids(smaller)).containsExactly(16, 17, 18, 19);
  }

  @Test
  void append_onAFullDisk_failsAndGoesOnWhenThereIsRoom() throws IOException {
    SpoolDirectory directory = open(10_000, 5_000);
    files.setCapacity(500);
    directory.append(Spools.request(0, 400));
    assertThatThrownBy(() -> directory.append(Spools.request(1, 400)))
        .isInstanceOf(IOException.class)
        .hasMessage("No space left on device");
    assertThat(files.bytes()).isEqualTo(20 + 28 + 400).isEqualTo(directory.bytes());

    directory.markDone(directory.waiting().get(0));
    directory.append(Spools.request(2, 400));
    assertThat(Spools.ids(reopen(directory))).containsExactly(2);
  }

  @Test
  void append_withoutRoomForAnything_leavesNoFile() throws IOException {
    SpoolDirectory directory = open(10_000, 5_000);
    files.setCapacity(10);
    assertThatThrownBy(() -> directory.append(Spools.request(1, 400)))
        .isInstanceOf(IOException.class);
    assertThat(files.names()).isEmpty();
  }

  @Test
  void randomUse_withRestarts_agreesWithAModel() throws IOException {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    SpoolDirectory directory = open(20_000, 1_000);
    List<Integer> model = new ArrayList<>();
    for (int step = 0; step < 2_000; step++) {
      int choice = random.nextInt(20);
      if (choice < 9) {
        StoredRequest request = Spools.request(step, 4 + random.nextInt(300));
        while (directory.needsRoom(request.bytes())) {
          int gone = directory.dropOldest().size();
          model.subList(0, gone).clear();
        }
        directory.append(request);
        model.add(step);
      } else if (choice < 19 && !model.isEmpty()) {
        int index = random.nextInt(model.size());
        directory.markDone(directory.waiting().get(index));
        model.remove(index);
      } else {
        directory = reopen(directory);
      }
      assertThat(directory.bytes()).as("seed %d, step %d", seed, step).isEqualTo(files.bytes());
      if (step % 50 == 0) {
        assertThat(Spools.ids(directory)).as("seed %d, step %d", seed, step).isEqualTo(model);
      }
    }
  }

  private SpoolDirectory open(long maxBytes, long segmentBytes) throws IOException {
    return SpoolDirectory.open(files, Spools.SPANS, Spools.options(maxBytes, segmentBytes));
  }

  private SpoolDirectory reopen(SpoolDirectory directory) throws IOException {
    directory.close();
    return open(20_000, 1_000);
  }
}
