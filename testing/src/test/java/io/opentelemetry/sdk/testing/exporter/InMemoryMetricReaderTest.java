package io.opentelemetry.sdk.testing.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.SummaryData;
import io.opentelemetry.sdk.metrics.export.AggregationTemporalitySelector;
import io.opentelemetry.sdk.metrics.export.CollectionRegistration;
import io.opentelemetry.sdk.testing.metrics.TestMetricData;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class InMemoryMetricReaderTest {

  private int collections;

  private final CollectionRegistration source =
      new CollectionRegistration() {
        @Override
        public Collection<MetricData> collectAllMetrics() {
          collections++;
          return List.of(
              TestMetricData.builder()
                  .setName("m")
                  .setDescription("")
                  .setUnit("")
                  .setSummaryData(SummaryData.create(List.of()))
                  .build());
        }
      };

  @Test
  void collectAllMetrics_registered_collects() {
    InMemoryMetricReader reader = InMemoryMetricReader.create();
    assertThat(reader.collectAllMetrics()).isEmpty();

    reader.register(source);

    assertThat(reader.collectAllMetrics()).extracting(MetricData::getName).containsExactly("m");
  }

  @Test
  void forceFlush_always_collectsAndForgets() {
    InMemoryMetricReader reader = InMemoryMetricReader.create();
    reader.register(source);

    assertThat(reader.forceFlush().isSuccess()).isTrue();

    assertThat(collections).isEqualTo(1);
  }

  @Test // M93
  void shutdown_always_endsCollecting() {
    InMemoryMetricReader reader = InMemoryMetricReader.create();
    reader.register(source);

    assertThat(reader.shutdown().isSuccess()).isTrue();

    assertThat(reader.collectAllMetrics()).isEmpty();
    assertThat(collections).isZero();
  }

  @Test
  void create_defaults_isCumulative() {
    InMemoryMetricReader reader = InMemoryMetricReader.create();

    assertThat(AggregationTemporalitySelector.asString(reader)).doesNotContain("DELTA");
    assertThat(reader.getDefaultAggregation(InstrumentType.COUNTER))
        .isSameAs(Aggregation.defaultAggregation());
    assertThat(reader.getMemoryMode()).isEqualTo(MemoryMode.IMMUTABLE_DATA);
    assertThat(reader).hasToString("InMemoryMetricReader{}");
  }

  @Test
  void createDelta_always_isDeltaForAll() {
    assertThat(AggregationTemporalitySelector.asString(InMemoryMetricReader.createDelta()))
        .doesNotContain("CUMULATIVE");
  }

  @Test
  void builder_settings_areKept() {
    InMemoryMetricReader reader =
        InMemoryMetricReader.builder()
            .setAggregationTemporalitySelector(AggregationTemporalitySelector.deltaPreferred())
            .setDefaultAggregationSelector(type -> Aggregation.drop())
            .setMemoryMode(MemoryMode.REUSABLE_DATA)
            .build();

    assertThat(reader.getAggregationTemporality(InstrumentType.COUNTER))
        .isEqualTo(AggregationTemporality.DELTA);
    assertThat(reader.getDefaultAggregation(InstrumentType.COUNTER)).isSameAs(Aggregation.drop());
    assertThat(reader.getMemoryMode()).isEqualTo(MemoryMode.REUSABLE_DATA);
  }

  @Test
  void builder_null_throws() {
    assertThatNullPointerException()
        .isThrownBy(() -> InMemoryMetricReader.builder().setMemoryMode(null));
    assertThatNullPointerException().isThrownBy(() -> InMemoryMetricReader.create(null, null));
  }
}
