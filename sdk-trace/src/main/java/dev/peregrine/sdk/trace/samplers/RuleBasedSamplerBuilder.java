package dev.peregrine.sdk.trace.samplers;

import java.util.ArrayList;
import java.util.List;

/** Builds a sampler out of rules. Not for use by several threads at once. */
public final class RuleBasedSamplerBuilder {

  private final List<RuleBasedSampler.Rule> rules = new ArrayList<>();

  RuleBasedSamplerBuilder() {}

  /**
   * Adds a rule after those that are there.
   *
   * @param predicate which spans the rule is for
   * @param sampler asked for these spans, unless a rule before matches
   */
  public RuleBasedSamplerBuilder add(SpanPredicate predicate, ComposableSampler sampler) {
    rules.add(new RuleBasedSampler.Rule(predicate, sampler));
    return this;
  }

  /** Builds the sampler; spans that no rule matches are not sampled. */
  public ComposableSampler build() {
    return new RuleBasedSampler(rules);
  }
}
