package io.opentelemetry.sdk.trace;

/**
 * Makes the ids of traces and spans. Implementations are called by many threads at once.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/trace/sdk/#id-generators">Specification</a>
 */
public interface IdGenerator {

  /**
   * Returns the generator of random ids, which is the default.
   *
   * @return a shared instance
   */
  static IdGenerator random() {
    return RandomIdGenerator.INSTANCE;
  }

  /**
   * Makes the id of a span. An id that is not valid is replaced by a random one.
   *
   * @return 16 lowercase hexadecimal digits, not all of them zero
   */
  String generateSpanId();

  /**
   * Makes the id of a trace. An id that is not valid is replaced by a random one.
   *
   * @return 32 lowercase hexadecimal digits, not all of them zero
   */
  String generateTraceId();

  /**
   * Returns whether the last 56 bits of the trace ids are random, so that the W3C random flag may
   * be set for them.
   *
   * @return true if they are; by default false
   */
  default boolean generatesRandomTraceIds() {
    return false;
  }
}
