package io.opentelemetry.sdk.metrics;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.peregrine.testsupport.CapturedLogs;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import io.opentelemetry.sdk.metrics.export.DefaultAggregationSelector;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What views do, each on its own: the default mode. */
class SdkViewTest {

  private static final AttributeKey<String> A = stringKey("a");
  private static final AttributeKey<String> B = stringKey("b");

  private final CapturedLogs logs = CapturedLogs.of(SdkMeterProvider.class.getPackageName());
  private final CollectingReader reader = CollectingReader.cumulative();
  private final SdkMeterProviderBuilder builder =
      SdkMeterProvider.builder().registerMetricReader(reader);

  @AfterEach
  void endCapture() {
    logs.close();
  }

  private SdkViewTest view(String name, ViewBuilder view) {
    builder.registerView(InstrumentSelector.builder().setName(name).build(), view.build());
    return this;
  }

  private Meter meter() {
    return builder
        .build()
        .meterBuilder("m")
        .setInstrumentationVersion("1")
        .setSchemaUrl("s")
        .build();
  }

  @ParameterizedTest // M35
  @CsvSource({
    "*, true",
    "requests, true",
    "REQUESTS, true",
    "request, false",
    "requests.total, false",
    "request?, true",
    "requests?, false",
    "req*, true",
    "*sts, true",
    "*q*e?t*, true",
    "*x*, false",
    "[r]equests, false",
    "r.quests, false",
    "*s*s, true",
    "requests*, true",
    "'', false",
  })
  void selector_name_matchesByWildcards(String pattern, boolean matches) {
    view(pattern, View.builder().setName("selected"));
    meter().counterBuilder("requests").build().add(1);

    assertThat(reader.names()).containsExactly(matches ? "selected" : "requests");
  }

  @Test // M34
  void selector_criteria_areAllMet() {
    InstrumentSelectorBuilder all =
        InstrumentSelector.builder()
            .setName("c")
            .setType(InstrumentType.COUNTER)
            .setUnit("u")
            .setMeterName("m")
            .setMeterVersion("1")
            .setMeterSchemaUrl("s");
    builder.registerView(all.build(), View.builder().setName("all").build());
    builder.registerView(
        all.setMeterVersion("2").build(), View.builder().setName("version").build());
    builder.registerView(
        all.setMeterVersion("1").setUnit("U").build(), View.builder().setName("unit").build());
    builder.registerView(
        all.setUnit("u").setType(InstrumentType.GAUGE).build(),
        View.builder().setName("type").build());
    meter().counterBuilder("c").setUnit("u").build().add(1);

    assertThat(reader.names()).containsExactly("all");
  }

  @Test // M36, M37
  void view_setsNameAndDescription() {
    view("c", View.builder().setName("1 new name").setDescription("new"));
    meter().counterBuilder("c").setDescription("old").setUnit("u").build().add(1);

    MetricData metric = reader.collectOne();
    assertThat(metric.getName()).isEqualTo("1 new name");
    assertThat(metric.getDescription()).isEqualTo("new");
    assertThat(metric.getUnit()).isEqualTo("u");
    assertThat(logs.warnings()).isEmpty();
  }

  @Test // M48
  void view_dropAggregation_disablesTheInstrument() { // M15
    view("c", View.builder().setAggregation(Aggregation.drop()));
    Meter meter = meter();
    LongCounter counter = meter.counterBuilder("c").build();
    counter.add(1);

    assertThat(counter.isEnabled()).isFalse();
    assertThat(reader.collect()).isEmpty();
  }

  @Test // M43, M15
  void views_oneOfWhichDrops_leaveTheOthers() {
    view("c", View.builder().setAggregation(Aggregation.drop()));
    view("c", View.builder().setName("kept"));
    LongCounter counter = meter().counterBuilder("c").build();
    counter.add(1);

    assertThat(counter.isEnabled()).isTrue();
    assertThat(reader.values()).containsExactly(entry("kept", 1d));
  }

  @Test // M43
  void views_several_makeAMetricEach() {
    view("c", View.builder().setName("one"));
    view("*", View.builder().setName("two").setAggregation(Aggregation.explicitBucketHistogram()));
    meter().counterBuilder("c").build().add(3);

    assertThat(reader.collect())
        .extracting(MetricData::getName, MetricData::getType)
        .containsExactly(
            tuple("one", MetricDataType.LONG_SUM), tuple("two", MetricDataType.HISTOGRAM));
  }

  @Test // M43
  void views_ofTheSameName_areBothAppliedWithAWarning() {
    view("c", View.builder());
    view("*", View.builder());
    meter().counterBuilder("c").build().add(3);

    assertThat(reader.collect())
        .hasSize(2)
        .allSatisfy(
            metric ->
                assertThat(metric.getData().getPoints())
                    .singleElement()
                    .extracting(CollectingReader::value)
                    .isEqualTo(3d));
    assertThat(logs.warnings()).singleElement().asString().contains("what views set");
  }

  @Test // M28
  void view_thatRenames_resolvesAConflict() {
    builder.registerView(
        InstrumentSelector.builder().setName("c").setUnit("ms").build(),
        View.builder().setName("c.ms").build());
    Meter meter = meter();
    meter.counterBuilder("c").setUnit("s").build().add(1);
    meter.counterBuilder("c").setUnit("ms").build().add(2);

    assertThat(reader.values()).containsExactly(entry("c", 1d), entry("c.ms", 2d));
    assertThat(logs.warnings()).isEmpty();
  }

  @Test // M28
  void view_thatSetsTheDescription_makesInstrumentsOne() {
    view("c", View.builder().setDescription("both"));
    Meter meter = meter();
    meter.counterBuilder("c").setDescription("one").build().add(1);
    meter.counterBuilder("c").setDescription("two").build().add(2);

    assertThat(reader.values()).containsExactly(entry("c", 3d));
    assertThat(logs.warnings()).isEmpty();
  }

  @ParameterizedTest // M44
  @CsvSource({"c, LONG_SUM", "o, LONG_SUM", "u, LONG_SUM", "h, HISTOGRAM", "g, LONG_GAUGE"})
  void view_whoseAggregationDoesNotSuit_isIgnoredWithAWarning(String name, MetricDataType type) {
    Aggregation unsuitable =
        switch (name) {
          case "c", "h" -> Aggregation.lastValue();
          case "g" -> Aggregation.sum();
          case "o" -> Aggregation.explicitBucketHistogram();
          default -> Aggregation.base2ExponentialBucketHistogram();
        };
    view(name, View.builder().setName("view").setAggregation(unsuitable));
    Meter meter = meter();
    switch (name) {
      case "c" -> meter.counterBuilder(name).build().add(1);
      case "u" -> meter.upDownCounterBuilder(name).build().add(1);
      case "h" -> meter.histogramBuilder(name).build().record(1);
      case "g" -> meter.gaugeBuilder(name).ofLongs().build().set(1);
      default ->
          assertThat(meter.counterBuilder(name).buildWithCallback(m -> m.record(1))).isNotNull();
    }

    assertThat(reader.collectOne())
        .satisfies(metric -> assertThat(metric.getName()).isEqualTo(name))
        .satisfies(metric -> assertThat(metric.getType()).isEqualTo(type));
    assertThat(logs.warnings()).singleElement().asString().contains("does not suit", "view");
  }

  @Test // M36, M39
  void view_attributes_areKeptOrLeftOut() {
    view("only", View.builder().setAttributeFilter(Set.of("a")));
    view("but", View.builder().setExcludedAttributes(Set.of("a")));
    view("test", View.builder().setAttributeFilter(key -> key.equals("b")));
    Meter meter = meter();
    Attributes both = Attributes.of(A, "1", B, "2");
    for (String name : List.of("only", "but", "test", "neither")) {
      meter.counterBuilder(name).build().add(1, both);
    }

    assertThat(reader.collect())
        .extracting(metric -> metric.getData().getPoints().iterator().next().getAttributes())
        .containsExactly(Attributes.of(A, "1"), Attributes.of(B, "2"), Attributes.of(B, "2"), both);
  }

  @Test // M73
  void view_cardinalityLimit_winsOverTheReaders() {
    view("c", View.builder().setCardinalityLimit(1));
    LongCounter counter = meter().counterBuilder("c").build();
    for (String value : List.of("1", "2", "3")) {
      counter.add(1, Attributes.of(A, value));
    }

    assertThat(reader.series())
        .containsEntry(Attributes.of(A, "1"), 1d)
        .containsEntry(Attributes.of(AttributeKey.booleanKey("otel.metric.overflow"), true), 2d)
        .hasSize(2);
  }

  @Test // M42, M54
  void advice_boundaries_countUnlessAViewNamesAHistogram() {
    reader.aggregations =
        DefaultAggregationSelector.getDefault()
            .with(InstrumentType.HISTOGRAM, Aggregation.explicitBucketHistogram());
    view("viewed", View.builder().setDescription("x"));
    view("named", View.builder().setAggregation(Aggregation.explicitBucketHistogram()));
    Meter meter = meter();
    for (String name : List.of("plain", "viewed", "named")) {
      meter.histogramBuilder(name).setExplicitBucketBoundariesAdvice(List.of(7d)).build().record(1);
    }

    assertThat(reader.collect()).extracting(SdkViewTest::boundaries).containsExactly(1, 1, 15);
  }

  private static int boundaries(MetricData metric) {
    HistogramPointData point = metric.getHistogramData().getPoints().iterator().next();
    return point.getBoundaries().size();
  }

  @Test // M89
  void readerAggregation_thatDoesNotSuit_isIgnored() {
    reader.aggregations =
        DefaultAggregationSelector.getDefault()
            .with(InstrumentType.COUNTER, Aggregation.lastValue())
            .with(InstrumentType.HISTOGRAM, Aggregation.base2ExponentialBucketHistogram());
    Meter meter = meter();
    meter.counterBuilder("c").build().add(1);
    meter.histogramBuilder("h").build().record(1);

    assertThat(reader.collect())
        .extracting(MetricData::getType)
        .containsExactly(MetricDataType.LONG_SUM, MetricDataType.EXPONENTIAL_HISTOGRAM);
    assertThat(logs.warnings()).singleElement().asString().contains("does not suit counter \"c\"");
  }
}
