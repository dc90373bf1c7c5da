package io.opentelemetry.sdk.metrics;

import static java.util.Objects.requireNonNull;

import dev.peregrine.sdk.metrics.ExemplarReservoirFactory;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Builds a {@link View}. Not for use by several threads at once. */
public final class ViewBuilder {

  private @Nullable String name;
  private @Nullable String description;
  private @Nullable Aggregation aggregation;
  private @Nullable Predicate<String> attributeFilter;
  private Set<String> excludedKeys = Set.of();
  private @Nullable Integer cardinalityLimit;
  private @Nullable ExemplarReservoirFactory exemplarReservoir;

  /** What was given as a set; empty if a predicate was given. */
  private Set<String> retainedKeys = Set.of();

  ViewBuilder() {}

  /**
   * Sets the name of the metric.
   *
   * @param name the name, or null (the default) for that of the instrument; it need not follow the
   *     rules for instruments. Set it only if the selector selects a single instrument: metrics of
   *     the same name conflict
   * @return this builder
   */
  public ViewBuilder setName(String name) {
    this.name = name;
    return this;
  }

  /**
   * Sets the description of the metric.
   *
   * @param description the description, or null (the default) for that of the instrument
   * @return this builder
   */
  public ViewBuilder setDescription(String description) {
    this.description = description;
    return this;
  }

  /**
   * Sets how measurements become points. A view whose aggregation does not suit an instrument is
   * ignored for that instrument, with a warning.
   *
   * @param aggregation one of those that {@link Aggregation} provides; by default that of the
   *     reader
   * @return this builder
   * @throws IllegalArgumentException if it is none of these
   */
  public ViewBuilder setAggregation(Aggregation aggregation) {
    if (!Aggregations.isBuiltIn(aggregation)) {
      throw new IllegalArgumentException(
          "aggregation must be one that the static methods of Aggregation return, but is "
              + aggregation);
    }
    this.aggregation = aggregation;
    return this;
  }

  /**
   * Sets which attributes the points keep.
   *
   * @param keysToRetain the keys of these attributes; by default what the instrument advises, or
   *     all
   * @return this builder
   * @throws NullPointerException if it is null or holds null
   */
  public ViewBuilder setAttributeFilter(Set<String> keysToRetain) {
    requireNonNull(keysToRetain, "keysToRetain");
    setAttributeFilter(AttributeKeys.only(keysToRetain));
    retainedKeys = Set.copyOf(keysToRetain);
    return this;
  }

  /**
   * Sets which attributes the points keep.
   *
   * @param keyFilter tests the key of an attribute, by many threads at once, and gives the same
   *     result each time; by default what the instrument advises, or all
   * @return this builder
   * @throws NullPointerException if it is null
   */
  public ViewBuilder setAttributeFilter(Predicate<String> keyFilter) {
    this.attributeFilter = requireNonNull(keyFilter, "keyFilter");
    this.retainedKeys = Set.of();
    return this;
  }

  /**
   * Sets which attributes the points do not keep, whatever else is set.
   *
   * @param keysToExclude the keys of these attributes; none by default
   * @return this builder
   * @throws NullPointerException if it is null or holds null
   * @see <a
   *     href="https://opentelemetry.io/docs/specs/otel/metrics/sdk/#stream-configuration">Specification</a>
   */
  public ViewBuilder setExcludedAttributes(Set<String> keysToExclude) {
    this.excludedKeys = Set.copyOf(requireNonNull(keysToExclude, "keysToExclude"));
    return this;
  }

  /**
   * Sets where the exemplars of each series are kept.
   *
   * @param exemplarReservoir makes the reservoirs; by default they suit the aggregation
   * @return this builder
   * @throws NullPointerException if it is null
   * @see <a
   *     href="https://opentelemetry.io/docs/specs/otel/metrics/sdk/#stream-configuration">Specification</a>
   */
  public ViewBuilder setExemplarReservoir(ExemplarReservoirFactory exemplarReservoir) {
    this.exemplarReservoir = requireNonNull(exemplarReservoir, "exemplarReservoir");
    return this;
  }

  /**
   * Sets how many series the metric may have. Measurements of further ones go to the series with
   * the attribute {@code otel.metric.overflow}.
   *
   * @param cardinalityLimit at least 1; by default what the reader says, or 2000
   * @return this builder
   * @throws IllegalArgumentException if it is not positive
   */
  public ViewBuilder setCardinalityLimit(int cardinalityLimit) {
    if (cardinalityLimit <= 0) {
      throw new IllegalArgumentException(
          "cardinalityLimit must be > 0, but is " + cardinalityLimit);
    }
    this.cardinalityLimit = cardinalityLimit;
    return this;
  }

  /**
   * Builds the view.
   *
   * @return a new view
   * @throws IllegalArgumentException if an attribute is both retained and excluded
   */
  public View build() {
    for (String key : excludedKeys) {
      if (retainedKeys.contains(key)) {
        throw new IllegalArgumentException(
            "keysToExclude must not hold what keysToRetain holds, but both hold " + key);
      }
    }
    return new ConfiguredView(
        new ViewSettings(
            name,
            description,
            aggregation,
            attributeFilter,
            excludedKeys.isEmpty() ? null : AttributeKeys.allBut(excludedKeys),
            cardinalityLimit,
            exemplarReservoir));
  }
}
