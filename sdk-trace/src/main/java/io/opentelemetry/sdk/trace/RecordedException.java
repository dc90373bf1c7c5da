package io.opentelemetry.sdk.trace;

import dev.peregrine.sdk.common.internal.ApiAccess;
import dev.peregrine.sdk.common.internal.AttributeFold;
import dev.peregrine.sdk.common.internal.RecordedThrowable;
import dev.peregrine.sdk.common.internal.Weights;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.trace.data.ExceptionEventData;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An exception as a span keeps it. Its attributes are made when somebody asks for them: in an
 * exporter's thread as a rule.
 */
final class RecordedException implements ExceptionEventData {

  private final long epochNanos;
  private final RecordedThrowable exception;
  private final Attributes additional;
  private final SpanLimits limits;

  /** Made when somebody asks; each thread that does so at once makes an equal one. */
  private volatile @Nullable AttributeFold rendered;

  RecordedException(
      long epochNanos, Throwable exception, Attributes additional, SpanLimits limits) {
    this.epochNanos = epochNanos;
    this.exception = new RecordedThrowable(exception);
    this.additional = additional;
    this.limits = limits;
  }

  int weight() {
    return Weights.sum(exception.weight(), Weights.of(additional));
  }

  @Override
  public String getName() {
    return "exception";
  }

  @Override
  public long getEpochNanos() {
    return epochNanos;
  }

  @Override
  public Throwable getException() {
    return exception.throwable();
  }

  @Override
  public Attributes getAttributes() {
    return rendered().attributes();
  }

  @Override
  public int getTotalAttributeCount() {
    AttributeFold fold = rendered();
    return fold.count() + fold.dropped();
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o == this
        || (o instanceof RecordedException other
            && epochNanos == other.epochNanos
            && getException().equals(other.getException())
            && getTotalAttributeCount() == other.getTotalAttributeCount()
            && getAttributes().equals(other.getAttributes()));
  }

  @Override
  public int hashCode() {
    return Objects.hash(epochNanos, getException());
  }

  @Override
  public String toString() {
    return "ExceptionEventData{epochNanos="
        + epochNanos
        + ", exception="
        + getException()
        + ", attributes="
        + getAttributes()
        + ", totalAttributeCount="
        + getTotalAttributeCount()
        + "}";
  }

  private AttributeFold rendered() {
    AttributeFold made = rendered;
    if (made == null) {
      made = render();
      rendered = made;
    }
    return made;
  }

  private AttributeFold render() {
    Object[] added = ApiAccess.pairs(additional);
    int count = added.length / 2;
    return exception.withAttributes(
        AttributeValues.limitPairs(added, count, limits),
        count,
        limits.getMaxNumberOfAttributesPerEvent(),
        limits.getMaxAttributeValueLength());
  }
}
