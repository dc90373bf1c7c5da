package dev.peregrine.sdk.trace.samplers;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import java.util.List;
import java.util.stream.Collectors;

/** Asks the sampler of the first rule that matches. */
record RuleBasedSampler(List<Rule> rules) implements ComposableSampler {

  /** For which spans to ask which sampler. */
  record Rule(SpanPredicate predicate, ComposableSampler sampler) {

    Rule {
      requireNonNull(predicate, "predicate");
      requireNonNull(sampler, "sampler");
    }
  }

  RuleBasedSampler {
    rules = List.copyOf(rules);
  }

  @Override
  public SamplingIntent getSamplingIntent(
      Context parentContext,
      String name,
      SpanKind spanKind,
      Attributes attributes,
      List<LinkData> parentLinks) {
    for (Rule rule : rules) {
      if (rule.predicate.matches(parentContext, name, spanKind, attributes, parentLinks)) {
        return rule.sampler.getSamplingIntent(
            parentContext, name, spanKind, attributes, parentLinks);
      }
    }
    return SamplingIntent.never();
  }

  @Override
  public String getDescription() {
    return rules.stream()
        .map(rule -> rule.predicate + "->" + rule.sampler.getDescription())
        .collect(Collectors.joining(", ", "ComposableRuleBased{", "}"));
  }
}
