package dev.peregrine.exporter.otlp.internal.store.spool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.exporter.otlp.internal.store.DropCause;
import dev.peregrine.exporter.otlp.internal.store.StoredRequest;
import dev.peregrine.exporter.otlp.internal.store.spool.RecordingListener.Drop;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpoolStoreTest {

  private static final SpoolOptions LARGE = Spools.options(1 << 20, 1 << 18);
  private static final SpoolOptions SMALL = Spools.options(1_000, 250);
  private static final int MEMORY_BYTES = 1_000;

  private final MemoryFiles files = new MemoryFiles();

  @Test
  void take_afterARestart_returnsWhatWasLeftInOrder() throws IOException {
    DrivenSpool first = open(LARGE);
    first.addAndWrite(20);
    assertThat(first.close().isSuccess()).isTrue();
    assertThat(first.store.size()).isEqualTo(20);

    DrivenSpool second = open(LARGE);
    for (int id = 0; id < 20; id++) {
      StoredRequest request = second.take();
      assertThat(Spools.id(request.message())).isEqualTo(id);
      assertThat(request.items()).isEqualTo(id % 7);
      assertThat(request.json()).isFalse();
      assertThat(request.createdEpochNanos()).isEqualTo(Spools.EPOCH_NANOS + id);
      assertThat(request.owner()).isNull();
      second.store.done(request);
    }
    assertThat(second.listener.foundRequests()).isEqualTo(20);
    assertThat(second.listener.foundItems()).isEqualTo(2 * 21 + 15);
    second.close();
    assertThat(files.names()).isEmpty();
  }

  @Test
  void done_isRememberedAndTakenIsNot() throws IOException {
    DrivenSpool spool = open(LARGE);
    spool.addAndWrite(5);
    List<StoredRequest> taken = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      taken.add(spool.take());
    }
    spool.store.done(taken.get(3));
    spool.store.done(taken.get(1));
    spool.store.done(taken.get(1));
    spool.close();

    assertThat(idsOnDisk()).containsExactly(0, 2, 4);
  }

  @Test
  void owner_ofARequestOfThisRun_comesBackWithIt() {
    DrivenSpool spool = open(LARGE);
    spool.addAndWrite(10);
    for (int id = 0; id < 10; id++) {
      assertThat(spool.take().owner()).isEqualTo("owner " + id);
    }
  }

  @Test
  void owner_thatATakerSets_staysWithTheRequest() {
    DrivenSpool first = open(LARGE);
    first.addAndWrite(8);
    first.close();
    DrivenSpool second = open(LARGE);
    for (int id = 0; id < 8; id++) {
      StoredRequest request = second.take();
      request.setOwner("new " + id);
      second.store.putBehind(request);
    }
    for (int id = 0; id < 8; id++) {
      assertThat(second.take().owner()).isEqualTo("new " + id);
    }
  }

  @Test
  void putBack_goesToTheFrontAndPutBehindToTheEnd() {
    DrivenSpool spool = open(LARGE);
    spool.addAndWrite(10);
    StoredRequest first = spool.take();
    StoredRequest second = spool.take();
    spool.store.putBehind(first);
    spool.store.putBack(second);

    assertThat(spool.store.size()).isEqualTo(10);
    assertThat(spool.takeIds()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 0);
    assertThat(spool.store.size()).isZero();
    assertThat(spool.store.items()).isZero();
    assertThat(spool.store.bytes()).isZero();
  }

  @Test
  void take_ofWhatIsNotWritten_needsNoDisk() {
    DrivenSpool spool = open(LARGE);
    spool.add(0, 50);
    spool.add(1, 50);
    StoredRequest first = spool.store.take();
    StoredRequest second = spool.store.take();
    assertThat(spool.store.take()).isNull();
    spool.store.putBack(second);
    spool.store.putBack(first);
    assertThat(spool.takeIds()).containsExactly(0, 1);
  }

  @Test
  void add_whileTheDiskIsTooSlow_dropsTheOldestInMemory() throws IOException {
    DrivenSpool spool = open(LARGE);
    spool.work();
    for (int id = 0; id < 12; id++) {
      spool.add(id, 100);
    }
    assertThat(spool.listener.drops())
        .containsExactly(
            new Drop(0, "owner 0", DropCause.SPOOL_FULL),
            new Drop(1, "owner 1", DropCause.SPOOL_FULL));
    spool.close();
    assertThat(idsOnDisk()).containsExactly(2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
  }

  @Test
  void add_whileTheDiskFails_keepsToMemoryAndWritesLater() throws IOException {
    DrivenSpool spool = open(LARGE);
    spool.addAndWrite(1);
    files.failCallsOf("write");
    for (int id = 1; id <= 11; id++) {
      spool.add(id, 100);
      spool.work();
    }
    assertThat(spool.listener.drops())
        .containsExactly(new Drop(1, "owner 1", DropCause.SPOOL_FAILED));
    files.failCallsOf("");
    spool.work();
    assertThat(idsOnDisk()).containsExactly(0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
  }

  @Test
  void add_whileTheDirectoryCannotBeOpened_keepsToMemory() throws IOException {
    files.failCallsOf("list");
    DrivenSpool spool = open(LARGE);
    for (int id = 0; id < 11; id++) {
      spool.work();
      spool.add(id, 100);
    }
    assertThat(spool.listener.drops())
        .containsExactly(new Drop(0, "owner 0", DropCause.SPOOL_FAILED));
    spool.close();
    assertThat(spool.listener.drops())
        .hasSize(11)
        .endsWith(new Drop(3, "owner 10", DropCause.SHUTDOWN));
  }

  @Test
  void take_whileTheDiskIsFull_emptiesIt() throws IOException {
    DrivenSpool spool = open(LARGE);
    spool.addAndWrite(10);
    files.setCapacity(files.bytes());
    spool.add(10, 50);
    assertThat(spool.store.size()).isEqualTo(11);
    for (int i = 0; i < 11; i++) {
      spool.store.done(spool.take());
    }
    spool.close();
    assertThat(files.names()).isEmpty();
    assertThat(spool.listener.drops()).isEmpty();
  }

  @Test
  void add_beyondTheBound_dropsTheOldestSegment() throws IOException {
    DrivenSpool spool = open(SMALL);
    for (int id = 0; id < 30; id++) {
      spool.add(id, 72);
      spool.work();
      assertThat(files.bytes()).isLessThanOrEqualTo(1_000);
    }
    List<Drop> drops = spool.listener.drops();
    assertThat(drops).hasSize(30 - spool.store.size()).extracting(Drop::cause)
        .containsOnly(DropCause.SPOOL_FULL);
    for (int id = 0; id < drops.size(); id++) {
      assertThat(drops.get(id)).isEqualTo(new Drop(id % 7, "owner " + id, DropCause.SPOOL_FULL));
    }
    assertThat(idsOnDisk()).hasSize(30 - drops.size()).endsWith(29);
    assertThat(spool.takeIds()).isEqualTo(idsOnDisk());
  }

  @Test
  void open_withALowerBound_dropsTheOldestWithoutANewRequest() throws IOException {
    DrivenSpool first = open(Spools.options(10_000, 250));
    first.addAndWrite(30);
    first.close();
    DrivenSpool second = open(SMALL);
    second.work();
    assertThat(files.bytes()).isLessThanOrEqualTo(1_000);
    assertThat(second.listener.foundRequests()).isEqualTo(30);
    assertThat(second.listener.drops()).hasSize(30 - second.store.size());
    assertThat(second.takeIds()).endsWith(29);
  }

  @Test
  void putBack_afterItsSegmentIsGone_keepsTheRequest() throws IOException {
    DrivenSpool spool = open(SMALL);
    spool.add(0, 72);
    spool.work();
    StoredRequest taken = spool.take();
    for (int id = 1; id < 30; id++) {
      spool.add(id, 72);
      spool.work();
    }
    assertThat(spool.listener.drops()).extracting(Drop::owner).doesNotContain("owner 0");
    spool.store.putBack(taken);
    spool.work();
    assertThat(idsOnDisk()).endsWith(29, 0);
  }

  @Test
  void done_afterItsSegmentIsGone_isNoMistake() throws IOException {
    DrivenSpool spool = open(SMALL);
    spool.add(0, 72);
    spool.work();
    StoredRequest taken = spool.take();
    for (int id = 1; id < 30; id++) {
      spool.add(id, 72);
      spool.work();
    }
    spool.store.done(taken);
    spool.work();
    assertThat(spool.takeIds()).hasSize(30 - 1 - spool.listener.drops().size()).doesNotContain(0);
  }

  @Test
  void add_ofMoreThanTheBound_dropsThatRequestOnly() throws IOException {
    DrivenSpool spool = open(SMALL);
    spool.add(0, 72);
    spool.work();
    spool.add(1, 1_000);
    spool.work();
    assertThat(spool.listener.drops())
        .containsExactly(new Drop(1, "owner 1", DropCause.SPOOL_FULL));
    assertThat(idsOnDisk()).containsExactly(0);
  }

  @Test
  void take_ofADamagedRecord_dropsItAndGoesOn() throws IOException {
    DrivenSpool first = open(LARGE);
    first.addAndWrite(3);
    first.close();
    String name = files.names().get(0);
    byte[] content = files.content(name);
    content[20 + 28 + 10] ^= 1;
    files.put(name, content);

    DrivenSpool second = open(LARGE);
    assertThat(Spools.id(second.take().message())).isEqualTo(1);
    assertThat(second.listener.drops())
        .containsExactly(new Drop(0, null, DropCause.UNREADABLE));
    second.close();
    assertThat(idsOnDisk()).containsExactly(1, 2);
    assertThat(open(LARGE).takeIds()).containsExactly(1, 2);
  }

  @Test
  void take_ofARecordThatCannotBeRead_isTriedAgain() {
    DrivenSpool spool = withReadFailures(2);
    assertThat(spool.takeIds()).containsExactly(1, 2, 3, 4, 5, 6, 7);
    assertThat(spool.listener.drops()).isEmpty();
  }

  @Test
  void take_ofARecordThatCannotBeReadAgainAndAgain_dropsIt() {
    DrivenSpool spool = withReadFailures(3);
    assertThat(spool.takeIds()).containsExactly(1, 2, 3, 5, 6, 7);
    assertThat(spool.listener.drops())
        .containsExactly(new Drop(4, "owner 4", DropCause.UNREADABLE));
  }

  /** A spool that was reading request 4 of 8 when the disk failed for some time. */
  private DrivenSpool withReadFailures(int failures) {
    DrivenSpool spool = open(LARGE);
    spool.addAndWrite(8);
    assertThat(spool.store.take()).isNotNull();
    files.failCallsOf("read");
    for (int i = 0; i < failures; i++) {
      spool.round();
    }
    files.failCallsOf("");
    return spool;
  }

  @Test
  void filesThatSomebodyDeletes_areCountedAndForgotten() throws IOException {
    DrivenSpool spool = open(Spools.options(1 << 20, 250));
    spool.addAndWrite(9);
    StoredRequest taken = spool.take();
    for (String name : files.names()) {
      if (!name.equals(Segment.name(4))) {
        files.lose(name);
      }
    }
    spool.store.done(taken);
    spool.work();
    assertThat(spool.takeIds()).containsExactly(1, 2, 3, 8);
    assertThat(spool.listener.drops())
        .containsExactly(
            new Drop(4, "owner 4", DropCause.UNREADABLE),
            new Drop(5, "owner 5", DropCause.UNREADABLE),
            new Drop(6, "owner 6", DropCause.UNREADABLE),
            new Drop(0, "owner 7", DropCause.UNREADABLE));
    assertThat(spool.close().isSuccess()).isTrue();
    assertThat(idsOnDisk()).containsExactly(8);
  }

  @Test
  void close_whileTheDiskFails_dropsWhatIsInMemory() throws IOException {
    DrivenSpool spool = open(LARGE);
    spool.addAndWrite(2);
    files.failCallsOf("write");
    spool.add(2, 50);
    assertThat(spool.close().isSuccess()).isTrue();
    assertThat(spool.listener.drops())
        .containsExactly(new Drop(2, "owner 2", DropCause.SHUTDOWN));
    files.failCallsOf("");
    assertThat(idsOnDisk()).containsExactly(0, 1);
  }

  @Test
  void close_ofADirectoryThatCannotBeClosed_fails() throws IOException {
    DrivenSpool spool = open(LARGE);
    spool.addAndWrite(2);
    files.failCallsOf("sync");
    assertThat(spool.close().isSuccess()).isFalse();
    files.failCallsOf("");
    assertThat(idsOnDisk()).containsExactly(0, 1);
  }

  @Test
  void afterClose_whatComesIsDropped() {
    DrivenSpool spool = open(LARGE);
    spool.addAndWrite(1);
    StoredRequest taken = spool.take();
    spool.close();
    spool.add(1, 50);
    spool.store.putBack(Spools.request(2, 50));
    spool.store.putBack(taken);

    assertThat(spool.listener.drops())
        .containsExactly(
            new Drop(1, "owner 1", DropCause.SHUTDOWN), new Drop(2, "owner 2", DropCause.SHUTDOWN));
    assertThat(spool.store.size()).isEqualTo(1);
    assertThat(spool.store.close().isSuccess()).isTrue();
  }

  private DrivenSpool open(SpoolOptions options) {
    return new DrivenSpool(() -> files, options, MEMORY_BYTES);
  }

  private List<Integer> idsOnDisk() throws IOException {
    return Spools.ids(SpoolDirectory.open(files, Spools.SPANS, LARGE));
  }
}
