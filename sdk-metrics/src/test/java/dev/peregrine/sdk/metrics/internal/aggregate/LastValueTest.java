package dev.peregrine.sdk.metrics.internal.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import java.util.List;
import org.junit.jupiter.api.Test;

class LastValueTest {

  private static final LongPointData SEVEN = LongPointData.create(1, 2, Attributes.empty(), 7);

  private final TestSeries longs = new TestSeries(Aggregator.longLastValue());

  @Test
  void collect_severalRecorded_isTheLast() {
    longs.record(5);
    longs.record(7);
    assertThat(longs.collectCumulative()).isEqualTo(SEVEN);
    assertThat(longs.collectDelta()).isNull();
  }

  @Test
  void collect_doubles_isTheLastBitByBit() {
    TestSeries doubles = new TestSeries(Aggregator.doubleLastValue());
    doubles.record(1.5);
    doubles.record(-0.0);
    assertThat(doubles.collectDelta())
        .isEqualTo(DoublePointData.create(1, 2, Attributes.empty(), -0.0, List.of()));
    assertThat(doubles.collectDelta()).isNull();
  }

  @Test
  void collect_recordedDuringTheLastCollection_isThat() {
    longs.record(5);
    longs.startCollection();
    longs.record(6);
    longs.record(7);
    longs.endCollection();
    assertThat(longs.collectDelta()).isEqualTo(SEVEN);
  }

  @Test
  void collect_recordedDuringAndAfterTheLastCollection_isTheLatter() {
    longs.record(5);
    longs.startCollection();
    longs.record(6);
    longs.endCollection();
    longs.record(7);
    assertThat(longs.collectDelta()).isEqualTo(SEVEN);
  }
}
