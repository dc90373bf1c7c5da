package io.opentelemetry.sdk.testing.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
    return EXTENSION.getSpans().stream().map(SpanData::getName).toList();
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
            List.of("global", "own"),
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
}
