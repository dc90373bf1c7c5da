package dev.peregrine.exporter.otlp.internal.store.spool;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** An open file. */
interface SpoolFile extends Closeable {

  long size() throws IOException;

  /** Reads some bytes and returns how many; -1 at the end of the file. */
  int read(ByteBuffer target, long position) throws IOException;

  /** Writes some of the bytes and returns how many. */
  int write(ByteBuffer source, long position) throws IOException;

  void truncate(long size) throws IOException;

  /** Makes what was written survive a power failure. */
  void sync() throws IOException;
}
