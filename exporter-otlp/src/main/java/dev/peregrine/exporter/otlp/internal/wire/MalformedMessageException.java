package dev.peregrine.exporter.otlp.internal.wire;

import java.io.IOException;

/** A message is not what its encoding promises. */
public final class MalformedMessageException extends IOException {

  private static final long serialVersionUID = 1;

  public MalformedMessageException(String message) {
    super(message);
  }
}
