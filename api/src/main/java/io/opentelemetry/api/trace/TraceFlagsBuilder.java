package io.opentelemetry.api.trace;

/** A builder of {@link TraceFlags}. Not thread-safe. */
public interface TraceFlagsBuilder {

  /**
   * Sets or clears the sampled flag, bit {@code 0x01}.
   *
   * @param isSampled whether the trace is sampled
   * @return this builder
   */
  TraceFlagsBuilder setSampled(boolean isSampled);

  /**
   * Sets or clears the random flag, bit {@code 0x02}.
   *
   * @param isRandomTraceId whether at least the last 56 bits of the trace id are random
   * @return this builder
   */
  TraceFlagsBuilder setRandomTraceId(boolean isRandomTraceId);

  /**
   * Returns the flags.
   *
   * @return the flags
   */
  TraceFlags build();
}
