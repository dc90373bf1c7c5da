package dev.peregrine.exporter.otlp.internal.send;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.ArrayBlockingQueue;

/** Memory for compressed requests, used again for later ones. Thread-safe. */
public final class Buffers {

  private static final int MAX_IDLE = 4;
  private static final int MAX_IDLE_BYTES = 1 << 20;
  private static final int INITIAL_BYTES = 16 << 10;

  private final ArrayBlockingQueue<ByteArrayOutputStream> idle = new ArrayBlockingQueue<>(MAX_IDLE);

  /** An empty one. */
  public ByteArrayOutputStream take() {
    ByteArrayOutputStream rested = idle.poll();
    return rested == null ? new ByteArrayOutputStream(INITIAL_BYTES) : rested;
  }

  /** Takes one back that nobody reads or writes any more. */
  public void giveBack(ByteArrayOutputStream buffer) {
    if (buffer.size() <= MAX_IDLE_BYTES) {
      buffer.reset();
      boolean unused = idle.offer(buffer);
    }
  }
}
