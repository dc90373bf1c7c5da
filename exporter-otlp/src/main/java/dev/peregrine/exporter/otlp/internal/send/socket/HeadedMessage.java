package dev.peregrine.exporter.otlp.internal.send.socket;

import dev.peregrine.exporter.otlp.internal.send.CompressedMessage;
import dev.peregrine.exporter.otlp.internal.send.RequestHeaders;
import io.opentelemetry.sdk.common.export.Compressor;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;

/** A message, and the headers that it is to be sent with. */
public record HeadedMessage(MessageWriter message, Map<String, List<String>> headers) {

  /**
   * @throws IllegalArgumentException if a header cannot be sent
   */
  public HeadedMessage {
    RequestHeaders.check(headers);
  }

  /**
   * The same, compressed already. Throws whatever somebody else's compressor throws.
   *
   * @param buffer empty; where the bytes stay
   */
  HeadedMessage compressed(Compressor compressor, ByteArrayOutputStream buffer) {
    return new HeadedMessage(CompressedMessage.of(message, compressor, buffer), headers);
  }
}
