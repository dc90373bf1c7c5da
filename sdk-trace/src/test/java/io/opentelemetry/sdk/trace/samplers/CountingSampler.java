package io.opentelemetry.sdk.trace.samplers;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.LinkData;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A sampler of the user's own, that can only be asked by the contract call. It drops all spans. */
public final class CountingSampler implements Sampler {

  public final AtomicInteger asked = new AtomicInteger();
  public final AtomicInteger shutdowns = new AtomicInteger();

  @Override
  public SamplingResult shouldSample(
      Context parentContext,
      String traceId,
      String name,
      SpanKind spanKind,
      Attributes attributes,
      List<LinkData> parentLinks) {
    asked.incrementAndGet();
    return SamplingResult.drop();
  }

  @Override
  public CompletableResultCode shutdown() {
    shutdowns.incrementAndGet();
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public String getDescription() {
    return "Counting";
  }
}
