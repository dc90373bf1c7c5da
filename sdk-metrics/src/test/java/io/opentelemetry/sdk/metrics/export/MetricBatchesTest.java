package io.opentelemetry.sdk.metrics.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** M95. */
class MetricBatchesTest {

  @Test
  void of_noLimit_isTheCollectionItself() {
    Collection<MetricData> metrics = List.of(TestMetrics.sum("a", 3), TestMetrics.sum("b", 1));

    assertThat(MetricBatches.of(metrics, 0)).singleElement().isSameAs(metrics);
  }

  @Test
  void of_nothing_isNoBatch() {
    assertThat(MetricBatches.of(List.of(), 0)).isEmpty();
    assertThat(MetricBatches.of(List.of(), 5)).isEmpty();
  }

  @Test
  void of_metricThatDoesNotFit_isSpreadOverBatches() {
    MetricData first = TestMetrics.sum("a", 2);
    MetricData second = TestMetrics.sum("b", 5);

    List<Collection<MetricData>> batches = MetricBatches.of(List.of(first, second), 3);

    assertThat(batches).hasSize(3);
    assertThat(batches.get(0)).extracting(MetricData::getName).containsExactly("a", "b");
    assertThat(batches.get(0)).first().isSameAs(first);
    assertThat(batches.get(1)).extracting(MetricData::getName).containsExactly("b");
    MetricData last = batches.get(2).iterator().next();
    assertThat(last.getLongSumData().getPoints())
        .extracting(LongPointData::getValue)
        .containsExactly(4L);
    assertThat(last.getLongSumData().isMonotonic()).isTrue();
    assertThat(last.getLongSumData().getAggregationTemporality())
        .isEqualTo(second.getLongSumData().getAggregationTemporality());
    assertThat(last.getDescription()).isEqualTo(second.getDescription());
  }

  @Test
  void of_anyCollection_keepsEveryPointInOrderAndFillsAllBatchesButTheLast() {
    long seed = new SplittableRandom().nextLong();
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 200; round++) {
      List<MetricData> metrics = new ArrayList<>();
      for (int i = random.nextInt(6); i >= 0; i--) {
        metrics.add(TestMetrics.sum("m" + i, 1 + random.nextInt(9)));
      }
      int limit = 1 + random.nextInt(12);

      List<Collection<MetricData>> batches = MetricBatches.of(metrics, limit);

      List<Integer> sizes = batches.stream().map(batch -> points(batch).size()).toList();
      assertThat(batches.stream().flatMap(batch -> points(batch).stream()))
          .as("seed %d", seed)
          .isEqualTo(points(metrics));
      assertThat(sizes.subList(0, sizes.size() - 1))
          .as("seed %d", seed)
          .allMatch(size -> size == limit);
      assertThat(sizes.get(sizes.size() - 1)).as("seed %d", seed).isBetween(1, limit);
    }
  }

  private static List<String> points(Collection<MetricData> metrics) {
    return metrics.stream()
        .flatMap(
            metric ->
                metric.getLongSumData().getPoints().stream()
                    .map(point -> metric.getName() + point.getValue()))
        .toList();
  }
}
