package io.opentelemetry.sdk.trace.samplers;

import dev.peregrine.sdk.trace.internal.BinarySampler;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import java.util.List;

/** Records and exports every span. */
enum AlwaysOnSampler implements Sampler, BinarySampler {
  INSTANCE;

  @Override
  public int decide(int parentState, long traceIdLow) {
    return BinarySampler.RECORD_AND_SAMPLE;
  }

  @Override
  public SamplingResult shouldSample(
      Context parentContext,
      String traceId,
      String name,
      SpanKind spanKind,
      Attributes attributes,
      List<LinkData> parentLinks) {
    return SamplingResult.recordAndSample();
  }

  @Override
  public String getDescription() {
    return "AlwaysOnSampler";
  }

  @Override
  public String toString() {
    return getDescription();
  }
}
