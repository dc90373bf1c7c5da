package dev.peregrine.exporter.otlp.internal.file;

import java.io.IOException;

/** Where lines go. Used by one thread at a time. */
public interface LineOutput {

  /**
   * Writes a line at once, so that others who write there come before or after it.
   *
   * @param line its bytes, which may be changed once this returns
   */
  void write(Line line) throws IOException;

  /** Called after each batch. */
  void flush() throws IOException;

  /** Lets go of what was opened. */
  void close() throws IOException;
}
