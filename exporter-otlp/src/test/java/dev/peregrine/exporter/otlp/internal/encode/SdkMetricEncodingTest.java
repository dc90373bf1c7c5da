package dev.peregrine.exporter.otlp.internal.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentSelector;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.View;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.CollectionRegistration;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What this SDK collects, which the encoder reads without going through the contract. */
class SdkMetricEncodingTest {

  private static final ExportMetricsServiceRequest METRICS =
      ExportMetricsServiceRequest.getDefaultInstance();

  /** A reader that collects when it is told to. */
  private static final class Reader implements MetricReader {

    private final AggregationTemporality temporality;
    private final MemoryMode memoryMode;
    private CollectionRegistration registration = CollectionRegistration.noop();

    private Reader(AggregationTemporality temporality, MemoryMode memoryMode) {
      this.temporality = temporality;
      this.memoryMode = memoryMode;
    }

    @Override
    public void register(CollectionRegistration collectionRegistration) {
      registration = collectionRegistration;
    }

    @Override
    public AggregationTemporality getAggregationTemporality(InstrumentType instrumentType) {
      return temporality;
    }

    @Override
    public MemoryMode getMemoryMode() {
      return memoryMode;
    }

    @Override
    public CompletableResultCode forceFlush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CUMULATIVE,REUSABLE_DATA",
    "CUMULATIVE,IMMUTABLE_DATA",
    "DELTA,REUSABLE_DATA",
    "DELTA,IMMUTABLE_DATA"
  })
  void encode_severalCollections_decodeToWhatTheContractSays(
      AggregationTemporality temporality, MemoryMode memoryMode) {
    Reader reader = new Reader(temporality, memoryMode);
    try (SdkMeterProvider provider =
        SdkMeterProvider.builder()
            .registerMetricReader(reader)
            .registerView(
                InstrumentSelector.builder().setName("exponential").build(),
                View.builder()
                    .setAggregation(Aggregation.base2ExponentialBucketHistogram())
                    .build())
            .build()) {
      Meter meter = provider.meterBuilder("sdk").setSchemaUrl("https://schema").build();
      meter.gaugeBuilder("observed").buildWithCallback(m -> m.record(1.5, attributes(1)));
      SplittableRandom random = new SplittableRandom(7);
      RequestEncoder<MetricData> protobuf = Encoding.PROTOBUF.encoder(MetricRequest.LISTING);
      RequestEncoder<MetricData> json = Encoding.JSON.encoder(MetricRequest.LISTING);
      for (int round = 0; round < 4; round++) {
        record(meter, random, 40 >> round);
        List<MetricData> batch = new ArrayList<>(reader.registration.collectAllMetrics());
        ExportMetricsServiceRequest expected = OfficialMetrics.of(batch);
        protobuf.encode(batch, Integer.MAX_VALUE, Integer.MAX_VALUE);
        json.encode(batch, Integer.MAX_VALUE, Integer.MAX_VALUE);

        assertThat(batch).hasSize(7);
        assertThat(Encoding.PROTOBUF.decode(Encoding.bytes(protobuf), METRICS)).isEqualTo(expected);
        assertThat(Encoding.JSON.decode(Encoding.bytes(json), METRICS)).isEqualTo(expected);
      }
    }
  }

  private static void record(Meter meter, SplittableRandom random, int measurements) {
    for (int i = 0; i < measurements; i++) {
      Attributes attributes = attributes(random.nextInt(4));
      double value = Math.exp(random.nextDouble(-9, 9));
      try (Scope ignored = Span.wrap(new RandomValues(i).context()).makeCurrent()) {
        meter.counterBuilder("counter").build().add(i, attributes);
        meter.counterBuilder("double").ofDoubles().build().add(value, attributes);
        meter.upDownCounterBuilder("updown").build().add(-i, attributes);
        meter.gaugeBuilder("gauge").build().set(-value, attributes);
        meter.histogramBuilder("histogram").build().record(value, attributes);
        meter.histogramBuilder("exponential").build().record(value, attributes);
      }
    }
  }

  private static Attributes attributes(long series) {
    return Attributes.of(AttributeKey.longKey("series"), series, AttributeKey.stringKey("é"), "ß");
  }
}
