package dev.peregrine.exporter.otlp.internal.store.spool;

import java.io.IOException;
import java.nio.ByteBuffer;

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

  /** Reads until the buffer is full or the file ends, and makes it ready for being read. */
  static ByteBuffer read(SpoolFile file, int bytes, long position) throws IOException {
    ByteBuffer target = ByteBuffer.allocate(bytes);
    long at = position;
    while (target.position() < bytes) {
      target.limit(Math.min(bytes, target.position() + CHUNK_BYTES));
      int read = file.read(target, at);
      if (read <= 0) {
        break;
      }
      at += read;
    }
    return target.flip();
  }
}
