package dev.peregrine.exporter.otlp.internal.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

// O6
class GzipTest {

  private static final int ROUNDS = 200;

  private final Gzip gzip = new Gzip();

  /** Writes bytes in pieces of any size, some of them alone. */
  private byte[] compress(byte[] bytes, SplittableRandom random) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream stream = gzip.compress(out)) {
      for (int at = 0; at < bytes.length; ) {
        int length = Math.min(random.nextInt(20_000), bytes.length - at);
        if (length == 0) {
          stream.write(bytes[at]);
          at++;
        } else {
          stream.write(bytes, at, length);
          at += length;
        }
        stream.flush();
      }
    }
    return out.toByteArray();
  }

  private static byte[] randomBytes(SplittableRandom random) {
    byte[] bytes = new byte[random.nextInt(3) == 0 ? random.nextInt(300_000) : random.nextInt(9)];
    int values = random.nextInt(1, 257);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) random.nextInt(values);
    }
    return bytes;
  }

  private static byte[] decompress(byte[] bytes) throws IOException {
    return new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
  }

  @Test
  void compress_anything_isReadBack() throws IOException {
    for (long seed = 0; seed < 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      byte[] bytes = randomBytes(random);
      assertThat(decompress(compress(bytes, random))).as("seed %d", seed).isEqualTo(bytes);
    }
  }

  @Test
  void compress_manyAtOnce_doNotMix() {
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (long seed = 0; seed < 60; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      all.add(CompletableFuture.runAsync(() -> assertReadBack(random)));
    }
    all.forEach(CompletableFuture::join);
  }

  private void assertReadBack(SplittableRandom random) {
    byte[] bytes = randomBytes(random);
    try {
      assertThat(decompress(compress(bytes, random))).isEqualTo(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void compress_moreStreamsOpenThanAreKept_allWork() throws IOException {
    List<OutputStream> open = new ArrayList<>();
    List<ByteArrayOutputStream> results = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      results.add(new ByteArrayOutputStream());
      open.add(gzip.compress(results.get(i)));
    }
    for (int i = 0; i < 20; i++) {
      open.get(i).write(i);
    }
    for (int i = 0; i < 20; i++) {
      open.get(i).close();
      assertThat(decompress(results.get(i).toByteArray())).containsExactly(i);
    }
  }

  @Test
  void close_again_changesNothing() throws IOException {
    AtomicInteger closed = new AtomicInteger();
    OutputStream target =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed.incrementAndGet();
          }
        };
    OutputStream stream = gzip.compress(target);
    stream.close();
    stream.close();
    assertThat(closed).hasValue(1);
    assertThatThrownBy(() -> stream.write(1)).isInstanceOf(IOException.class);
    compress_moreStreamsOpenThanAreKept_allWork();
  }

  @Test
  void write_targetThatFails_doesNotHarmTheNextStream() throws IOException {
    byte[] bytes = new byte[200_000];
    new java.util.Random(1).nextBytes(bytes);
    for (int i = 0; i < 10; i++) {
      OutputStream stream = gzip.compress(new FailingOutput(5_000));
      assertThatThrownBy(() -> stream.write(bytes)).hasMessage("full");
      assertThatThrownBy(stream::close).hasMessage("full");
      assertThat(decompress(compress(bytes, new SplittableRandom(i)))).isEqualTo(bytes);
    }
  }

  @Test
  void compress_warm_allocatesNextToNothing() throws IOException {
    byte[] bytes = new byte[100_000];
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long before = 0;
    for (int i = 0; i < 2 * ROUNDS; i++) {
      if (i == ROUNDS) {
        before = threads.getThreadAllocatedBytes(thread);
      }
      try (OutputStream stream = gzip.compress(OutputStream.nullOutputStream())) {
        stream.write(bytes, 0, bytes.length);
      }
    }
    assertThat((threads.getThreadAllocatedBytes(thread) - before) / ROUNDS).isLessThan(512);
  }

  private static final class FailingOutput extends OutputStream {

    private int room;

    FailingOutput(int room) {
      this.room = room;
    }

    @Override
    public void write(int b) throws IOException {
      if (room-- <= 0) {
        throw new IOException("full");
      }
    }
  }
}
