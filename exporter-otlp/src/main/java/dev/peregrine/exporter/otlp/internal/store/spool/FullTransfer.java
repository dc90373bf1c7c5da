package dev.peregrine.exporter.otlp.internal.store.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Reads and writes that go on until all is done. */
final class FullTransfer {

  /** The JDK keeps a direct buffer as large as the largest transfer of a thread. */
  private static final int CHUNK_BYTES = 1 << 16;

  private FullTransfer() {}

  /** Writes all bytes. */
  static void write(SpoolFile file, ByteBuffer source, long position) throws IOException {
    int end = source.limit();
    long at = position;
    while (source.position() < end) {
      source.limit(Math.min(end, source.position() + CHUNK_BYTES));
      int written = file.write(source, at);
      if (written <= 0) {
        throw new IOException("The file system takes no more bytes");
      }
      at += written;
    }
  }

  /** Reads that many bytes, or fewer if the file ends before. */
  static byte[] read(SpoolFile file, int bytes, long position) throws IOException {
    byte[] target = new byte[bytes];
    int done = 0;
    while (done < bytes) {
      int chunk = Math.min(bytes - done, CHUNK_BYTES);
      int read = file.read(ByteBuffer.wrap(target, done, chunk), position + done);
      if (read <= 0) {
        return Arrays.copyOf(target, done);
      }
      done += read;
    }
    return target;
  }
}
