package io.opentelemetry.sdk.metrics;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.peregrine.sdk.metrics.MeterConfig;
import dev.peregrine.sdk.metrics.MetricFilter;
import dev.peregrine.sdk.metrics.SeriesControl;
import dev.peregrine.sdk.metrics.internal.FakeClock;
import dev.peregrine.testsupport.CapturedLogs;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import io.opentelemetry.sdk.metrics.export.MetricProducer;
import io.opentelemetry.sdk.resources.Resource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a reader gets when it collects. */
class CollectionTest {

  private static final AttributeKey<String> KEY = stringKey("key");
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private final CapturedLogs logs = CapturedLogs.of(SdkMeterProvider.class.getPackageName());
  private final CollectingReader reader = CollectingReader.cumulative();
  private final SdkMeterProviderBuilder builder = SdkMeterProvider.builder();

  @AfterEach
  void endCapture() {
    logs.close();
  }

  private SdkMeterProvider provider() {
    return builder.registerMetricReader(reader).build();
  }

  /** Accepts, drops, or accepts in part, by the beginning of the name. */
  private static final class ByName implements MetricFilter {

    private final List<String> asked = new ArrayList<>();

    @Override
    public MetricResult testMetric(
        InstrumentationScopeInfo scope, String name, MetricDataType type, String unit) {
      asked.add(scope.getName() + " " + name + " " + type + " " + unit);
      if (name.startsWith("drop")) {
        return MetricResult.DROP;
      }
      return name.startsWith("part") ? MetricResult.ACCEPT_PARTIAL : MetricResult.ACCEPT;
    }

    @Override
    public AttributesResult testAttributes(
        InstrumentationScopeInfo scope,
        String name,
        MetricDataType type,
        String unit,
        Attributes attributes) {
      return "yes".equals(attributes.get(KEY)) ? AttributesResult.ACCEPT : AttributesResult.DROP;
    }
  }

  @Test // M100, X16
  void filter_decidesOnMetricsAndPoints() {
    ByName filter = new ByName();
    reader.filter = filter;
    Meter meter = provider().get("m");
    for (String name : List.of("accept", "drop", "part")) {
      LongCounter counter = meter.counterBuilder(name).setUnit("u").build();
      counter.add(1, Attributes.of(KEY, "yes"));
      counter.add(2, Attributes.of(KEY, "no"));
    }

    assertThat(reader.collect())
        .extracting(metric -> metric.getName() + " " + metric.getData().getPoints().size())
        .containsExactly("accept 2", "part 1");
    assertThat(filter.asked).contains("m accept LONG_SUM u", "m drop LONG_SUM u");
  }

  @Test // M100
  void filter_thatDropsForAllReaders_savesTheWork() {
    reader.filter = new ByName();
    Meter meter = provider().get("m");
    AtomicInteger calls = new AtomicInteger();
    LongCounter counter = meter.counterBuilder("dropped").build();
    try (var unused =
        meter.gaugeBuilder("drop").buildWithCallback(m -> m.record(calls.incrementAndGet()))) {
      reader.collect();
    }

    assertThat(calls).hasValue(0);
    assertThat(counter.isEnabled()).isFalse();
  }

  @Test // M100
  void filter_thatThrows_acceptsAll() {
    reader.filter =
        (scope, name, type, unit) -> {
          throw new IllegalStateException("test");
        };
    provider().get("m").counterBuilder("c").build().add(1);

    assertThat(reader.names()).containsExactly("c");
  }

  private static MetricProducer producing(String name) {
    return resource -> {
      CollectingReader source = CollectingReader.cumulative();
      SdkMeterProvider.builder()
          .setResource(resource)
          .registerMetricReader(source)
          .build()
          .get("producer")
          .counterBuilder(name)
          .build()
          .add(1);
      return source.collect();
    };
  }

  @Test // M92, M99, X14
  void producers_addTheirMetrics_filteredAndWithTheResource() {
    reader.filter = new ByName();
    Resource resource = Resource.create(Attributes.of(KEY, "resource"));
    builder
        .setResource(resource)
        .registerMetricProducer(producing("accepted"))
        .registerMetricProducer(producing("dropped"));
    provider().get("m").counterBuilder("own").build().add(1);

    assertThat(reader.collect())
        .allSatisfy(metric -> assertThat(metric.getResource()).isEqualTo(resource))
        .extracting(MetricData::getName)
        .containsExactly("own", "accepted");
  }

  @Test // M92
  void producer_thatThrows_costsOnlyItsOwnMetrics() {
    builder
        .registerMetricProducer(
            resource -> {
              throw new IllegalStateException("test");
            })
        .registerMetricProducer(producing("healthy"));
    provider().get("m").counterBuilder("own").build().add(1);

    assertThat(reader.names()).containsExactly("own", "healthy");
    assertThat(reader.names()).containsExactly("own", "healthy");
    assertThat(logs.warnings()).singleElement().asString().contains("Metric producer", "thrown");
  }

  @Test
  void collections_immutable_stayAsTheyAre() {
    Meter meter = provider().get("m");
    LongCounter counter = meter.counterBuilder("c").build();
    counter.add(1);
    MetricData first = reader.collectOne();
    counter.add(1);
    reader.collect();

    assertThat(first.getLongSumData().getPoints().iterator().next().getValue()).isEqualTo(1);
  }

  @Test
  void collections_reusable_areTheSameObjects() {
    reader.memoryMode = MemoryMode.REUSABLE_DATA;
    LongCounter counter = provider().get("m").counterBuilder("c").build();
    counter.add(1);
    Collection<MetricData> first = reader.collect();
    MetricData metric = first.iterator().next();
    counter.add(1);

    assertThat(reader.collect()).isSameAs(first).singleElement().isSameAs(metric);
    assertThat(metric.getLongSumData().getPoints().iterator().next().getValue()).isEqualTo(2);
  }

  @Test // M42
  void metrics_areInOrderOfCreation() {
    SdkMeterProvider provider = provider();
    for (String scope : List.of("z", "a")) {
      for (String name : List.of("y", "b")) {
        provider.get(scope).counterBuilder(name).build().add(1);
      }
    }

    assertThat(reader.collect())
        .extracting(m -> m.getInstrumentationScopeInfo().getName() + m.getName())
        .containsExactly("zy", "zb", "ay", "ab");
  }

  @Test
  void series_removed_isReportedOnceMore() {
    LongCounter counter = provider().get("m").counterBuilder("c").build();
    Attributes gone = Attributes.of(KEY, "gone");
    counter.add(1);
    counter.add(2, gone);

    assertThat(SeriesControl.removeSeries(counter, gone)).isTrue();
    assertThat(SeriesControl.removeSeries(counter, Attributes.of(KEY, "never"))).isFalse();
    assertThat(SeriesControl.removeSeries("no instrument", gone)).isFalse();

    assertThat(reader.series()).containsOnly(entry(Attributes.empty(), 1d), entry(gone, 2d));
    assertThat(reader.series()).containsOnly(entry(Attributes.empty(), 1d));
    counter.add(5, gone);
    assertThat(reader.series()).containsOnly(entry(Attributes.empty(), 1d), entry(gone, 5d));
  }

  @Test
  void series_idle_expireIfConfigured() {
    FakeClock clock = new FakeClock(MINUTE);
    builder
        .setClock(clock)
        .setMeterConfigurator(scope -> MeterConfig.enabled().withIdleExpiry(Duration.ofMinutes(5)));
    LongCounter counter = provider().get("m").counterBuilder("c").build();
    Attributes idle = Attributes.of(KEY, "idle");
    counter.add(1);
    counter.add(2, idle);
    assertThat(reader.series()).hasSize(2);

    for (int minute = 2; minute < 12; minute++) {
      clock.set(minute * MINUTE);
      counter.add(1);
      reader.collect();
    }

    assertThat(reader.series()).containsOnly(entry(Attributes.empty(), 11d));
  }
}
