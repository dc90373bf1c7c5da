package dev.peregrine.concurrency;

import dev.peregrine.sdk.trace.internal.BinarySampler;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Decides with its number, always. Its fields are plain, so that only the swap can make them
 * visible.
 */
final class NumberedSampler implements Sampler, BinarySampler {

  private int number;
  private int same;
  private boolean binary;

  final AtomicInteger shutdowns = new AtomicInteger();

  private NumberedSampler(int number, boolean binary) {
    this.number = number;
    this.binary = binary;
    same = number;
  }

  /** One that decides in both ways. */
  static NumberedSampler binary(int number) {
    return new NumberedSampler(number, /* binary= */ true);
  }

  /** One that has to be asked by the contract call. */
  static NumberedSampler asked(int number) {
    return new NumberedSampler(number, /* binary= */ false);
  }

  static int number(Sampler sampler) {
    return ((NumberedSampler) sampler).number();
  }

  private int number() {
    if (number != same) {
      throw new IllegalStateException("torn");
    }
    return number;
  }

  @Override
  public int decide(int parentState, long traceIdLow) {
    return binary ? number() : ASK;
  }

  @Override
  public SamplingResult shouldSample(
      Context parentContext,
      String traceId,
      String name,
      SpanKind spanKind,
      Attributes attributes,
      List<LinkData> parentLinks) {
    return switch (number()) {
      case DROP -> SamplingResult.drop();
      case RECORD_ONLY -> SamplingResult.recordOnly();
      default -> SamplingResult.recordAndSample();
    };
  }

  @Override
  public CompletableResultCode shutdown() {
    shutdowns.incrementAndGet();
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public String getDescription() {
    return Integer.toString(number());
  }
}
