package dev.peregrine.exporter.otlp.internal.send;

import java.util.OptionalLong;

/** What a server's answer means for trying again. */
public interface Reply {

  /** Whether the same request may succeed if it is sent again. */
  boolean isTransientFailure();

  /** How long the server wants to be left alone, in nanoseconds. */
  OptionalLong requestedDelayNanos();
}
