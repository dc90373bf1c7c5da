package dev.peregrine.sdk.metrics.internal.point;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.ExemplarData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all kinds of points have.
 *
 * @param <E> the type of the exemplars
 */
public abstract class CollectedPoint<E extends ExemplarData> implements PointData {

  private long startEpochNanos;
  private long epochNanos;
  private Attributes attributes = Attributes.empty();
  private List<E> exemplars = List.of();

  CollectedPoint() {}

  /**
   * Sets what all kinds of points have.
   *
   * @param exemplars of type {@code E}
   */
  @SuppressWarnings("unchecked") // The aggregate and its exemplars are of one kind.
  public final void set(
      long startEpochNanos,
      long epochNanos,
      Attributes attributes,
      List<? extends ExemplarData> exemplars) {
    this.startEpochNanos = startEpochNanos;
    this.epochNanos = epochNanos;
    this.attributes = attributes;
    this.exemplars = (List<E>) exemplars;
  }

  @Override
  public final long getStartEpochNanos() {
    return startEpochNanos;
  }

  @Override
  public final long getEpochNanos() {
    return epochNanos;
  }

  @Override
  public final Attributes getAttributes() {
    return attributes;
  }

  @Override
  public final List<E> getExemplars() {
    return exemplars;
  }

  /** What the contract makes of the same content; equality and texts are its business. */
  abstract PointData copy();

  @Override
  public final boolean equals(@Nullable Object o) {
    return this == o || copy().equals(o);
  }

  @Override
  public final int hashCode() {
    return copy().hashCode();
  }

  @Override
  public final String toString() {
    return copy().toString();
  }
}
