package io.opentelemetry.sdk.trace.samplers;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.Attributes;

/** A result as it was given; those without attributes are constants. */
record ImmutableSamplingResult(SamplingDecision decision, Attributes attributes)
    implements SamplingResult {

  static final SamplingResult DROP =
      new ImmutableSamplingResult(SamplingDecision.DROP, Attributes.empty());
  static final SamplingResult RECORD_ONLY =
      new ImmutableSamplingResult(SamplingDecision.RECORD_ONLY, Attributes.empty());
  static final SamplingResult RECORD_AND_SAMPLE =
      new ImmutableSamplingResult(SamplingDecision.RECORD_AND_SAMPLE, Attributes.empty());

  ImmutableSamplingResult {
    requireNonNull(decision, "decision");
    requireNonNull(attributes, "attributes");
  }

  @Override
  public SamplingDecision getDecision() {
    return decision;
  }

  @Override
  public Attributes getAttributes() {
    return attributes;
  }
}
