package dev.peregrine.sdk.trace.samplers;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import java.util.List;

/** Tells which spans a rule is for. Called by many threads at once. */
@FunctionalInterface
public interface SpanPredicate {

  /** Whether the rule is for this span; the arguments are those of a sampler. */
  boolean matches(
      Context parentContext,
      String name,
      SpanKind spanKind,
      Attributes attributes,
      List<LinkData> parentLinks);
}
