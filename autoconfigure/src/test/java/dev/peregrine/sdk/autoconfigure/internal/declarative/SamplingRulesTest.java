package dev.peregrine.sdk.autoconfigure.internal.declarative;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

// R112
class SamplingRulesTest {

  /** Whether a span is sampled by one rule with these conditions. */
  private static boolean sampled(String conditions, UnaryOperator<SpanBuilder> span) {
    try (Declared declared = new Declared()) {
      SpanBuilder builder =
          declared
              .sdk(
                  "tracer_provider:",
                  "  processors: [{simple: {exporter: {memory: }}}]",
                  "  sampler:",
                  "    composite/development:",
                  "      rule_based:",
                  "        rules:",
                  "          - {"
                      + conditions
                      + (conditions.isEmpty() ? "" : ", ")
                      + "sampler: {always_on: }}")
              .getTracer("test")
              .spanBuilder("s");
      span.apply(builder).startSpan().end();
      return !declared.spans.items.isEmpty();
    }
  }

  @Test
  void matches_noCondition_everySpan() {
    assertThat(sampled("", span -> span)).isTrue();
  }

  @Test
  void matches_spanKinds_oneOfThem() {
    String conditions = "span_kinds: [client, server]";

    assertThat(sampled(conditions, span -> span.setSpanKind(SpanKind.SERVER))).isTrue();
    assertThat(sampled(conditions, span -> span.setSpanKind(SpanKind.INTERNAL))).isFalse();
  }

  @Test
  void matches_parent_oneOfThem() {
    assertThat(sampled("parent: [none]", span -> span.setNoParent())).isTrue();
    assertThat(sampled("parent: [remote, local]", span -> span.setNoParent())).isFalse();
    assertThat(sampled("parent: [remote]", span -> span.setParent(parent(true)))).isTrue();
    assertThat(sampled("parent: [remote]", span -> span.setParent(parent(false)))).isFalse();
    assertThat(sampled("parent: [local]", span -> span.setParent(parent(false)))).isTrue();
  }

  private static Context parent(boolean remote) {
    String traceId = "0af7651916cd43dd8448eb211c80319c";
    String spanId = "b7ad6b7169203331";
    TraceFlags flags = TraceFlags.getDefault();
    return Context.root()
        .with(
            Span.wrap(
                remote
                    ? SpanContext.createFromRemoteParent(
                        traceId, spanId, flags, TraceState.getDefault())
                    : SpanContext.create(traceId, spanId, flags, TraceState.getDefault())));
  }

  @Test
  void matches_attributeValues_textFormOfAnyType() {
    String conditions = "attribute_values: {key: k, values: [\"404\", ok]}";

    assertThat(sampled(conditions, span -> span.setAttribute("k", "ok"))).isTrue();
    assertThat(sampled(conditions, span -> span.setAttribute("k", 404))).isTrue();
    assertThat(sampled(conditions, span -> span.setAttribute("k", 4040))).isFalse();
    assertThat(sampled(conditions, span -> span.setAttribute("other", "ok"))).isFalse();
    assertThat(
            sampled(
                conditions,
                span -> span.setAttribute(AttributeKey.longArrayKey("k"), List.of(1L, 404L))))
        .isTrue();
  }

  @Test
  void matches_attributePatterns_includedAndNotExcluded() {
    String conditions = "attribute_patterns: {key: k, included: [\"/a*\"], excluded: [\"/a/?\"]}";

    assertThat(sampled(conditions, span -> span.setAttribute("k", "/a/bc"))).isTrue();
    assertThat(sampled(conditions, span -> span.setAttribute("k", "/a/b"))).isFalse();
    assertThat(sampled(conditions, span -> span.setAttribute("k", "/A"))).isFalse();
  }

  @Test
  void matches_severalConditions_allMustHold() {
    String conditions = "span_kinds: [client], attribute_values: {key: k, values: [v]}";

    assertThat(
            sampled(conditions, span -> span.setSpanKind(SpanKind.CLIENT).setAttribute("k", "v")))
        .isTrue();
    assertThat(sampled(conditions, span -> span.setAttribute("k", "v"))).isFalse();
  }
}
