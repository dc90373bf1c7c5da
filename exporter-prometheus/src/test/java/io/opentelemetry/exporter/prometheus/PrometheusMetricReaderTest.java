package io.opentelemetry.exporter.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.ExplicitBucketHistogramOptions;
import io.opentelemetry.sdk.metrics.InstrumentSelector;
import io.opentelemetry.sdk.metrics.SdkMeterProviderBuilder;
import io.opentelemetry.sdk.metrics.View;
import io.opentelemetry.sdk.resources.Resource;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrometheusMetricReaderTest {

  private static final String UTF8 = "text/plain; escaping=allow-utf-8";
  private static final String OPEN_METRICS = "application/openmetrics-text; version=1.0.0";
  private static final Logger WARNINGS = Logger.getLogger("dev.peregrine.exporter.prometheus");

  @BeforeEach
  void beQuiet() {
    WARNINGS.setUseParentHandlers(false);
  }

  @AfterEach
  void speak() {
    WARNINGS.setUseParentHandlers(true);
  }

  private static void aCounter(Meter meter) {
    meter.counterBuilder("foo.bar").setUnit("By").setDescription("Bars").build().add(3);
  }

  private static Consumer<SdkMeterProviderBuilder> aggregatedBy(Aggregation aggregation) {
    return provider ->
        provider.registerView(
            InstrumentSelector.builder().setName("*").build(),
            View.builder().setAggregation(aggregation).build());
  }

  // O60
  @ParameterizedTest
  @CsvSource({
    "UNDERSCORE_ESCAPING_WITH_SUFFIXES,'',foo_bar_bytes_total 3.0",
    "UNDERSCORE_ESCAPING_WITHOUT_SUFFIXES,'',foo_bar 3.0",
    "NO_UTF8_ESCAPING_WITH_SUFFIXES,'',foo_bar_bytes_total 3.0",
    "NO_UTF8_ESCAPING_WITH_SUFFIXES," + UTF8 + ",'{\"foo.bar_bytes_total\"} 3.0'",
    "NO_TRANSLATION," + UTF8 + ",'{\"foo.bar\"} 3.0'"
  })
  void collect_counter_isNamedByTheStrategy(
      TranslationStrategy strategy, String accept, String line) {
    String text =
        new Scrape()
            .reader(reader -> reader.setTranslationStrategy(strategy))
            .accept(accept)
            .of(PrometheusMetricReaderTest::aCounter);
    assertThat(text.lines()).contains(line);
  }

  // O58, O67
  @Test
  void collect_counter_hasHelpAndTypeAndNoTimestamp() {
    assertThat(new Scrape().of(PrometheusMetricReaderTest::aCounter))
        .isEqualTo(
            "# HELP foo_bar_bytes_total Bars\n"
                + "# TYPE foo_bar_bytes_total counter\n"
                + "foo_bar_bytes_total 3.0\n");
  }

  @Test
  void collect_openMetrics_hasTheUnit() {
    assertThat(new Scrape().accept(OPEN_METRICS).of(PrometheusMetricReaderTest::aCounter))
        .contains("# UNIT foo_bar_bytes bytes\n", "# TYPE foo_bar_bytes counter\n")
        .endsWith("# EOF\n");
  }

  // O66
  @ParameterizedTest
  @CsvSource({
    "time,s,time_seconds",
    "speed,m/s,speed_meters_per_second",
    "share,%,share_percent",
    "share,1,share",
    "jobs,{job},jobs",
    "rate,{job}/s,rate_per_second",
    "size,KiBy,size_kibibytes",
    "heap.bytes,By,heap_bytes",
    "odd,x.y,odd_x_y",
    "9lives,,_9lives",
    "a..b--c,,a_b_c"
  })
  void collect_gauge_isNamedWithItsUnit(String name, String unit, String expected) {
    String text =
        new Scrape()
            .of(
                meter ->
                    meter
                        .gaugeBuilder("x" + name)
                        .setUnit(unit == null ? "" : unit)
                        .build()
                        .set(1));
    assertThat(text).endsWith("\nx" + expected.replaceFirst("^_", "") + " 1.0\n");
  }

  // O69
  @Test
  void collect_upDownCounter_isAGauge() {
    assertThat(new Scrape().of(meter -> meter.upDownCounterBuilder("load").build().add(-2)))
        .isEqualTo("# TYPE load gauge\nload -2.0\n");
  }

  // O69
  @Test
  void collect_counterNamedTotal_hasTheSuffixOnce() {
    assertThat(
            new Scrape()
                .of(meter -> meter.counterBuilder("bytes.total").setUnit("By").build().add(1)))
        .endsWith("bytes_total 1.0\n")
        .doesNotContain("total_total", "bytes_bytes");
  }

  // O70
  @Test
  void collect_histogram_isCumulative() {
    assertThat(
            new Scrape()
                .provider(
                    aggregatedBy(
                        Aggregation.explicitBucketHistogram(
                            ExplicitBucketHistogramOptions.builder()
                                .setBucketBoundaries(List.of(1.0, 5.0))
                                .build())))
                .of(
                    meter -> {
                      DoubleHistogram histogram = meter.histogramBuilder("t").setUnit("s").build();
                      histogram.record(1);
                      histogram.record(2);
                      histogram.record(7);
                    }))
        .isEqualTo(
            "# TYPE t_seconds histogram\n"
                + "t_seconds_bucket{le=\"1.0\"} 1\n"
                + "t_seconds_bucket{le=\"5.0\"} 2\n"
                + "t_seconds_bucket{le=\"+Inf\"} 3\n"
                + "t_seconds_count 3\n"
                + "t_seconds_sum 10.0\n");
  }

  // O71
  @Test
  void collect_exponentialHistogram_isNative() {
    MetricSnapshots snapshots =
        new Scrape()
            .provider(aggregatedBy(Aggregation.base2ExponentialBucketHistogram()))
            .snapshots(meter -> meter.histogramBuilder("t").build().record(4));
    HistogramSnapshot.HistogramDataPointSnapshot point =
        ((HistogramSnapshot) snapshots.get(0)).getDataPoints().get(0);
    assertThat(point.hasNativeHistogramData()).isTrue();
    assertThat(point.getNativeSchema()).isEqualTo(8);
    assertThat(point.getNativeZeroThreshold()).isEqualTo(1e-128);
    // 4 is the upper boundary of the bucket 2 * 256 there.
    assertThat(point.getNativeBucketsForPositiveValues().getBucketIndex(0)).isEqualTo(512);
    assertThat(point.getNativeBucketsForPositiveValues().getCount(0)).isEqualTo(1);
    assertThat(point.getCount()).isEqualTo(1);
    assertThat(point.getSum()).isEqualTo(4);
  }

  // O72
  @Test
  void collect_attributesThatClash_areJoinedInTheOrderOfTheirKeys() {
    Attributes attributes =
        Attributes.builder()
            .put("a_b", "2")
            .put("a.b", "1")
            .put("1st", true)
            .put("list", "x\"", "y\n")
            .put("numbers", 1L, 2L)
            .build();
    assertThat(new Scrape().of(meter -> meter.gaugeBuilder("g").build().set(1, attributes)))
        .endsWith(
            "g{_1st=\"true\",a_b=\"1;2\",list=\"[\\\"x\\\\\\\"\\\",\\\"y\\\\n"
                + "\\\"]\",numbers=\"[1,2]\"} 1.0\n");
  }

  // O68, X34
  @Test
  void collect_scopeLabels_areThoseOfTheScope() {
    String text =
        new Scrape()
            .reader(reader -> reader.setOtelScopeLabelsEnabled(true))
            .of(
                meter ->
                    meter
                        .gaugeBuilder("g")
                        .build()
                        .set(1, Attributes.builder().put("otel_scope_name", "me").build()));
    assertThat(text).endsWith("g{otel_scope_name=\"shop\",otel_scope_version=\"1.2\"} 1.0\n");
  }

  // O63, O74
  @Test
  void collect_targetInfo_hasTheResource() {
    Scrape scrape =
        new Scrape()
            .reader(reader -> reader.setTargetInfoMetricEnabled(true))
            .provider(
                provider ->
                    provider.setResource(
                        Resource.create(Attributes.builder().put("host.name", "web-1").build())));
    assertThat(scrape.of(meter -> meter.gaugeBuilder("g").build().set(1)))
        .contains("target_info{host_name=\"web-1\"} 1\n");
  }

  // O64
  @Test
  void collect_resourceAttributes_areLabelsIfTheyPassTheFilter() {
    Scrape scrape =
        new Scrape()
            .reader(
                reader -> reader.setAllowedResourceAttributesFilter(key -> key.startsWith("host")))
            .provider(
                provider ->
                    provider.setResource(
                        Resource.create(
                            Attributes.builder().put("host.name", "web-1").put("pid", 1).build())));
    assertThat(scrape.of(meter -> meter.gaugeBuilder("g").build().set(1)))
        .endsWith("g{host_name=\"web-1\"} 1.0\n");
  }

  // O73
  @Test
  void collect_exemplar_leadsToItsSpan() {
    String traceId = "0102030405060708090a0b0c0d0e0f10";
    SpanContext span =
        SpanContext.create(
            traceId, "0102030405060708", TraceFlags.getSampled(), TraceState.getDefault());
    MetricSnapshots snapshots =
        new Scrape()
            .snapshots(
                meter -> {
                  try (Scope ignored = Span.wrap(span).makeCurrent()) {
                    meter.counterBuilder("c").build().add(2);
                    meter.gaugeBuilder("g").build().set(2);
                  }
                });
    CounterSnapshot counter =
        (CounterSnapshot)
            snapshots.stream().filter(CounterSnapshot.class::isInstance).findFirst().orElseThrow();
    assertThat(counter.getDataPoints().get(0).getExemplar().getLabels().get("trace_id"))
        .isEqualTo(traceId);
    assertThat(counter.getDataPoints().get(0).getExemplar().getValue()).isEqualTo(2);
  }

  // O67
  @Test
  void collect_typesThatConflict_keepsOne() {
    String text =
        new Scrape()
            .of(
                meter -> {
                  meter.gaugeBuilder("a.b").build().set(1);
                  meter.histogramBuilder("a_b").build().record(1);
                  meter.upDownCounterBuilder("a-b").build().add(2);
                });
    assertThat(text.lines().filter(line -> line.startsWith("# TYPE"))).hasSize(1);
    assertThat(text.lines().filter(line -> !line.startsWith("#"))).isNotEmpty();
  }

  @Test
  void collect_afterShutdown_isEmpty() {
    PrometheusMetricReader reader = PrometheusMetricReader.create();
    assertThat(reader.shutdown().isSuccess()).isTrue();
    assertThat(reader.collect().size()).isZero();
  }

  @Test
  void toString_always_tellsTheSettings() {
    assertThat(PrometheusMetricReader.create())
        .hasToString(
            "PrometheusMetricReader{otelScopeLabelsEnabled=true,targetInfoMetricEnabled=true,"
                + "translationStrategy=UNDERSCORE_ESCAPING_WITH_SUFFIXES,"
                + "allowedResourceAttributesFilter=null}");
  }
}
