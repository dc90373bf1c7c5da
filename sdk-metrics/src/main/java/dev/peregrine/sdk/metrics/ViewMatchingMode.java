package dev.peregrine.sdk.metrics;

/**
 * What happens when several views select an instrument.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/metrics/sdk/#view-matching-mode">Specification</a>
 */
public enum ViewMatchingMode {
  /** Every view makes a metric of its own. The default. */
  INDEPENDENT,
  /**
   * Views of the same name make one metric together, which views without a name join. Of each
   * aspect that several of them set, the view that was registered last decides; an attribute is
   * kept if all of them keep it.
   */
  COMPOSABLE
}
