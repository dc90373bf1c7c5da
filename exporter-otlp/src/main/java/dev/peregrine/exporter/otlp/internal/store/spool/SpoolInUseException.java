package dev.peregrine.exporter.otlp.internal.store.spool;

import java.io.IOException;

/** Another exporter, of this process or another, uses the directory. */
final class SpoolInUseException extends IOException {

  private static final long serialVersionUID = 1L;

  SpoolInUseException(String message) {
    super(message);
  }
}
