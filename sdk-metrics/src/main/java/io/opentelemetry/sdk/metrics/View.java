package io.opentelemetry.sdk.metrics;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the measurements of the instruments that a selector selects. What a view leaves
 * open is as the instrument or the reader has it. Immutable.
 *
 * <p>Attributes that a view keeps out of the points may still appear on exemplars; to prevent this,
 * set {@link ExemplarFilter#alwaysOff()} on the provider's builder.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/metrics/sdk/#view">Specification</a>
 */
public abstract class View {

  View() {}

  /** What the view sets, as opposed to what it leaves open. */
  abstract ViewSettings settings();

  /**
   * Returns a builder of a view that changes nothing yet.
   *
   * @return a new builder
   */
  public static ViewBuilder builder() {
    return new ViewBuilder();
  }

  /**
   * Returns the name of the metric.
   *
   * @return the name, or null for that of the instrument
   */
  public abstract @Nullable String getName();

  /**
   * Returns the description of the metric.
   *
   * @return the description, or null for that of the instrument
   */
  public abstract @Nullable String getDescription();

  /**
   * Returns how measurements become points.
   *
   * @return the aggregation; the {@linkplain Aggregation#defaultAggregation() default} stands for
   *     that of the reader
   */
  public abstract Aggregation getAggregation();

  /**
   * Returns which attributes the points keep.
   *
   * @return a test of the attribute's key
   */
  public abstract Predicate<String> getAttributeFilter();

  /**
   * Returns how many series the metric may have.
   *
   * @return at least 1; 2000, or what the reader says, unless the view sets it
   */
  public abstract int getCardinalityLimit();

  @Override
  public final String toString() {
    return new Description("View")
        .add("name", getName())
        .add("description", getDescription())
        .add("aggregation", getAggregation())
        .add("attributeFilter", getAttributeFilter())
        .add("cardinalityLimit", getCardinalityLimit())
        .toString();
  }
}
