package io.opentelemetry.sdk.common.export;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A message that is ready to be sent. A sender may write it several times, once for each attempt,
 * until its call is complete.
 */
public interface MessageWriter {

  /**
   * Writes the whole message; does not close the stream.
   *
   * @param output where the message goes
   * @throws IOException if the stream cannot be written to
   */
  void writeMessage(OutputStream output) throws IOException;

  /**
   * The length of what {@link #writeMessage(OutputStream)} writes.
   *
   * @return the length in bytes
   */
  int getContentLength();
}
