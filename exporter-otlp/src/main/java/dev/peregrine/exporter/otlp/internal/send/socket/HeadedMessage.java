package dev.peregrine.exporter.otlp.internal.send.socket;

import io.opentelemetry.sdk.common.export.MessageWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * A message, and the headers that it is to be sent with.
 *
 * @param headers checked
 */
public record HeadedMessage(MessageWriter message, Map<String, List<String>> headers)
    implements MessageWriter {

  @Override
  public int getContentLength() {
    return message.getContentLength();
  }

  @Override
  public void writeMessage(OutputStream output) throws IOException {
    message.writeMessage(output);
  }
}
