package dev.peregrine.sdk.trace.samplers;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import java.util.List;

/** Has the same intent for every span. */
record ConstantIntent(SamplingIntent intent, String description) implements ComposableSampler {

  static final ComposableSampler ALWAYS_ON =
      new ConstantIntent(SamplingIntent.always(), "ComposableAlwaysOn");
  static final ComposableSampler ALWAYS_OFF =
      new ConstantIntent(SamplingIntent.never(), "ComposableAlwaysOff");

  static ComposableSampler probability(double ratio) {
    if (ratio == 0) {
      return ALWAYS_OFF;
    }
    SamplingIntent intent = SamplingIntent.of(Threshold.ofRatio(ratio), /* reliable= */ true);
    return new ConstantIntent(intent, "ComposableProbability{" + ratio + "}");
  }

  @Override
  public SamplingIntent getSamplingIntent(
      Context parentContext,
      String name,
      SpanKind spanKind,
      Attributes attributes,
      List<LinkData> parentLinks) {
    return intent;
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
