package io.opentelemetry.sdk.testing.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

class OpenTelemetryExtensionTest {

  private static final OpenTelemetryExtension EXTENSION = OpenTelemetryExtension.create();
  private static final List<Object> SEEN = new ArrayList<>();

  /** Run by the test below, and not found by itself: its name is not that of a test. */
  @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
  static final class Fixture {

    @RegisterExtension
    @Order(1)
    static final AfterAllCallback LAST = context -> SEEN.add("after all: " + isGlobal());

    @RegisterExtension
    @Order(2)
    static final OpenTelemetryExtension TELEMETRY = EXTENSION;

    @Test
    @Order(1)
    void fixture_firstTest_records() {
      GlobalOpenTelemetry.getTracer("test").spanBuilder("global").startSpan().end();
      TELEMETRY.getOpenTelemetry().getTracer("test").spanBuilder("own").startSpan().end();
      GlobalOpenTelemetry.getMeter("test").counterBuilder("c").build().add(1);
      TELEMETRY
          .getOpenTelemetry()
          .getLogsBridge()
          .get("test")
          .logRecordBuilder()
          .setBody("l")
          .emit();
      SEEN.add(names());
    }

    @Test
    @Order(2)
    void fixture_secondTest_startsEmpty() {
      SEEN.add(names());
    }

    @Nested
    class Inner {

      @Test
      void fixture_nestedTest_startsEmpty() {
        SEEN.add("nested: " + isGlobal() + " " + names());
      }
    }
  }

  private static boolean isGlobal() {
    return GlobalOpenTelemetry.isSet();
  }

  private static List<String> names() {
    return Stream.of(
            EXTENSION.getSpans().stream().map(SpanData::getName),
            EXTENSION.getMetrics().stream().map(MetricData::getName),
            bodies(EXTENSION).stream())
        .flatMap(names -> names)
        .toList();
  }

  @Test
  void extension_severalTests_isGlobalUntilTheClassIsDoneAndEmptyAtEachStart() {
    SEEN.clear();
    SummaryGeneratingListener summary = new SummaryGeneratingListener();

    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request().selectors(selectClass(Fixture.class)).build(),
            summary);

    assertThat(summary.getSummary().getFailures()).isEmpty();
    assertThat(summary.getSummary().getTestsSucceededCount()).isEqualTo(3);
    assertThat(SEEN)
        .containsExactly(
            List.of("global", "own", "c", "l"),
            List.of(),
            "nested: true []",
            "after all: true",
            "after all: false");
  }

  @Test
  void assertTraces_spansOfTwoTraces_areGroupedAndSorted() {
    OpenTelemetryExtension telemetry = OpenTelemetryExtension.create();
    Tracer tracer = telemetry.getOpenTelemetry().getTracer("test");
    for (String name : List.of("late", "early")) {
      Instant start = Instant.ofEpochSecond(name.equals("late") ? 100 : 50);
      tracer.spanBuilder(name).setStartTimestamp(start).startSpan().end();
    }

    telemetry
        .assertTraces()
        .hasTracesSatisfyingExactly(
            trace -> trace.hasSpansSatisfyingExactly(span -> span.hasName("late").hasNoParent()),
            trace -> trace.hasSpansSatisfyingExactly(span -> span.hasName("early").hasNoParent()));

    telemetry.clearSpans();
    telemetry.assertTraces().isEmpty();
  }

  @Test
  void getMetrics_always_isCumulative() {
    OpenTelemetryExtension telemetry = OpenTelemetryExtension.create();
    LongCounter counter = telemetry.getOpenTelemetry().getMeter("test").counterBuilder("c").build();

    counter.add(1);
    assertThat(sums(telemetry)).containsExactly("c=1");
    counter.add(2);
    assertThat(sums(telemetry)).containsExactly("c=3");
  }

  @Test
  void clearMetrics_always_forgetsInstrumentsAndCallbacks() {
    OpenTelemetryExtension telemetry = OpenTelemetryExtension.create();
    Meter meter = telemetry.getOpenTelemetry().getMeter("test");
    meter.counterBuilder("c").build().add(1);
    meter.counterBuilder("o").buildWithCallback(measurement -> measurement.record(5));
    assertThat(sums(telemetry)).containsExactlyInAnyOrder("c=1", "o=5");

    telemetry.clearMetrics();
    assertThat(sums(telemetry)).isEmpty();

    meter.counterBuilder("c").build().add(7);
    meter.counterBuilder("o").buildWithCallback(measurement -> measurement.record(6));
    assertThat(sums(telemetry)).containsExactlyInAnyOrder("c=7", "o=6");
  }

  @Test
  void clear_oneSignal_leavesTheOthers() {
    OpenTelemetryExtension telemetry = OpenTelemetryExtension.create();
    telemetry.getOpenTelemetry().getLogsBridge().get("test").logRecordBuilder().setBody("l").emit();
    telemetry.getOpenTelemetry().getMeter("test").counterBuilder("c").build().add(1);
    telemetry.getOpenTelemetry().getTracer("test").spanBuilder("span").startSpan().end();

    telemetry.clearSpans();
    assertThat(sums(telemetry)).containsExactly("c=1");
    telemetry.getOpenTelemetry().getTracer("test").spanBuilder("span").startSpan().end();
    telemetry.clearMetrics();
    assertThat(telemetry.getSpans()).hasSize(1);
    assertThat(bodies(telemetry)).containsExactly("l");
    telemetry.clearLogRecords();
    assertThat(telemetry.getLogRecords()).isEmpty();
    assertThat(telemetry.getSpans()).hasSize(1);
  }

  @Test
  void getLogRecords_emittedInASpan_belongsToIt() {
    OpenTelemetryExtension telemetry = OpenTelemetryExtension.create();
    Span span = telemetry.getOpenTelemetry().getTracer("test").spanBuilder("span").startSpan();
    try (Scope scope = span.makeCurrent()) {
      telemetry.getOpenTelemetry().getLogsBridge().get("test").logRecordBuilder().emit();
    }

    assertThat(telemetry.getLogRecords())
        .extracting(LogRecordData::getSpanContext)
        .containsExactly(span.getSpanContext());
  }

  private static List<String> bodies(OpenTelemetryExtension telemetry) {
    return telemetry.getLogRecords().stream().map(log -> log.getBodyValue().asString()).toList();
  }

  private static List<String> sums(OpenTelemetryExtension telemetry) {
    return telemetry.getMetrics().stream()
        .flatMap(
            metric ->
                metric.getLongSumData().getPoints().stream()
                    .map(point -> metric.getName() + "=" + point.getValue()))
        .toList();
  }
}
