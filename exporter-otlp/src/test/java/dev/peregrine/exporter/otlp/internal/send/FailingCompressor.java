package dev.peregrine.exporter.otlp.internal.send;

import io.opentelemetry.sdk.common.export.Compressor;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Somebody's compressor that breaks down. */
public final class FailingCompressor implements Compressor {

  private final boolean atStart;

  private FailingCompressor(boolean atStart) {
    this.atStart = atStart;
  }

  public static Compressor atStart() {
    return new FailingCompressor(true);
  }

  public static Compressor atEnd() {
    return new FailingCompressor(false);
  }

  @Override
  public String getEncoding() {
    return "failing";
  }

  @Override
  public OutputStream compress(OutputStream out) throws IOException {
    if (atStart) {
      throw new IllegalStateException("no compression");
    }
    return new FilterOutputStream(out) {
      @Override
      public void close() throws IOException {
        throw new IOException("no compression");
      }
    };
  }
}
