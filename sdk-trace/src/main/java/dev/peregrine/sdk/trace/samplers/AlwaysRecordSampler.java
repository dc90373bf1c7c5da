package dev.peregrine.sdk.trace.samplers;

import static java.util.Objects.requireNonNull;

import dev.peregrine.sdk.trace.internal.BinarySampler;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;

/** Records what another sampler would drop. */
final class AlwaysRecordSampler implements Sampler, BinarySampler {

  private final Sampler root;
  private final BinarySampler binaryRoot;

  AlwaysRecordSampler(Sampler root) {
    this.root = requireNonNull(root, "root");
    this.binaryRoot = BinarySampler.of(root);
  }

  @Override
  public int decide(int parentState, long traceIdLow) {
    int decision = binaryRoot.decide(parentState, traceIdLow);
    return decision == DROP ? RECORD_ONLY : decision;
  }

  @Override
  public SamplingResult shouldSample(
      Context parentContext,
      String traceId,
      String name,
      SpanKind spanKind,
      Attributes attributes,
      List<LinkData> parentLinks) {
    SamplingResult result =
        root.shouldSample(parentContext, traceId, name, spanKind, attributes, parentLinks);
    return result.getDecision() == SamplingDecision.DROP ? new Recorded(result) : result;
  }

  @Override
  public String getDescription() {
    return "AlwaysRecord{root=" + root.getDescription() + "}";
  }

  @Override
  public CompletableResultCode shutdown() {
    return root.shutdown();
  }

  @Override
  public String toString() {
    return getDescription();
  }

  /** A dropping result, but for the decision. */
  private record Recorded(SamplingResult dropped) implements SamplingResult {

    @Override
    public SamplingDecision getDecision() {
      return SamplingDecision.RECORD_ONLY;
    }

    @Override
    public Attributes getAttributes() {
      return dropped.getAttributes();
    }

    @Override
    public TraceState getUpdatedTraceState(TraceState parentTraceState) {
      return dropped.getUpdatedTraceState(parentTraceState);
    }
  }
}
