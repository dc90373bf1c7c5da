package dev.peregrine.sdk.autoconfigure.internal.declarative;

import dev.peregrine.sdk.autoconfigure.spi.internal.IncludeExclude;
import dev.peregrine.sdk.trace.samplers.ComposableSampler;
import dev.peregrine.sdk.trace.samplers.RuleBasedSamplerBuilder;
import dev.peregrine.sdk.trace.samplers.SpanPredicate;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The rules of a sampler: the first one counts whose conditions all hold. */
final class SamplingRules {

  private SamplingRules() {}

  static ComposableSampler create(NodeConfig config) {
    RuleBasedSamplerBuilder builder = ComposableSampler.ruleBased();
    for (NodeConfig rule : config.structuredList("rules")) {
      builder.add(allOf(conditions(rule)), rule.create("sampler", ComposableSampler.class));
    }
    return builder.build();
  }

  private static List<SpanPredicate> conditions(NodeConfig rule) {
    List<SpanPredicate> conditions = new ArrayList<>();
    List<String> kinds = rule.strings("span_kinds");
    if (!kinds.isEmpty()) {
      conditions.add(anyKindOf(kinds));
    }
    List<String> parents = rule.strings("parent");
    if (!parents.isEmpty()) {
      conditions.add(anyParentOf(parents));
    }
    NodeConfig values = rule.getStructured("attribute_values");
    if (values != null) {
      conditions.add(AttributeCondition.of(values, Set.copyOf(values.strings("values"))::contains));
    }
    NodeConfig patterns = rule.getStructured("attribute_patterns");
    if (patterns != null) {
      conditions.add(AttributeCondition.of(patterns, IncludeExclude.of(patterns)));
    }
    return conditions;
  }

  private static SpanPredicate anyKindOf(List<String> names) {
    Set<SpanKind> kinds = EnumSet.noneOf(SpanKind.class);
    names.forEach(name -> kinds.add(SpanKind.valueOf(name.toUpperCase(Locale.ROOT))));
    return (parentContext, name, kind, attributes, links) -> kinds.contains(kind);
  }

  private static SpanPredicate anyParentOf(List<String> names) {
    Set<String> parents = Set.copyOf(names);
    return (parentContext, name, kind, attributes, links) ->
        parents.contains(parentIn(parentContext));
  }

  private static String parentIn(Context context) {
    SpanContext parent = Span.fromContext(context).getSpanContext();
    if (!parent.isValid()) {
      return "none";
    }
    return parent.isRemote() ? "remote" : "local";
  }

  private static SpanPredicate allOf(List<SpanPredicate> conditions) {
    SpanPredicate[] all = conditions.toArray(new SpanPredicate[0]);
    return (parentContext, name, kind, attributes, links) -> {
      for (SpanPredicate condition : all) {
        if (!condition.matches(parentContext, name, kind, attributes, links)) {
          return false;
        }
      }
      return true;
    };
  }
}
