package dev.peregrine.exporter.otlp.internal.send;

import io.opentelemetry.sdk.common.export.Compressor;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * A message that is compressed already, so that a compressor that fails does so before a library is
 * in the midst of sending.
 */
public final class CompressedMessage implements MessageWriter {

  private final ByteArrayOutputStream bytes;

  private CompressedMessage(ByteArrayOutputStream bytes) {
    this.bytes = bytes;
  }

  /**
   * Compresses a message. Throws whatever somebody else's compressor throws.
   *
   * @param buffer empty; where the bytes stay
   */
  public static CompressedMessage of(
      MessageWriter message, Compressor compressor, ByteArrayOutputStream buffer) {
    try (OutputStream out = compressor.compress(buffer)) {
      message.writeMessage(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CompressedMessage(buffer);
  }

  @Override
  public int getContentLength() {
    return bytes.size();
  }

  @Override
  public void writeMessage(OutputStream output) throws IOException {
    bytes.writeTo(output);
  }
}
