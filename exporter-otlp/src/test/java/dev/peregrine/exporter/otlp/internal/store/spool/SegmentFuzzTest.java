package dev.peregrine.exporter.otlp.internal.store.spool;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SegmentFuzzTest {

  private static final SpoolOptions OPTIONS = Spools.options(1 << 20, 1 << 19);
  private static final String FILE = Segment.name(0);

  @FuzzTest
  void open_ofAnyFile_readsItOrCutsIt(byte[] content) {
    open(content);
  }

  @FuzzTest
  void open_ofAnyRecords_readsOrCutsThem(FuzzedDataProvider data) {
    byte[] records = data.consumeRemainingAsBytes();
    open(
        ByteBuffer.allocate(SegmentFormat.SEGMENT_HEADER_BYTES + records.length)
            .put(SegmentFormat.segmentHeader(0))
            .put(records)
            .array());
  }

  @Test
  void open_ofRandomlyDamagedFiles_readsOrCutsThem() throws IOException {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 500; round++) {
      byte[] content = randomFile(random);
      for (int damages = random.nextInt(4); damages > 0; damages--) {
        content[random.nextInt(content.length)] = (byte) random.nextInt();
      }
      try {
        open(content);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ", round " + round, e);
      }
    }
  }

  private static byte[] randomFile(SplittableRandom random) throws IOException {
    MemoryFiles files = new MemoryFiles();
    files.setBytesAtOnce(1 + random.nextInt(100));
    SpoolDirectory directory = SpoolDirectory.open(files, Spools.SPANS, OPTIONS);
    for (int id = 0; id < 5; id++) {
      directory.append(Spools.request(id, 4 + random.nextInt(60)));
    }
    return files.content(FILE);
  }

  /** Whatever the file holds: what is handed out is intact, and all the rest is accounted for. */
  private static void open(byte[] content) {
    try {
      MemoryFiles files = new MemoryFiles();
      files.put(FILE, content);
      SpoolDirectory directory = SpoolDirectory.open(files, Spools.SPANS, OPTIONS);
      List<SpoolEntry> waiting = directory.waiting();
      for (SpoolEntry entry : waiting) {
        byte[] message = directory.read(entry);
        assertThat(message == null || SegmentFormat.checksum(message) == entry.bodyChecksum)
            .isTrue();
      }
      assertThat(directory.bytes()).isLessThanOrEqualTo(content.length);
      if (!waiting.isEmpty()) {
        assertThat(directory.bytes() + directory.damage().bytes()).isEqualTo(content.length);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
