package dev.peregrine.exporter.otlp.internal.store.spool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.exporter.otlp.internal.store.StoredRequest;
import dev.peregrine.sdk.common.internal.Signal;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One file of five records, of which the second is done, damaged in every place. */
class SegmentDamageTest {

  private static final SpoolOptions OPTIONS = Spools.options(1 << 20, 1 << 19);
  private static final String FILE = Segment.name(0);
  private static final int DONE = 1;
  private static final List<Integer> WAITING = List.of(0, 2, 3, 4);

  private byte[] intact;

  /** Where each record ends. */
  private final int[] ends = new int[5];

  @BeforeEach
  void write() throws IOException {
    MemoryFiles files = new MemoryFiles();
    SpoolDirectory directory = SpoolDirectory.open(files, Spools.SPANS, OPTIONS);
    for (int id = 0; id < ends.length; id++) {
      directory.append(Spools.request(id, 4 + 10 * id));
      ends[id] = files.content(FILE).length;
    }
    directory.markDone(directory.waiting().get(DONE));
    intact = files.content(FILE);
    directory.close();
  }

  @Test
  void open_ofAFileCutAnywhere_findsWhatIsComplete() throws IOException {
    for (int length = 0; length < intact.length; length++) {
      MemoryFiles files = files(Arrays.copyOf(intact, length));
      SpoolDirectory directory = SpoolDirectory.open(files, Spools.SPANS, OPTIONS);

      int cut = length;
      List<Integer> complete =
          WAITING.stream().filter(id -> ends[id] <= cut).toList();
      assertThat(Spools.ids(directory)).as("cut at %d", cut).isEqualTo(complete);
      int good =
          IntStream.of(ends).filter(end -> end <= cut).max().orElse(cut < 20 ? 0 : 20);
      assertThat(directory.damage().tails()).isEqualTo(good < length ? 1 : 0);
      assertThat(directory.damage().bytes()).isEqualTo(length - good);
      assertThat(files.bytes()).isEqualTo(complete.isEmpty() ? 0 : good);
      assertThat(directory.bytes()).isEqualTo(files.bytes());
    }
  }

  @Test
  void open_ofAFileWithAnyBitFlipped_losesAtMostWhatFollowsAndSendsNothingTwice()
      throws IOException {
    for (int bit = 0; bit < intact.length * 8; bit++) {
      byte[] damaged = intact.clone();
      damaged[bit / 8] ^= (byte) (1 << bit % 8);
      SpoolDirectory directory = SpoolDirectory.open(files(damaged), Spools.SPANS, OPTIONS);

      assertThat(Spools.ids(directory)).as("bit %d", bit).isEqualTo(expectedAfterFlip(bit / 8));
    }
  }

  private List<Integer> expectedAfterFlip(int at) {
    if (at < SegmentFormat.SEGMENT_HEADER_BYTES) {
      return List.of();
    }
    int hit = (int) IntStream.of(ends).filter(end -> end <= at).count();
    int start = hit == 0 ? SegmentFormat.SEGMENT_HEADER_BYTES : ends[hit - 1];
    if (at == start) {
      return WAITING;
    }
    return at < start + SegmentFormat.RECORD_HEADER_BYTES
        ? WAITING.stream().filter(id -> id < hit).toList()
        : WAITING.stream().filter(id -> id != hit).toList();
  }

  @Test
  void open_ofAnotherVersion_leavesTheFileAlone() throws IOException {
    intact[7] = 2;
    MemoryFiles files = files(intact);
    SpoolDirectory directory = SpoolDirectory.open(files, Spools.SPANS, OPTIONS);
    directory.append(Spools.request(9, 10));
    directory.close();

    assertThat(directory.damage().isNone()).isTrue();
    assertThat(files.content(FILE)).isEqualTo(intact);
    assertThat(files.names()).containsExactly(FILE, Segment.name(1));
  }

  @Test
  void open_asAnotherKind_handsNothingOut() throws IOException {
    for (RecordKind other :
        List.of(new RecordKind(Signal.SPAN, true), new RecordKind(Signal.LOG, false))) {
      MemoryFiles files = files(intact);
      SpoolDirectory directory = SpoolDirectory.open(files, other, OPTIONS);

      assertThat(directory.waiting()).isEmpty();
      assertThat(directory.damage().strangeRecords()).isEqualTo(ends.length);
    }
  }

  @Test
  void open_ofAFileThatCannotBeRead_usesTheOthersAndKeepsIt() throws IOException {
    MemoryFiles files = files(intact);
    files.put(Segment.name(1), new byte[0]);
    // The calls are: list, open, and the first read.
    files.failCalls(2, 1);
    SpoolDirectory directory = SpoolDirectory.open(files, Spools.SPANS, OPTIONS);

    assertThat(directory.waiting()).isEmpty();
    assertThat(directory.damage().unreadableFiles()).isEqualTo(1);
    assertThat(files.names()).containsExactly(FILE);
    assertThat(Spools.ids(SpoolDirectory.open(files, Spools.SPANS, OPTIONS))).isEqualTo(WAITING);
  }

  @Test
  void open_ofAFileThatCannotBeCut_usesIt() throws IOException {
    byte[] withTail = Arrays.copyOf(intact, intact.length + 5);
    MemoryFiles files = files(withTail);
    files.failCallsOf("truncate");
    SpoolDirectory directory = SpoolDirectory.open(files, Spools.SPANS, OPTIONS);

    assertThat(Spools.ids(directory)).isEqualTo(WAITING);
    assertThat(directory.bytes()).isEqualTo(withTail.length);
  }

  @Test
  void open_withOtherFiles_ignoresThem() throws IOException {
    MemoryFiles files = files(intact);
    files.put("lock", new byte[0]);
    files.put("0.spool", intact);
    files.put("ffffffffffffffff.spool", intact);
    files.put("notes.txt", intact);
    SpoolDirectory directory = SpoolDirectory.open(files, Spools.SPANS, OPTIONS);

    assertThat(Spools.ids(directory)).isEqualTo(WAITING);
    assertThat(files.names()).hasSize(5);
  }

  @Test
  void read_always_givesBackAllThatWasWritten() throws IOException {
    SpoolDirectory directory = SpoolDirectory.open(files(intact), Spools.SPANS, OPTIONS);
    SpoolEntry entry = directory.waiting().get(3);
    StoredRequest written = Spools.request(4, 44);

    assertThat(directory.read(entry)).isEqualTo(written.message());
    assertThat(entry.items).isEqualTo(written.items());
    assertThat(entry.createdEpochNanos).isEqualTo(written.createdEpochNanos());
    assertThat(entry.owner).isNull();
  }

  private static MemoryFiles files(byte[] content) {
    MemoryFiles files = new MemoryFiles();
    files.put(FILE, content);
    return files;
  }
}
