package io.opentelemetry.sdk.trace.samplers;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.TraceState;

/** What a {@link Sampler} says about one span. Implementations are immutable. */
public interface SamplingResult {

  /**
   * Makes a result without attributes.
   *
   * @param decision what becomes of the span
   * @return a shared result
   * @throws NullPointerException if the decision is null
   */
  static SamplingResult create(SamplingDecision decision) {
    return switch (decision) {
      case DROP -> ImmutableSamplingResult.DROP;
      case RECORD_ONLY -> ImmutableSamplingResult.RECORD_ONLY;
      case RECORD_AND_SAMPLE -> ImmutableSamplingResult.RECORD_AND_SAMPLE;
    };
  }

  /**
   * Makes a result with attributes.
   *
   * @param decision what becomes of the span
   * @param attributes what to add to the span's attributes if it is recorded
   * @return the result
   * @throws NullPointerException if an argument is null
   */
  static SamplingResult create(SamplingDecision decision, Attributes attributes) {
    return attributes.isEmpty()
        ? create(decision)
        : new ImmutableSamplingResult(decision, attributes);
  }

  /**
   * Returns the result that records and exports the span.
   *
   * @return a shared result with {@link SamplingDecision#RECORD_AND_SAMPLE}
   */
  static SamplingResult recordAndSample() {
    return ImmutableSamplingResult.RECORD_AND_SAMPLE;
  }

  /**
   * Returns the result that records the span for span processors only.
   *
   * @return a shared result with {@link SamplingDecision#RECORD_ONLY}
   */
  static SamplingResult recordOnly() {
    return ImmutableSamplingResult.RECORD_ONLY;
  }

  /**
   * Returns the result that drops the span.
   *
   * @return a shared result with {@link SamplingDecision#DROP}
   */
  static SamplingResult drop() {
    return ImmutableSamplingResult.DROP;
  }

  /**
   * Returns what becomes of the span.
   *
   * @return the decision
   */
  SamplingDecision getDecision();

  /**
   * Returns what to add to the span's attributes if it is recorded.
   *
   * @return the attributes, empty for none
   */
  Attributes getAttributes();

  /**
   * Returns the trace state of the new span, sampled or not.
   *
   * @param parentTraceState the trace state of the parent
   * @return the trace state to use; by default the parent's
   */
  default TraceState getUpdatedTraceState(TraceState parentTraceState) {
    return parentTraceState;
  }
}
