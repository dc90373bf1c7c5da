package dev.peregrine.exporter.otlp.internal.file;

import java.io.IOException;
import java.io.OutputStream;

/** A stream that somebody else opens and closes. */
public record StreamOutput(OutputStream stream) implements LineOutput {

  @Override
  public void write(Line line) throws IOException {
    line.copyTo(stream);
  }

  @Override
  public void flush() throws IOException {
    stream.flush();
  }

  @Override
  public void close() {}

  @Override
  public String toString() {
    return "stream";
  }
}
