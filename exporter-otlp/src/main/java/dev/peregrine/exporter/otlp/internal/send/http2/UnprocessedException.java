package dev.peregrine.exporter.otlp.internal.send.http2;

import java.io.IOException;

/** The server has not begun with the call, and says so. */
final class UnprocessedException extends IOException {

  private static final long serialVersionUID = 1;

  UnprocessedException(String message) {
    super(message);
  }
}
