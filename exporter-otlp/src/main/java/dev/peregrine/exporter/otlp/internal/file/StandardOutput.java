package dev.peregrine.exporter.otlp.internal.file;

import java.io.IOException;

/** Standard output, whatever that is when a line is written. */
@SuppressWarnings("SystemOut") // that is what this is for
public final class StandardOutput implements LineOutput {

  @Override
  public void write(Line line) throws IOException {
    line.copyTo(System.out);
  }

  @Override
  public void flush() throws IOException {
    if (System.out.checkError()) {
      throw new IOException("Standard output does not take it");
    }
  }

  @Override
  public void close() {}

  @Override
  public String toString() {
    return "stdout";
  }
}
