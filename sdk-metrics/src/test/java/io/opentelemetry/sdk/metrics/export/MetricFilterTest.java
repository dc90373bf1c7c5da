package io.opentelemetry.sdk.metrics.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.sdk.metrics.MetricFilter;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import io.opentelemetry.sdk.resources.Resource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricFilterTest {

  private final List<String> asked = new ArrayList<>();
  private final MetricProducer producer =
      resource ->
          List.of(
              TestMetrics.sum("whole", 2),
              TestMetrics.sum("none", 2),
              TestMetrics.sum("part", 4),
              TestMetrics.sum("left with nothing", 1));

  private final MetricFilter filter =
      new MetricFilter() {
        @Override
        public MetricResult testMetric(
            InstrumentationScopeInfo scope, String name, MetricDataType type, String unit) {
          asked.add(scope.getName() + " " + name + " " + type + " " + unit);
          return switch (name) {
            case "whole" -> MetricResult.ACCEPT;
            case "none" -> MetricResult.DROP;
            default -> MetricResult.ACCEPT_PARTIAL;
          };
        }

        @Override
        public AttributesResult testAttributes(
            InstrumentationScopeInfo scope,
            String name,
            MetricDataType type,
            String unit,
            Attributes attributes) {
          asked.add(name + " " + attributes.get(TestMetrics.NUMBER));
          boolean odd = Long.valueOf(1).equals(attributes.get(TestMetrics.NUMBER) % 2);
          return odd ? AttributesResult.ACCEPT : AttributesResult.DROP;
        }
      };

  @Test // X14, M100
  void produce_filter_givesWhatItAccepts() {
    Collection<MetricData> metrics = producer.produce(Resource.empty(), filter);

    assertThat(metrics).extracting(MetricData::getName).containsExactly("whole", "part");
    assertThat(metrics)
        .last()
        .satisfies(
            part ->
                assertThat(part.getLongSumData().getPoints())
                    .extracting(LongPointData::getValue)
                    .containsExactly(1L, 3L));
  }

  @Test // M100
  void testAttributes_onlyAfterAPartialAcceptance_isAsked() {
    producer.produce(Resource.empty(), filter);

    assertThat(asked)
        .containsExactly(
            "test whole LONG_SUM 1",
            "test none LONG_SUM 1",
            "test part LONG_SUM 1",
            "part 0",
            "part 1",
            "part 2",
            "part 3",
            "test left with nothing LONG_SUM 1",
            "left with nothing 0");
  }

  @Test
  void produce_acceptAll_givesTheSameMetrics() {
    assertThat(producer.produce(Resource.empty(), MetricFilter.acceptAll()))
        .isEqualTo(producer.produce(Resource.empty()));
  }

  @Test
  void testAttributes_notOverridden_accepts() {
    MetricFilter partial = (scope, name, type, unit) -> MetricFilter.MetricResult.ACCEPT_PARTIAL;

    assertThat(producer.produce(Resource.empty(), partial))
        .isEqualTo(producer.produce(Resource.empty()));
  }

  @Test // X15
  void reader_filter_isWhatItWasBuiltWith() {
    FakeExporter exporter = new FakeExporter();

    assertThat(PeriodicMetricReader.builder(exporter).setMetricFilter(filter).build())
        .extracting(MetricReader::getMetricFilter)
        .isSameAs(filter);
    assertThat(PeriodicMetricReader.create(exporter).getMetricFilter())
        .isSameAs(MetricFilter.acceptAll());
  }
}
