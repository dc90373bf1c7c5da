package dev.peregrine.sdk.metrics.internal.exemplar;

import dev.peregrine.sdk.common.internal.ApiAccess;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.metrics.data.DoubleExemplarData;
import io.opentelemetry.sdk.metrics.data.ExemplarData;
import io.opentelemetry.sdk.metrics.data.LongExemplarData;

/** One measurement that was taken, to be written over by the next one. For one thread at a time. */
final class Sample {

  private long valueBits;
  private long epochNanos;
  private Attributes attributes = Attributes.empty();
  private SpanContext spanContext = SpanContext.getInvalid();

  void set(long valueBits, Attributes attributes, Context context, long epochNanos) {
    this.valueBits = valueBits;
    this.attributes = attributes;
    this.epochNanos = epochNanos;
    Span span = Span.fromContextOrNull(context);
    spanContext = span == null ? SpanContext.getInvalid() : span.getSpanContext();
  }

  ExemplarData toExemplar(boolean isLong, Attributes pointAttributes) {
    Attributes filtered = without(attributes, pointAttributes);
    return isLong
        ? LongExemplarData.create(filtered, epochNanos, spanContext, valueBits)
        : DoubleExemplarData.create(
            filtered, epochNanos, spanContext, Double.longBitsToDouble(valueBits));
  }

  /** Those attributes of a measurement that its point lacks. */
  private static Attributes without(Attributes all, Attributes pointAttributes) {
    if (all == pointAttributes || all.equals(pointAttributes)) {
      return Attributes.empty();
    }
    Object[] pairs = ApiAccess.pairs(all);
    Object[] left = new Object[pairs.length];
    int count = 0;
    for (int i = 0; i < pairs.length; i += 2) {
      if (!pairs[i + 1].equals(pointAttributes.get((AttributeKey<?>) pairs[i]))) {
        left[2 * count] = pairs[i];
        left[2 * count + 1] = pairs[i + 1];
        count++;
      }
    }
    return ApiAccess.attributes(left, count);
  }
}
