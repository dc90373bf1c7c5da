package io.opentelemetry.sdk.metrics;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.sdk.metrics.ViewMatchingMode;
import dev.peregrine.testsupport.CapturedLogs;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import java.util.Collection;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** M46, M47: what several views do together. */
class SdkComposableViewTest {

  private static final AttributeKey<String> A = stringKey("a");
  private static final AttributeKey<String> B = stringKey("b");
  private static final AttributeKey<String> C = stringKey("c");

  private final CapturedLogs logs = CapturedLogs.of(SdkMeterProvider.class.getPackageName());
  private final CollectingReader reader = CollectingReader.cumulative();
  private final SdkMeterProviderBuilder builder =
      SdkMeterProvider.builder()
          .registerMetricReader(reader)
          .setViewMatchingMode(ViewMatchingMode.COMPOSABLE);

  @AfterEach
  void endCapture() {
    logs.close();
  }

  private void view(ViewBuilder view) {
    builder.registerView(InstrumentSelector.builder().setName("*").build(), view.build());
  }

  private Collection<MetricData> collect() {
    builder
        .build()
        .get("m")
        .counterBuilder("counter")
        .setDescription("original")
        .build()
        .add(1, Attributes.of(A, "1", B, "2", C, "3"));
    return reader.collect();
  }

  @Test
  void views_withoutName_makeOneMetric() {
    view(View.builder().setDescription("first").setAggregation(Aggregation.drop()));
    view(View.builder().setAggregation(Aggregation.explicitBucketHistogram()));
    view(View.builder().setDescription("last"));

    assertThat(collect())
        .singleElement()
        .satisfies(metric -> assertThat(metric.getName()).isEqualTo("counter"))
        .satisfies(metric -> assertThat(metric.getDescription()).isEqualTo("last"))
        .satisfies(metric -> assertThat(metric.getType()).isEqualTo(MetricDataType.HISTOGRAM));
    assertThat(logs.warnings()).isEmpty();
  }

  @Test
  void views_withoutName_joinEveryName() {
    view(View.builder().setDescription("shared"));
    view(View.builder().setName("one"));
    view(View.builder().setName("two").setDescription("own"));

    assertThat(collect())
        .extracting(metric -> metric.getName() + " " + metric.getDescription())
        .containsExactly("one shared", "two own");
  }

  @Test
  void views_attributeFilters_allHaveToAgree() {
    view(View.builder().setAttributeFilter(Set.of("a", "b")));
    view(View.builder().setAttributeFilter(Set.of("b", "c")));
    view(View.builder().setExcludedAttributes(Set.of("z")));

    assertThat(collect())
        .singleElement()
        .satisfies(
            metric ->
                assertThat(metric.getData().getPoints())
                    .singleElement()
                    .satisfies(
                        p -> assertThat(p.getAttributes()).isEqualTo(Attributes.of(B, "2"))));
  }

  @Test
  void views_aggregationThatDoesNotSuit_leavesTheOneBefore() {
    view(View.builder().setAggregation(Aggregation.explicitBucketHistogram()));
    view(View.builder().setAggregation(Aggregation.lastValue()).setDescription("kept"));

    assertThat(collect())
        .singleElement()
        .satisfies(metric -> assertThat(metric.getType()).isEqualTo(MetricDataType.HISTOGRAM))
        .satisfies(metric -> assertThat(metric.getDescription()).isEqualTo("kept"));
    assertThat(logs.warnings()).singleElement().asString().contains("the aggregation is ignored");
  }
}
