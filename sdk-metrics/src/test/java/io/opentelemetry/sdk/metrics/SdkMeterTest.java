package io.opentelemetry.sdk.metrics;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.peregrine.testsupport.CapturedLogs;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleCounter;
import io.opentelemetry.api.metrics.DoubleGauge;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.DoubleUpDownCounter;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.LongGauge;
import io.opentelemetry.api.metrics.LongHistogram;
import io.opentelemetry.api.metrics.LongUpDownCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Synchronous instruments, from builder to point. */
class SdkMeterTest {

  private static final AttributeKey<String> KEY = stringKey("key");

  private final CapturedLogs logs = CapturedLogs.of(SdkMeterProvider.class.getPackageName());
  private final CollectingReader reader = CollectingReader.cumulative();
  private final SdkMeterProvider provider =
      SdkMeterProvider.builder().registerMetricReader(reader).build();
  private final Meter meter = provider.get("test");

  @AfterEach
  void endCapture() {
    logs.close();
  }

  @Test // M4
  void synchronousInstruments_ofAllKinds_areAggregatedByKind() {
    meter.counterBuilder("lc").build().add(2);
    meter.counterBuilder("dc").ofDoubles().build().add(2.5);
    meter.upDownCounterBuilder("lu").build().add(-3);
    meter.upDownCounterBuilder("du").ofDoubles().build().add(-3.5);
    meter.histogramBuilder("lh").ofLongs().build().record(4);
    meter.histogramBuilder("dh").build().record(4.5);
    meter.gaugeBuilder("lg").ofLongs().build().set(-5);
    meter.gaugeBuilder("dg").build().set(-5.5);

    Map<String, Double> values = reader.values();

    assertThat(values)
        .containsExactly(
            entry("lc", 2d),
            entry("dc", 2.5),
            entry("lu", -3d),
            entry("du", -3.5),
            entry("lh", 4d),
            entry("dh", 4.5),
            entry("lg", -5d),
            entry("dg", -5.5));
    assertThat(reader.collect())
        .extracting(MetricData::getType)
        .containsExactly(
            MetricDataType.LONG_SUM,
            MetricDataType.DOUBLE_SUM,
            MetricDataType.LONG_SUM,
            MetricDataType.DOUBLE_SUM,
            MetricDataType.HISTOGRAM,
            MetricDataType.HISTOGRAM,
            MetricDataType.LONG_GAUGE,
            MetricDataType.DOUBLE_GAUGE);
  }

  @Test
  void recordingMethods_ofAllKinds_takeAttributesAndContext() {
    Attributes attributes = Attributes.of(KEY, "value");
    LongCounter lc = meter.counterBuilder("lc").build();
    lc.add(1);
    lc.add(1, attributes);
    lc.add(1, attributes, Context.root());
    DoubleCounter dc = meter.counterBuilder("dc").ofDoubles().build();
    dc.add(1);
    dc.add(1, attributes);
    dc.add(1, attributes, Context.root());
    LongUpDownCounter lu = meter.upDownCounterBuilder("lu").build();
    lu.add(1);
    lu.add(1, attributes);
    lu.add(1, attributes, Context.root());
    DoubleUpDownCounter du = meter.upDownCounterBuilder("du").ofDoubles().build();
    du.add(1);
    du.add(1, attributes);
    du.add(1, attributes, Context.root());
    LongHistogram lh = meter.histogramBuilder("lh").ofLongs().build();
    lh.record(1);
    lh.record(1, attributes);
    lh.record(1, attributes, Context.root());
    DoubleHistogram dh = meter.histogramBuilder("dh").build();
    dh.record(1);
    dh.record(1, attributes);
    dh.record(1, attributes, Context.root());
    LongGauge lg = meter.gaugeBuilder("lg").ofLongs().build();
    lg.set(1);
    lg.set(1, attributes);
    lg.set(2, attributes, Context.root());
    DoubleGauge dg = meter.gaugeBuilder("dg").build();
    dg.set(1);
    dg.set(1, attributes);
    dg.set(2, attributes, Context.root());

    assertThat(reader.collect())
        .hasSize(8)
        .allSatisfy(
            metric ->
                assertThat(metric.getData().getPoints())
                    .extracting(CollectingReader::value)
                    .containsExactlyInAnyOrder(1d, 2d));
  }

  @Test
  void instrument_metadata_isThatOfTheMetric() {
    meter.counterBuilder("requests").setDescription("of all").setUnit("{request}").build().add(1);

    MetricData metric = reader.collectOne();

    assertThat(metric.getName()).isEqualTo("requests");
    assertThat(metric.getDescription()).isEqualTo("of all");
    assertThat(metric.getUnit()).isEqualTo("{request}");
    assertThat(metric.getInstrumentationScopeInfo().getName()).isEqualTo("test");
    assertThat(metric.getResource().getAttributes().get(stringKey("telemetry.sdk.name")))
        .isEqualTo("peregrine");
  }

  @ParameterizedTest // M6, M32
  @ValueSource(strings = {"a", "A1", "a_b.c-d/e", "requests.Total"})
  void name_valid_isTaken(String name) {
    LongCounter counter = meter.counterBuilder(name).build();
    counter.add(1);

    assertThat(counter.isEnabled()).isTrue();
    assertThat(reader.names()).containsExactly(name);
    assertThat(logs.warnings()).isEmpty();
  }

  @ParameterizedTest // M6, M32
  @ValueSource(strings = {"", "1a", "_a", "a b", "ä", "aä", "a*", "a\n"})
  void name_invalid_makesAnInstrumentThatDoesNothing(String name) {
    LongCounter counter = meter.counterBuilder(name).build();
    counter.add(1);
    try (var unused = meter.gaugeBuilder(name).buildWithCallback(m -> m.record(1))) {
      assertThat(reader.collect()).isEmpty();
    }

    assertThat(counter.isEnabled()).isFalse();
    assertThat(logs.warnings()).first().asString().contains("\"" + name + "\"", "255 characters");
  }

  @Test // M6
  void name_of255Characters_isTheLongest() {
    assertThat(meter.counterBuilder("a".repeat(255)).build().isEnabled()).isTrue();
    assertThat(meter.counterBuilder("a".repeat(256)).build().isEnabled()).isFalse();
  }

  @Test
  @SuppressWarnings("NullAway")
  void arguments_null_areHarmless() {
    assertThat(meter.counterBuilder(null).build().isEnabled()).isFalse();
    LongCounter counter = meter.counterBuilder("c").build();

    counter.add(1, null);
    counter.add(1, Attributes.empty(), null);

    assertThat(reader.values()).containsExactly(entry("c", 2d));
  }

  @Test
  void unit_ofAnyCharacters_isKept() { // M7
    meter
        .counterBuilder("c")
        .setUnit("µs / (some long unit that nobody would use)".repeat(2))
        .build();

    assertThat(logs.warnings()).isEmpty();
  }

  @Test // M10, M31
  @SuppressWarnings("NullAway")
  void advice_thatIsInvalid_isIgnored() {
    meter
        .histogramBuilder("a")
        .setExplicitBucketBoundariesAdvice(List.of(2d, 1d))
        .build()
        .record(1);
    meter.histogramBuilder("b").setExplicitBucketBoundariesAdvice(null).build().record(1);

    assertThat(reader.collect())
        .hasSize(2)
        .allSatisfy(
            metric ->
                assertThat(metric.getHistogramData().getPoints().iterator().next().getBoundaries())
                    .hasSize(15));
    assertThat(logs.warnings())
        .satisfiesExactly(
            first -> assertThat(first).contains("2.0 is followed by 1.0"),
            second -> assertThat(second).contains("not be null"));
  }

  @Test // M10
  void advice_ofIntegers_isHonoured() {
    meter
        .histogramBuilder("h")
        .ofLongs()
        .setExplicitBucketBoundariesAdvice(List.of(10L, 20L))
        .build()
        .record(15);

    assertThat(reader.collectOne().getHistogramData().getPoints().iterator().next().getCounts())
        .containsExactly(0L, 1L, 0L);
  }

  @Test // M18
  void values_negative_areDroppedByWhatOnlyIncreases() {
    meter.counterBuilder("lc").build().add(-1);
    meter.counterBuilder("dc").ofDoubles().build().add(-0.1);
    meter.histogramBuilder("lh").ofLongs().build().record(-1);
    meter.histogramBuilder("dh").build().record(-0.1);

    assertThat(reader.collect()).isEmpty();
    assertThat(logs.warnings()).singleElement().asString().contains("\"lc\"", "-1", ">= 0");
  }

  @Test // M66
  void values_thatAreNoNumbers_areDropped() {
    meter.counterBuilder("c").ofDoubles().build().add(Double.NaN);
    meter.histogramBuilder("h").build().record(Double.NaN);
    meter.upDownCounterBuilder("u").ofDoubles().build().add(Double.NaN);
    meter.gaugeBuilder("g").build().set(Double.NaN);

    assertThat(reader.collect()).isEmpty();
  }
}
