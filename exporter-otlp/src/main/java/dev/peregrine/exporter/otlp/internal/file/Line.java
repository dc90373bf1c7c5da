package dev.peregrine.exporter.otlp.internal.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A line in the making: what is written to it, and a line feed. Its memory is used again. */
public final class Line extends ByteArrayOutputStream {

  private static final int USUAL_BYTES = 64 << 10;
  private static final int KEPT_BYTES = 1 << 20;

  Line() {
    super(USUAL_BYTES);
  }

  /** Takes back everything, and memory beyond what usual lines need. */
  void clear() {
    if (buf.length > KEPT_BYTES) {
      buf = new byte[USUAL_BYTES];
    }
    reset();
  }

  void end() {
    write('\n');
  }

  /** The text without its line feed. */
  String text() {
    return new String(buf, 0, count - 1, StandardCharsets.UTF_8);
  }

  /** Writes all of it in one call. */
  void copyTo(OutputStream out) throws IOException {
    out.write(buf, 0, count);
  }
}
