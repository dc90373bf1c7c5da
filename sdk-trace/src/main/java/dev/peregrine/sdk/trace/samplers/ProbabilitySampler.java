package dev.peregrine.sdk.trace.samplers;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Samples with a fixed probability, whatever the parent's sampled flag says. */
final class ProbabilitySampler implements Sampler {

  private static final Logger LOGGER = Logger.getLogger(ProbabilitySampler.class.getName());

  private final Sampler composite;
  private final String description;
  private final AtomicBoolean warned = new AtomicBoolean();

  ProbabilitySampler(double ratio) {
    SamplingIntent intent = SamplingIntent.of(Threshold.ofRatio(ratio), /* reliable= */ true);
    description = "ProbabilitySampler{" + ratio + "}";
    composite = new CompositeSampler(new ConstantIntent(intent, description));
  }

  @Override
  public SamplingResult shouldSample(
      Context parentContext,
      String traceId,
      String name,
      SpanKind spanKind,
      Attributes attributes,
      List<LinkData> parentLinks) {
    SpanContext parent = Span.fromContext(parentContext).getSpanContext();
    if (parent.isValid() && !hasRandomness(parent) && !warned.getAndSet(true)) {
      LOGGER.log(
          Level.WARNING,
          "{0} samples a trace whose id is not marked as random; if it is not, the share of sampled"
              + " traces is another one",
          description);
    }
    return composite.shouldSample(parentContext, traceId, name, spanKind, attributes, parentLinks);
  }

  private static boolean hasRandomness(SpanContext context) {
    return context.getTraceFlags().isTraceIdRandom()
        || OtelTraceState.randomness(context.getTraceState()) != Threshold.NONE;
  }

  @Override
  public String getDescription() {
    return description;
  }

  @Override
  public String toString() {
    return description;
  }
}
