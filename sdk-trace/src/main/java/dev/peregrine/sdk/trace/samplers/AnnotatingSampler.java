package dev.peregrine.sdk.trace.samplers;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import java.util.List;

/** Adds attributes to the spans that another sampler samples. */
record AnnotatingSampler(ComposableSampler delegate, Attributes added)
    implements ComposableSampler {

  AnnotatingSampler {
    requireNonNull(delegate, "delegate");
    requireNonNull(added, "attributes");
  }

  @Override
  public SamplingIntent getSamplingIntent(
      Context parentContext,
      String name,
      SpanKind spanKind,
      Attributes attributes,
      List<LinkData> parentLinks) {
    return delegate
        .getSamplingIntent(parentContext, name, spanKind, attributes, parentLinks)
        .withAttributes(() -> added);
  }

  @Override
  public String getDescription() {
    return "ComposableAnnotating{" + delegate.getDescription() + ", attributes=" + added + "}";
  }
}
