package io.opentelemetry.sdk.metrics;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.peregrine.sdk.common.internal.ApiAccess;
import dev.peregrine.sdk.metrics.MeterConfig;
import dev.peregrine.sdk.metrics.MeterConfigurator;
import dev.peregrine.testsupport.CapturedLogs;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.resources.Resource;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SdkMeterProviderTest {

  private final CapturedLogs logs = CapturedLogs.of(SdkMeterProvider.class.getPackageName());
  private final CollectingReader reader = CollectingReader.cumulative();

  @AfterEach
  void endCapture() {
    logs.close();
  }

  private SdkMeterProviderBuilder builder() {
    return SdkMeterProvider.builder().registerMetricReader(reader);
  }

  @Test // M2
  void get_sameScope_isTheSameMeter() {
    SdkMeterProvider provider = builder().build();
    Meter meter =
        provider.meterBuilder("m").setInstrumentationVersion("1").setSchemaUrl("s").build();

    assertThat(meter)
        .isSameAs(
            provider.meterBuilder("m").setSchemaUrl("s").setInstrumentationVersion("1").build())
        .isNotSameAs(provider.get("m"))
        .hasToString(
            "SdkMeter{instrumentationScopeInfo=InstrumentationScopeInfo{name=m, version=1,"
                + " schemaUrl=s, attributes={}}}");
  }

  @Test // M2
  void get_scopeAttributes_areOnTheScope() {
    assumeTrue(ApiAccess.isPeregrine(), "another API has no attributes of scopes");
    Attributes attributes = Attributes.of(stringKey("k"), "v");
    builder()
        .build()
        .meterBuilder("m")
        .setAttributes(attributes)
        .build()
        .counterBuilder("c")
        .build()
        .add(1);

    assertThat(reader.collectOne().getInstrumentationScopeInfo().getAttributes())
        .isEqualTo(attributes);
  }

  @Test // M3
  @SuppressWarnings("NullAway")
  void get_withoutName_makesAWorkingMeter() {
    SdkMeterProvider provider = builder().build();
    provider.get("").counterBuilder("a").build().add(1);
    provider.meterBuilder(null).build().counterBuilder("b").build().add(1);

    assertThat(reader.collect())
        .extracting(metric -> metric.getInstrumentationScopeInfo().getName())
        .containsExactly("", "");
  }

  @Test // M22
  void resource_isOnAllMetrics() {
    Resource resource = Resource.create(Attributes.of(stringKey("a"), "1"));
    SdkMeterProvider provider =
        builder()
            .setResource(resource)
            .addResource(Resource.create(Attributes.of(stringKey("b"), "2")))
            .build();
    provider.get("m").counterBuilder("c").build().add(1);

    assertThat(reader.collectOne().getResource().getAttributes().asMap())
        .isEqualTo(Map.of(stringKey("a"), "1", stringKey("b"), "2"));
  }

  @Test // M15
  void instrument_withoutReader_isDisabled() {
    LongCounter counter = SdkMeterProvider.builder().build().get("m").counterBuilder("c").build();
    counter.add(1);

    assertThat(counter.isEnabled()).isFalse();
  }

  @Test // M15, M24
  void configurator_disabledMeter_doesNothing() {
    SdkMeterProvider provider =
        builder()
            .setMeterConfigurator(
                scope ->
                    scope.getName().equals("off") ? MeterConfig.disabled() : MeterConfig.enabled())
            .build();
    LongCounter off = provider.get("off").counterBuilder("off").build();
    off.add(1);
    LongCounter on = provider.get("on").counterBuilder("on").build();
    on.add(1);

    assertThat(off.isEnabled()).isFalse();
    assertThat(on.isEnabled()).isTrue();
    assertThat(reader.names()).containsExactly("on");
  }

  @Test // M23, M24
  void configurator_replaced_reachesExistingInstruments() {
    SdkMeterProvider provider = builder().build();
    LongCounter counter = provider.get("m").counterBuilder("c").build();
    counter.add(1);

    provider.setMeterConfigurator(scope -> MeterConfig.disabled());
    counter.add(10);
    assertThat(counter.isEnabled()).isFalse();
    assertThat(reader.collect()).isEmpty();

    provider.setMeterConfigurator(scope -> MeterConfig.enabled());
    counter.add(100);
    assertThat(reader.values()).containsExactly(entry("c", 101d));
  }

  @Test
  void configurator_thatFails_leavesMetersEnabled() {
    MeterConfigurator failing =
        scope -> {
          throw new IllegalStateException("test");
        };
    builder().setMeterConfigurator(failing).build().get("m").counterBuilder("c").build().add(1);

    assertThat(reader.names()).containsExactly("c");
    assertThat(logs.warnings()).singleElement().asString().contains("configurator has thrown");
  }

  @Test // M26
  void forceFlush_reachesAllReaders_andTellsTheTruth() {
    CollectingReader failing = CollectingReader.delta();
    failing.flushResult = CompletableResultCode.ofFailure();
    SdkMeterProvider provider = builder().registerMetricReader(failing).build();

    assertThat(provider.forceFlush().isSuccess()).isFalse();
    assertThat(reader.flushes).isEqualTo(1);
    assertThat(failing.flushes).isEqualTo(1);

    failing.flushResult = CompletableResultCode.ofSuccess();
    assertThat(provider.forceFlush().isSuccess()).isTrue();
  }

  @Test // M25
  void shutdown_reachesAllReadersOnce_andTellsTheTruth() {
    CollectingReader pending = CollectingReader.delta();
    pending.shutdownResult = new CompletableResultCode();
    SdkMeterProvider provider = builder().registerMetricReader(pending).build();

    CompletableResultCode result = provider.shutdown();
    assertThat(result.isDone()).isFalse();
    assertThat(provider.shutdown()).isSameAs(result);
    assertThat(provider.forceFlush()).isSameAs(result);
    pending.shutdownResult.fail();

    assertThat(result.isDone()).isTrue();
    assertThat(result.isSuccess()).isFalse();
    assertThat(reader.shutdowns).isEqualTo(1);
    assertThat(pending.shutdowns).isEqualTo(1);
    assertThat(reader.flushes).isZero();
  }

  @Test // M25
  void shutdown_finalCollection_stillSeesEverything() {
    CollectingReader last = CollectingReader.cumulative();
    last.shutdownResult = new CompletableResultCode();
    SdkMeterProvider provider = SdkMeterProvider.builder().registerMetricReader(last).build();
    provider.get("m").counterBuilder("c").build().add(1);

    provider.shutdown();

    assertThat(last.values()).containsExactly(entry("c", 1d));
  }

  @Test // M25
  void shutdown_done_leavesInstrumentsWithoutEffect() {
    SdkMeterProvider provider = builder().build();
    LongCounter counter = provider.get("m").counterBuilder("c").build();
    provider.close();

    counter.add(1);
    LongCounter late = provider.get("late").counterBuilder("c").build();
    late.add(1);
    provider.setMeterConfigurator(scope -> MeterConfig.enabled());

    assertThat(counter.isEnabled()).isFalse();
    assertThat(late.isEnabled()).isFalse();
    assertThat(reader.collect()).isEmpty();
  }

  @Test
  void shutdown_readerThatThrows_doesNotKeepTheOthersFromIt() {
    SdkMeterProvider provider =
        SdkMeterProvider.builder()
            .registerMetricReader(new FaultyReader())
            .registerMetricReader(reader)
            .build();

    assertThat(provider.forceFlush().isSuccess()).isFalse();
    assertThat(provider.shutdown().isSuccess()).isFalse();
    assertThat(reader.shutdowns).isEqualTo(1);
  }

  @Test
  void reader_thatFailsToDecide_getsTheDefaults() {
    FaultyReader faulty = new FaultyReader();
    SdkMeterProvider provider =
        SdkMeterProvider.builder()
            .registerMetricReader(
                faulty,
                type -> {
                  throw new IllegalStateException("test");
                })
            .build();
    provider.get("m").counterBuilder("c").build().add(1);

    assertThat(faulty.registration.collectAllMetrics())
        .singleElement()
        .satisfies(
            metric ->
                assertThat(metric.getLongSumData().getAggregationTemporality())
                    .isEqualTo(AggregationTemporality.CUMULATIVE));
    assertThat(logs.warnings()).isNotEmpty();
  }

  @Test // M90, M91
  void readers_ofDifferentTemporality_doNotAffectEachOther() {
    CollectingReader delta = CollectingReader.delta();
    LongCounter counter =
        builder().registerMetricReader(delta).build().get("m").counterBuilder("c").build();

    counter.add(1);
    assertThat(delta.values()).containsExactly(entry("c", 1d));
    counter.add(2);
    assertThat(reader.values()).containsExactly(entry("c", 3d));
    counter.add(4);
    assertThat(delta.values()).containsExactly(entry("c", 6d));
    assertThat(delta.collect()).isEmpty();
    assertThat(reader.values()).containsExactly(entry("c", 7d));
  }

  @Test // M73
  void cardinalityLimit_ofTheReader_isHonoured() {
    LongCounter counter =
        SdkMeterProvider.builder()
            .registerMetricReader(reader, type -> type == InstrumentType.COUNTER ? 2 : 100)
            .build()
            .get("m")
            .counterBuilder("c")
            .build();
    for (int i = 0; i < 5; i++) {
      counter.add(1, Attributes.of(stringKey("k"), "v" + i));
    }

    MetricData metric = reader.collectOne();
    assertThat(metric.getData().getPoints()).hasSize(3);
  }

  @Test
  void registerMetricReader_twice_collectsOnce() {
    SdkMeterProvider provider = builder().registerMetricReader(reader, type -> 7).build();
    provider.get("m").counterBuilder("c").build().add(1);

    assertThat(reader.names()).containsExactly("c");
  }

  @Test
  @SuppressWarnings("NullAway")
  void builder_invalidArguments_areNamed() {
    SdkMeterProviderBuilder builder = SdkMeterProvider.builder();
    InstrumentSelector selector = InstrumentSelector.builder().setName("*").build();

    assertThatThrownBy(() -> builder.setClock(null)).hasMessage("clock");
    assertThatThrownBy(() -> builder.setResource(null)).hasMessage("resource");
    assertThatThrownBy(() -> builder.addResource(null)).hasMessage("resource");
    assertThatThrownBy(() -> builder.registerView(null, View.builder().build()))
        .hasMessage("selector");
    assertThatThrownBy(() -> builder.registerView(selector, null)).hasMessage("view");
    assertThatThrownBy(() -> builder.registerMetricReader(null)).hasMessage("reader");
    assertThatThrownBy(() -> builder.registerMetricProducer(null)).hasMessage("metricProducer");
    assertThatThrownBy(() -> builder.setViewMatchingMode(null)).hasMessage("viewMatchingMode");
    assertThatThrownBy(() -> builder.setExemplarFilter(new ExemplarFilter() {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("filter must be one");
    assertThatThrownBy(() -> builder.setCallbackTimeout(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("callbackTimeout must be positive, but is PT0S");
  }

  @Test
  void toString_namesTheParts() {
    assertThat(builder().build().toString())
        .startsWith("SdkMeterProvider{clock=")
        .contains("resource=", "metricReaders=[" + reader + "]", "metricProducers=[]", "views=[]");
  }
}
