package dev.peregrine.sdk.autoconfigure.internal.declarative;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.metrics.export.MetricProducer;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MeterProviderFactoryTest {

  private static final String PULL = "  readers: [{pull: {exporter: {memory: }}}]";

  private static Meter meter(Declared declared, String... lines) {
    return declared.sdk(lines).getMeter("test");
  }

  private static MetricData histogram(Declared declared, String aggregation) {
    Meter meter =
        meter(
            declared,
            "meter_provider:",
            PULL,
            "  views:",
            "    - selector: {instrument_name: h}",
            "      stream: {aggregation: {" + aggregation + "}}");
    meter.histogramBuilder("h").build().record(7);
    return declared.metrics.collect().stream().findFirst().orElseThrow();
  }

  // R110
  @Test
  void create_aggregations_areThose() {
    try (Declared declared = new Declared()) {
      assertThat(histogram(declared, "default: ").getType()).isEqualTo(MetricDataType.HISTOGRAM);
    }
    try (Declared declared = new Declared()) {
      assertThat(histogram(declared, "sum: ").getType()).isEqualTo(MetricDataType.DOUBLE_SUM);
    }
    try (Declared declared = new Declared()) {
      meter(
              declared,
              "meter_provider:",
              PULL,
              "  views:",
              "    - selector: {instrument_type: gauge}",
              "      stream: {name: last, aggregation: {last_value: }}")
          .gaugeBuilder("g")
          .build()
          .set(7);
      assertThat(declared.metrics.only().getType()).isEqualTo(MetricDataType.DOUBLE_GAUGE);
      assertThat(declared.metrics.names()).containsExactly("last");
    }
  }

  // R110
  @Test
  void create_explicitBuckets_haveTheBoundaries() {
    try (Declared declared = new Declared()) {
      MetricData data =
          histogram(
              declared, "explicit_bucket_histogram: {boundaries: [1, 2.5], record_min_max: false}");

      assertThat(data.getHistogramData().getPoints())
          .singleElement()
          .satisfies(
              point -> {
                assertThat(point.getBoundaries()).containsExactly(1.0, 2.5);
                assertThat(point.hasMin()).isFalse();
              });
    }
  }

  // R110
  @Test
  void create_exponentialBuckets_haveTheScale() {
    try (Declared declared = new Declared()) {
      MetricData data =
          histogram(declared, "base2_exponential_bucket_histogram: {max_scale: 3, max_size: 9}");

      assertThat(data.getExponentialHistogramData().getPoints())
          .singleElement()
          .satisfies(point -> assertThat(point.getScale()).isEqualTo(3));
    }
  }

  @Test
  void create_boundariesOutOfOrder_namesThePlace() {
    new Declared()
        .assertFails(
            "meter_provider:",
            PULL,
            "  views:",
            "    - selector: {}",
            "      stream: {aggregation: {explicit_bucket_histogram: {boundaries: [2, 1]}}}")
        .hasMessageContaining("otel.yaml:6:")
        .hasMessageContaining("explicit_bucket_histogram.boundaries");
  }

  @Test
  void create_intervalOfNothing_namesThePlace() {
    new Declared()
        .assertFails("meter_provider: {readers: [{periodic: {interval: 0, exporter: {memory: }}}]}")
        .hasMessageContaining("meter_provider.readers[0].periodic.interval: is 0");
  }

  // R109
  @Test
  void create_views_changeWhatTheySelect() {
    try (Declared declared = new Declared()) {
      Meter meter =
          meter(
              declared,
              "meter_provider:",
              PULL,
              "  views:",
              "    - selector: {instrument_name: \"a*\", instrument_type: counter, meter_name:"
                  + " test}",
              "      stream:",
              "        name: renamed",
              "        description: new",
              "        attribute_keys: {included: [\"k*\"], excluded: [k2]}",
              "    - selector: {unit: secret}",
              "      stream: {aggregation: {drop: }}");
      meter
          .counterBuilder("abc")
          .build()
          .add(1, Attributes.builder().put("k1", "x").put("k2", "y").put("z", "z").build());
      meter.upDownCounterBuilder("axe").build().add(1);
      meter.counterBuilder("c").setUnit("secret").build().add(1);

      assertThat(declared.metrics.names()).containsExactlyInAnyOrder("renamed", "axe");
      MetricData renamed =
          declared.metrics.collect().stream()
              .filter(metric -> metric.getName().equals("renamed"))
              .findFirst()
              .orElseThrow();
      assertThat(renamed.getDescription()).isEqualTo("new");
      assertThat(renamed.getLongSumData().getPoints())
          .singleElement()
          .satisfies(
              point ->
                  assertThat(point.getAttributes())
                      .isEqualTo(Attributes.of(AttributeKey.stringKey("k1"), "x")));
    }
  }

  // R108
  @Test
  void create_cardinalityLimits_holdByKindOfInstrument() {
    try (Declared declared = new Declared()) {
      Meter meter =
          meter(
              declared,
              "meter_provider:",
              "  readers:",
              "    - pull:",
              "        exporter: {memory: }",
              "        cardinality_limits: {default: 5, counter: 3}",
              "  views:",
              "    - selector: {instrument_name: limited}",
              "      stream: {aggregation_cardinality_limit: 2}");
      for (String name : new String[] {"plain", "limited"}) {
        for (int i = 0; i < 10; i++) {
          meter.counterBuilder(name).build().add(1, number(i));
          meter.upDownCounterBuilder(name + ".updown").build().add(1, number(i));
        }
      }

      // One point more is that of what is beyond the limit.
      assertThat(points(declared, "plain")).isEqualTo(4);
      assertThat(points(declared, "limited")).isEqualTo(3);
      assertThat(points(declared, "plain.updown")).isEqualTo(6);
    }
  }

  private static Attributes number(long i) {
    return Attributes.of(AttributeKey.longKey("i"), i);
  }

  private static int points(Declared declared, String name) {
    return declared.metrics.collect().stream()
        .filter(metric -> metric.getName().equals(name))
        .mapToInt(metric -> metric.getData().getPoints().size())
        .sum();
  }

  // R102
  @Test
  void create_exemplarFilter_decides() {
    assertThat(exemplars("always_on")).isEqualTo(1);
    assertThat(exemplars("trace_based")).isZero();
    assertThat(exemplars("always_off")).isZero();
  }

  private static int exemplars(String filter) {
    try (Declared declared = new Declared()) {
      meter(declared, "meter_provider:", PULL, "  exemplar_filter: " + filter)
          .counterBuilder("c")
          .build()
          .add(1, Attributes.empty(), Context.root());
      return declared
          .metrics
          .only()
          .getLongSumData()
          .getPoints()
          .iterator()
          .next()
          .getExemplars()
          .size();
    }
  }

  // R102
  @Test
  void create_meterConfigurator_isApplied() {
    try (Declared declared = new Declared()) {
      OpenTelemetrySdk sdk =
          declared.sdk(
              "meter_provider:",
              PULL,
              "  meter_configurator/development:",
              "    meters:",
              "      - name: noisy.?",
              "        config: {enabled: false}");
      for (String scope : new String[] {"noisy.1", "noisy.12"}) {
        sdk.getMeter(scope).counterBuilder(scope).build().add(1);
      }

      assertThat(declared.metrics.names()).containsExactly("noisy.12");
    }
  }

  // R108
  @Test
  void create_periodic_exportsInBatches() {
    CountingExporter exporter = new CountingExporter();
    try (Declared declared =
        new Declared(TestFactory.of(MetricExporter.class, "counting", exporter))) {
      OpenTelemetrySdk sdk =
          declared.sdk(
              "meter_provider:",
              "  readers:",
              "    - periodic:",
              "        interval: 3600000",
              "        timeout: 10000",
              "        max_export_batch_size/development: 2",
              "        exporter: {counting: }");
      for (int i = 0; i < 5; i++) {
        sdk.getMeter("m").counterBuilder("c" + i).build().add(1);
      }
      sdk.getSdkMeterProvider().forceFlush().join(10, TimeUnit.SECONDS);

      assertThat(exporter.sizes).containsExactly(2, 2, 1);
    }
  }

  // R108
  @Test
  void create_producersOfAReader_areAskedByThatReaderOnly() {
    RecordedMetrics other = new RecordedMetrics();
    MetricProducer failing =
        resource -> {
          throw new IllegalStateException("test");
        };
    List<String> asked = new ArrayList<>();
    MetricProducer producer =
        resource -> {
          asked.add("once");
          return List.of();
        };
    try (Declared declared =
        new Declared(
            TestFactory.of(MetricReader.class, "other", other),
            TestFactory.of(MetricProducer.class, "failing", failing),
            TestFactory.of(MetricProducer.class, "counting", producer))) {
      meter(
              declared,
              "meter_provider:",
              "  readers:",
              "    - pull: {exporter: {memory: }, producers: [{failing: }, {counting: }]}",
              "    - pull: {exporter: {other: }}")
          .counterBuilder("c")
          .build()
          .add(1);

      assertThat(other.names()).containsExactly("c");
      assertThat(asked).isEmpty();
      assertThat(declared.metrics.names()).containsExactly("c");
      assertThat(asked).hasSize(1);
    }
  }
}
