package dev.peregrine.exporter.otlp.internal.send;

import java.util.OptionalLong;

/** What our own transports know of an answer beyond the contract. */
public interface Reply {

  /** How long the server wants to be left alone, in nanoseconds. */
  OptionalLong requestedDelayNanos();
}
