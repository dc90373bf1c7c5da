package dev.peregrine.sdk.trace.samplers;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import java.util.List;

/**
 * Says with which probability a span is to be sampled, so that several can be combined before a
 * decision is made. Called by many threads at once.
 *
 * @see Samplers#composite
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/trace/sdk/#composablesampler">Specification</a>
 */
public interface ComposableSampler {

  /** The sampler that samples everything. */
  static ComposableSampler alwaysOn() {
    return ConstantIntent.ALWAYS_ON;
  }

  /** The sampler that samples nothing. */
  static ComposableSampler alwaysOff() {
    return ConstantIntent.ALWAYS_OFF;
  }

  /**
   * Makes a sampler with a fixed probability.
   *
   * @param ratio from 2<sup>-56</sup> to 1, or 0 for {@link #alwaysOff()}
   * @throws IllegalArgumentException if the ratio is not in that range
   */
  static ComposableSampler probability(double ratio) {
    return ConstantIntent.probability(ratio);
  }

  /**
   * Makes a sampler that takes over the threshold of the parent.
   *
   * @param root decides on spans without a parent
   */
  static ComposableSampler parentThreshold(ComposableSampler root) {
    return new ParentThresholdSampler(root);
  }

  /** Returns a builder of a sampler that asks the sampler of the first rule that matches. */
  static RuleBasedSamplerBuilder ruleBased() {
    return new RuleBasedSamplerBuilder();
  }

  /**
   * Makes a sampler that adds attributes to the spans that another one samples.
   *
   * @param attributes what to add
   */
  static ComposableSampler annotating(ComposableSampler delegate, Attributes attributes) {
    return new AnnotatingSampler(delegate, attributes);
  }

  /** Says how one span is to be sampled; the arguments are those of a sampler. */
  SamplingIntent getSamplingIntent(
      Context parentContext,
      String name,
      SpanKind spanKind,
      Attributes attributes,
      List<LinkData> parentLinks);

  /** What this sampler is, for people to read. */
  String getDescription();
}
