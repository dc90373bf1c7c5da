package io.opentelemetry.sdk.testing.junit4;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.List;
import org.junit.FixMethodOrder;
import org.junit.Rule;
import org.junit.jupiter.api.Test;
import org.junit.runner.JUnitCore;
import org.junit.runner.Result;
import org.junit.runners.MethodSorters;

class OpenTelemetryRuleTest {

  private static final OpenTelemetryRule RULE = OpenTelemetryRule.create();
  private static final List<List<String>> SEEN = new ArrayList<>();

  /** Run by the tests below, since this project's own tests are not of JUnit 4. */
  @FixMethodOrder(MethodSorters.NAME_ASCENDING)
  public static final class Fixture {

    @Rule public final OpenTelemetryRule rule = RULE;

    @org.junit.Test
    public void first() {
      GlobalOpenTelemetry.getTracer("test").spanBuilder("global").startSpan().end();
      rule.getOpenTelemetry().getTracer("test").spanBuilder("own").startSpan().end();
      SEEN.add(names(rule));
    }

    @org.junit.Test
    public void second() {
      rule.getOpenTelemetry().getTracer("test").spanBuilder("forgotten").startSpan().end();
      rule.clearSpans();
      rule.getOpenTelemetry().getTracer("test").spanBuilder("kept").startSpan().end();
      SEEN.add(names(rule));
    }
  }

  private static List<String> names(OpenTelemetryRule rule) {
    return rule.getSpans().stream().map(SpanData::getName).toList();
  }

  @Test
  void rule_severalTests_isGlobalInEachAndEmptyAtItsStart() {
    SEEN.clear();

    Result result = JUnitCore.runClasses(Fixture.class);

    assertThat(result.getFailures()).isEmpty();
    assertThat(SEEN).containsExactly(List.of("global", "own"), List.of("kept"));
    assertThat(GlobalOpenTelemetry.isSet()).isFalse();
  }

  @Test
  void getMetrics_untilCleared_isCumulative() {
    OpenTelemetryRule rule = OpenTelemetryRule.create();
    rule.getOpenTelemetry().getMeter("test").counterBuilder("c").build().add(1);

    assertThat(rule.getMetrics()).extracting(MetricData::getName).containsExactly("c");
    rule.clearMetrics();
    assertThat(rule.getMetrics()).isEmpty();
  }

  @Test
  void getLogRecords_untilCleared_hasThem() {
    OpenTelemetryRule rule = OpenTelemetryRule.create();
    rule.getOpenTelemetry().getLogsBridge().get("test").logRecordBuilder().setBody("l").emit();

    assertThat(rule.getLogRecords()).hasSize(1);
    rule.clearLogRecords();
    assertThat(rule.getLogRecords()).isEmpty();
  }

  @Test
  void getOpenTelemetry_always_propagatesW3c() {
    assertThat(RULE.getOpenTelemetry().getPropagators().getTextMapPropagator().fields())
        .containsExactlyInAnyOrder("traceparent", "tracestate", "baggage");
  }
}
