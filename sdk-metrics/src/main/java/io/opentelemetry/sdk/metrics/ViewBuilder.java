package io.opentelemetry.sdk.metrics;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Builds a {@link View}. Not for use by several threads at once. */
public final class ViewBuilder {

  @Nullable String name;
  @Nullable String description;
  @Nullable Aggregation aggregation;
  @Nullable Predicate<String> attributeFilter;
  @Nullable Integer cardinalityLimit;

  ViewBuilder() {}

  /**
   * Sets the name of the metric.
   *
   * @param name the name, or null (the default) for that of the instrument; it need not follow the
   *     rules for instruments. Set it only if the selector selects a single instrument: metrics of
   *     the same name conflict
   * @return this builder
   */
  public ViewBuilder setName(@Nullable String name) {
    this.name = name;
    return this;
  }

  /**
   * Sets the description of the metric.
   *
   * @param description the description, or null (the default) for that of the instrument
   * @return this builder
   */
  public ViewBuilder setDescription(@Nullable String description) {
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
    return setAttributeFilter(AttributeKeys.only(keysToRetain));
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
   */
  public View build() {
    return new ConfiguredView(this);
  }
}
