package io.opentelemetry.sdk.trace.samplers;

import dev.peregrine.sdk.trace.internal.BinarySampler;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Samples a trace if the last eight bytes of its id, taken as a number without its sign, lie below
 * a bound. The specification froze this rule: every service has to choose the same traces.
 */
final class TraceIdRatioBasedSampler implements Sampler, BinarySampler {

  private static final Logger LOGGER = Logger.getLogger(TraceIdRatioBasedSampler.class.getName());
  private static final int ID_LOW_OFFSET = 16;

  private final long bound;
  private final String description;

  /** Plain: at worst two threads warn. */
  private boolean warned;

  TraceIdRatioBasedSampler(double ratio) {
    if (!(ratio >= 0 && ratio <= 1)) {
      throw new IllegalArgumentException("ratio must be in range [0.0, 1.0], but is " + ratio);
    }
    // A ratio of 0 must drop even the one number whose absolute value is negative.
    bound = ratio == 0 ? Long.MIN_VALUE : (long) (ratio * Long.MAX_VALUE);
    description =
        "TraceIdRatioBased{"
            + BigDecimal.valueOf(ratio).setScale(6, RoundingMode.HALF_UP).toPlainString()
            + "}";
  }

  @Override
  public int decide(int parentState, long traceIdLow) {
    if (parentState != 0 && !warned) {
      warn();
    }
    return Math.abs(traceIdLow) < bound ? BinarySampler.RECORD_AND_SAMPLE : BinarySampler.DROP;
  }

  private void warn() {
    warned = true;
    LOGGER.log(
        Level.INFO,
        "{0} decides on a span that has a parent, whatever was decided on the parent. If traces are"
            + " to be whole, use it as the root of a parent-based sampler.",
        description);
  }

  @Override
  public SamplingResult shouldSample(
      Context parentContext,
      String traceId,
      String name,
      SpanKind spanKind,
      Attributes attributes,
      List<LinkData> parentLinks) {
    long low = Long.parseUnsignedLong(traceId, ID_LOW_OFFSET, traceId.length(), 16);
    int parentState =
        Span.fromContext(parentContext).getSpanContext().isValid() ? BinarySampler.PARENT_VALID : 0;
    return decide(parentState, low) == BinarySampler.DROP
        ? SamplingResult.drop()
        : SamplingResult.recordAndSample();
  }

  @Override
  public String getDescription() {
    return description;
  }

  @Override
  public String toString() {
    return description;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof TraceIdRatioBasedSampler other && bound == other.bound;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(bound);
  }
}
