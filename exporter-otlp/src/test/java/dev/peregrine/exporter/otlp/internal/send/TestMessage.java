package dev.peregrine.exporter.otlp.internal.send;

import io.opentelemetry.sdk.common.export.MessageWriter;
import java.io.IOException;
import java.io.OutputStream;

/** A message of given bytes. */
public record TestMessage(byte[] bytes) implements MessageWriter {

  @Override
  public void writeMessage(OutputStream output) throws IOException {
    output.write(bytes);
  }

  @Override
  public int getContentLength() {
    return bytes.length;
  }
}
