package dev.peregrine.sampler.jaeger.internal;

import dev.peregrine.sdk.common.internal.concurrent.TokenBucket;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Samples so many traces a second. What it samples says so. */
final class RateLimitingSampler implements Sampler {

  private static final AttributeKey<String> TYPE = AttributeKey.stringKey("sampler.type");
  private static final AttributeKey<Double> PARAM = AttributeKey.doubleKey("sampler.param");

  private final double perSecond;
  private final LongSupplier nanoTime;
  private final TokenBucket bucket;
  private final SamplingResult sampled;

  private RateLimitingSampler(String type, double perSecond, LongSupplier nanoTime) {
    this.perSecond = perSecond;
    this.nanoTime = nanoTime;
    this.bucket = new TokenBucket(perSecond, nanoTime.getAsLong());
    this.sampled =
        SamplingResult.create(
            SamplingDecision.RECORD_AND_SAMPLE, Attributes.of(TYPE, type, PARAM, perSecond));
  }

  static RateLimitingSampler ofAll(double perSecond, LongSupplier nanoTime) {
    return new RateLimitingSampler("ratelimiting", perSecond, nanoTime);
  }

  /** One that sees to it that some traces of an operation are sampled. */
  static RateLimitingSampler ofLowerBound(double perSecond, LongSupplier nanoTime) {
    return new RateLimitingSampler("lowerbound", perSecond, nanoTime);
  }

  @Override
  public SamplingResult shouldSample(
      Context parentContext,
      String traceId,
      String name,
      SpanKind spanKind,
      Attributes attributes,
      List<LinkData> parentLinks) {
    return sample();
  }

  SamplingResult sample() {
    return bucket.tryTake(nanoTime.getAsLong()) ? sampled : SamplingResult.drop();
  }

  @Override
  public String getDescription() {
    return String.format(Locale.ROOT, "RateLimitingSampler{%.2f}", perSecond);
  }

  @Override
  public String toString() {
    return getDescription();
  }
}
