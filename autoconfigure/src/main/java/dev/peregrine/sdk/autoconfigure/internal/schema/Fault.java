package dev.peregrine.sdk.autoconfigure.internal.schema;

import dev.peregrine.sdk.autoconfigure.internal.tree.Place;

/**
 * Something about a file that its author should know.
 *
 * @param severity whether it stops the start
 * @param place where it is
 * @param problem what is there, and what is allowed
 */
public record Fault(Severity severity, Place place, String problem) {

  /** What a fault leads to. */
  public enum Severity {
    /** The file cannot be used. */
    ERROR,
    /** The file can be used, but probably not all of it as it was meant. */
    WARNING,
    /** The file is as it should be; there is something to know. */
    NOTE
  }

  /** {@code otel.yaml:12:5: tracer_provider.sampler: …}. */
  @Override
  public String toString() {
    return place.message(problem);
  }
}
