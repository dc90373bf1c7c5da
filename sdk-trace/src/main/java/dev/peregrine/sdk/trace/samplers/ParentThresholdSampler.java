package dev.peregrine.sdk.trace.samplers;

import static java.util.Objects.requireNonNull;

import dev.peregrine.sdk.common.internal.ApiAccess;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import java.util.List;

/**
 * Takes over the threshold of the parent. If the parent's sampled flag contradicts its threshold,
 * somebody on the way sampled by other rules: then the flag counts and nothing can be counted by
 * it.
 */
record ParentThresholdSampler(ComposableSampler root) implements ComposableSampler {

  private static final SamplingIntent SAMPLED_ANYHOW =
      SamplingIntent.of(Threshold.ALWAYS, /* reliable= */ false);

  ParentThresholdSampler {
    requireNonNull(root, "root");
  }

  @Override
  public SamplingIntent getSamplingIntent(
      Context parentContext,
      String name,
      SpanKind spanKind,
      Attributes attributes,
      List<LinkData> parentLinks) {
    SpanContext parent = Span.fromContext(parentContext).getSpanContext();
    if (!parent.isValid()) {
      return root.getSamplingIntent(parentContext, name, spanKind, attributes, parentLinks);
    }
    long threshold = OtelTraceState.threshold(parent.getTraceState());
    if (threshold != Threshold.NONE && parent.isSampled() == isSampledBy(threshold, parent)) {
      return SamplingIntent.of(threshold, /* reliable= */ true);
    }
    return parent.isSampled() ? SAMPLED_ANYHOW : SamplingIntent.never();
  }

  private static boolean isSampledBy(long threshold, SpanContext parent) {
    long explicit = OtelTraceState.randomness(parent.getTraceState());
    long randomness =
        explicit == Threshold.NONE
            ? Threshold.randomnessOf(ApiAccess.traceIdLow(parent))
            : explicit;
    return randomness >= threshold;
  }

  @Override
  public String getDescription() {
    return "ComposableParentThreshold{root=" + root.getDescription() + "}";
  }
}
