package io.opentelemetry.sdk.metrics;

/**
 * Decides which measurements may become exemplars. Only the filters below are accepted by the
 * provider's builder.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/metrics/sdk/#exemplarfilter">Specification</a>
 */
public interface ExemplarFilter {

  /**
   * Returns the filter that lets through measurements made while a sampled span is current.
   *
   * @return a shared filter; the default of a provider
   */
  static ExemplarFilter traceBased() {
    return BuiltInExemplarFilter.TRACE_BASED;
  }

  /**
   * Returns the filter that lets every measurement through.
   *
   * @return a shared filter
   */
  static ExemplarFilter alwaysOn() {
    return BuiltInExemplarFilter.ALWAYS_ON;
  }

  /**
   * Returns the filter that lets nothing through, so that exemplars cost nothing.
   *
   * @return a shared filter
   */
  static ExemplarFilter alwaysOff() {
    return BuiltInExemplarFilter.ALWAYS_OFF;
  }
}
