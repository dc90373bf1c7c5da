package io.opentelemetry.sdk.metrics;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.peregrine.sdk.metrics.MeterConfig;
import dev.peregrine.sdk.metrics.SeriesControl;
import dev.peregrine.testsupport.CapturedLogs;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.incubator.metrics.BoundLongCounter;
import io.opentelemetry.api.incubator.metrics.ExtendedDoubleCounter;
import io.opentelemetry.api.incubator.metrics.ExtendedDoubleGauge;
import io.opentelemetry.api.incubator.metrics.ExtendedDoubleGaugeBuilder;
import io.opentelemetry.api.incubator.metrics.ExtendedDoubleHistogram;
import io.opentelemetry.api.incubator.metrics.ExtendedDoubleUpDownCounter;
import io.opentelemetry.api.incubator.metrics.ExtendedLongCounter;
import io.opentelemetry.api.incubator.metrics.ExtendedLongCounterBuilder;
import io.opentelemetry.api.incubator.metrics.ExtendedLongGauge;
import io.opentelemetry.api.incubator.metrics.ExtendedLongHistogram;
import io.opentelemetry.api.incubator.metrics.ExtendedLongHistogramBuilder;
import io.opentelemetry.api.incubator.metrics.ExtendedLongUpDownCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What api-incubator adds, with that artifact on the class path. */
class ExtendedSdkMeterTest {

  private static final AttributeKey<String> KEY = stringKey("key");
  private static final Attributes VALUE = Attributes.of(KEY, "value");

  private final CapturedLogs logs = CapturedLogs.of(SdkMeterProvider.class.getPackageName());
  private final CollectingReader reader = CollectingReader.cumulative();
  private final SdkMeterProviderBuilder builder =
      SdkMeterProvider.builder().registerMetricReader(reader);

  @AfterEach
  void endCapture() {
    logs.close();
  }

  private Meter meter() {
    return builder.build().get("test");
  }

  @Test // M16, M17, X6
  void bind_ofAllKinds_recordsLikeTheInstrument() {
    Meter meter = meter();
    var lc = (ExtendedLongCounter) meter.counterBuilder("lc").build();
    lc.bind(VALUE).add(1);
    lc.bind(VALUE).add(1, Context.root());
    var dc = (ExtendedDoubleCounter) meter.counterBuilder("dc").ofDoubles().build();
    dc.bind(VALUE).add(1);
    dc.bind(VALUE).add(1, Context.root());
    var lu = (ExtendedLongUpDownCounter) meter.upDownCounterBuilder("lu").build();
    lu.bind(VALUE).add(3);
    lu.bind(VALUE).add(-1, Context.root());
    var du = (ExtendedDoubleUpDownCounter) meter.upDownCounterBuilder("du").ofDoubles().build();
    du.bind(VALUE).add(3);
    du.bind(VALUE).add(-1, Context.root());
    var lh = (ExtendedLongHistogram) meter.histogramBuilder("lh").ofLongs().build();
    lh.bind(VALUE).record(1);
    lh.bind(VALUE).record(1, Context.root());
    var dh = (ExtendedDoubleHistogram) meter.histogramBuilder("dh").build();
    dh.bind(VALUE).record(1);
    dh.bind(VALUE).record(1, Context.root());
    var lg = (ExtendedLongGauge) meter.gaugeBuilder("lg").ofLongs().build();
    lg.bind(VALUE).set(1);
    lg.bind(VALUE).set(2, Context.root());
    var dg = (ExtendedDoubleGauge) meter.gaugeBuilder("dg").build();
    dg.bind(VALUE).set(1);
    dg.bind(VALUE).set(2, Context.root());

    assertThat(reader.collect())
        .hasSize(8)
        .allSatisfy(
            metric ->
                assertThat(metric.getData().getPoints())
                    .singleElement()
                    .satisfies(point -> assertThat(point.getAttributes()).isEqualTo(VALUE))
                    .extracting(CollectingReader::value)
                    .isEqualTo(2d));
  }

  @Test // M17
  void bind_sharesTheSeriesWithUnboundMeasurements() {
    ExtendedLongCounter counter = (ExtendedLongCounter) meter().counterBuilder("c").build();
    BoundLongCounter bound = counter.bind(VALUE);
    bound.add(1);
    counter.add(2, VALUE);

    assertThat(reader.series()).containsOnly(entry(VALUE, 3d));
  }

  @Test // M17
  void bind_appliesTheView() {
    builder.registerView(
        InstrumentSelector.builder().setName("c").build(),
        View.builder().setAttributeFilter(Set.of()).build());
    ExtendedLongCounter counter = (ExtendedLongCounter) meter().counterBuilder("c").build();
    counter.bind(VALUE).add(1);

    assertThat(reader.series()).containsOnly(entry(Attributes.empty(), 1d));
  }

  @Test // M17
  void bind_withSeveralReaders_reachesAll() {
    CollectingReader delta = CollectingReader.delta();
    builder.registerMetricReader(delta);
    BoundLongCounter bound =
        ((ExtendedLongCounter) meter().counterBuilder("c").build()).bind(VALUE);
    bound.add(1);
    assertThat(delta.series()).containsOnly(entry(VALUE, 1d));
    bound.add(2);
    assertThat(delta.series()).containsOnly(entry(VALUE, 2d));
    assertThat(reader.series()).containsOnly(entry(VALUE, 3d));
  }

  @Test // M18
  void bind_negativeValues_areDropped() {
    ExtendedLongCounter counter = (ExtendedLongCounter) meter().counterBuilder("c").build();
    BoundLongCounter bound = counter.bind(VALUE);
    bound.add(-1);
    bound.add(2);

    assertThat(reader.series()).containsOnly(entry(VALUE, 2d));
    assertThat(logs.warnings()).hasSize(1);
  }

  @Test // M24
  void bind_disabledMeter_recordsNothing() {
    SdkMeterProvider provider = builder.build();
    ExtendedLongCounter counter =
        (ExtendedLongCounter) provider.get("test").counterBuilder("c").build();
    BoundLongCounter bound = counter.bind(VALUE);
    bound.add(1);
    provider.setMeterConfigurator(scope -> MeterConfig.disabled());
    bound.add(10);
    provider.setMeterConfigurator(scope -> MeterConfig.enabled());

    assertThat(reader.series()).containsOnly(entry(VALUE, 1d));
  }

  @Test
  void bind_seriesRemoved_stays() {
    ExtendedLongCounter counter = (ExtendedLongCounter) meter().counterBuilder("c").build();
    BoundLongCounter bound = counter.bind(VALUE);
    bound.add(1);
    SeriesControl.removeSeries(counter, VALUE);
    reader.collect();
    bound.add(1);

    assertThat(reader.series()).containsOnlyKeys(VALUE);
  }

  @Test // M10, M40, M45
  void attributesAdvice_countsUnlessAViewSaysOtherwise() {
    builder.registerView(
        InstrumentSelector.builder().setName("viewed").build(),
        View.builder().setAttributeFilter(key -> true).build());
    Meter meter = meter();
    Attributes both = Attributes.of(KEY, "value", stringKey("other"), "x");
    for (String name : List.of("advised", "viewed")) {
      ((ExtendedLongCounterBuilder) meter.counterBuilder(name))
          .setAttributesAdvice(List.of(KEY))
          .build()
          .add(1, both);
    }

    assertThat(reader.collect())
        .extracting(ExtendedSdkMeterTest::attributes)
        .containsExactly(VALUE, both);
  }

  private static Attributes attributes(MetricData metric) {
    return metric.getData().getPoints().iterator().next().getAttributes();
  }

  @Test // M10
  void attributesAdvice_ofOtherKinds_isHonoured() throws Exception {
    Meter meter = meter();
    Attributes both = Attributes.of(KEY, "value", stringKey("other"), "x");
    ((ExtendedLongHistogramBuilder) meter.histogramBuilder("h").ofLongs())
        .setAttributesAdvice(List.of(KEY))
        .build()
        .record(1, both);
    try (AutoCloseable unused =
        ((ExtendedDoubleGaugeBuilder) meter.gaugeBuilder("g"))
            .setAttributesAdvice(List.of(KEY))
            .buildWithCallback(m -> m.record(1, both))) {
      assertThat(reader.collect())
          .extracting(ExtendedSdkMeterTest::attributes)
          .containsExactly(VALUE, VALUE);
    }
  }

  @Test
  void instrument_withInvalidName_canBeBound() {
    ExtendedLongCounter counter = (ExtendedLongCounter) meter().counterBuilder("1").build();
    counter.bind(VALUE).add(1);

    assertThat(reader.collect()).isEmpty();
  }
}
