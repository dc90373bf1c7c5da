package io.opentelemetry.sdk.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.peregrine.testsupport.CapturedLogs;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which instruments are the same, and what is said of those that are nearly so. */
class SdkInstrumentIdentityTest {

  private final CapturedLogs logs = CapturedLogs.of(SdkMeterProvider.class.getPackageName());
  private final CollectingReader reader = CollectingReader.cumulative();
  private final SdkMeterProvider provider =
      SdkMeterProvider.builder().registerMetricReader(reader).build();
  private final Meter meter = provider.get("test");

  @AfterEach
  void endCapture() {
    logs.close();
  }

  @Test // M29
  void instruments_identical_areOne() {
    meter.counterBuilder("c").setUnit("s").build().add(1);
    meter.counterBuilder("c").setUnit("s").build().add(2);

    assertThat(reader.values()).containsExactly(entry("c", 3d));
    assertThat(logs.warnings()).isEmpty();
  }

  @Test // M27
  void instruments_ofDifferentMeters_doNotConflict() {
    meter.counterBuilder("c").build().add(1);
    provider.get("other").histogramBuilder("c").build().record(2);

    assertThat(reader.names()).containsExactly("c", "c");
    assertThat(logs.warnings()).isEmpty();
  }

  @Test // M30
  void names_thatDifferInCase_keepTheFirstSpelling() {
    meter.counterBuilder("Requests").build().add(1);
    meter.counterBuilder("requests").build().add(2);

    assertThat(reader.values()).containsExactly(entry("Requests", 3d));
    assertThat(logs.warnings()).singleElement().asString().contains("\"Requests\"", "\"requests\"");
  }

  @Test // M5, M28
  void instruments_thatDifferInUnit_areBothReportedWithARecipe() {
    meter.counterBuilder("c").setUnit("s").build().add(1);
    meter.counterBuilder("c").setUnit("ms").build().add(2);

    assertThat(reader.names()).containsExactly("c", "c");
    assertThat(logs.warnings())
        .singleElement()
        .asString()
        .contains("unit (\"s\" and \"ms\")", ".setUnit(\"ms\")", ".setName(\"another name\")");
  }

  @Test // M5, M28
  void instruments_thatDifferInKindOrValueType_areBothReported() {
    meter.counterBuilder("c").build().add(1);
    meter.counterBuilder("c").ofDoubles().build().add(2);
    meter.histogramBuilder("c").build().record(3);

    assertThat(reader.names()).containsExactly("c", "c", "c");
    assertThat(logs.warnings())
        .satisfiesExactly(
            first -> assertThat(first).contains("value type (LONG and DOUBLE)"),
            second -> assertThat(second).contains("kind (COUNTER and HISTOGRAM)"));
  }

  @Test // M28
  void instruments_thatDifferInDescription_areBothReportedWithARecipe() {
    meter.counterBuilder("c").setDescription("one").build().add(1);
    meter.counterBuilder("c").setDescription("two").build().add(2);

    assertThat(reader.names()).containsExactly("c", "c");
    assertThat(logs.warnings()).singleElement().asString().contains(".setDescription(\"one\")");
  }

  @Test // M31
  void advice_thatDiffers_isThatOfTheFirst() {
    meter.histogramBuilder("h").setExplicitBucketBoundariesAdvice(List.of(1d)).build().record(1);
    meter.histogramBuilder("h").setExplicitBucketBoundariesAdvice(List.of(2d)).build().record(2);

    assertThat(reader.collectOne().getHistogramData().getPoints())
        .singleElement()
        .satisfies(point -> assertThat(point.getBoundaries()).containsExactly(1d))
        .satisfies(point -> assertThat(point.getCount()).isEqualTo(2));
    assertThat(logs.warnings()).singleElement().asString().contains("first advice stays");
  }

  @Test // M33
  @SuppressWarnings("NullAway")
  void unitAndDescription_null_areEmpty() {
    LongCounter first = meter.counterBuilder("c").setUnit("x").setUnit(null).build();
    LongCounter second = meter.counterBuilder("c").setDescription(null).build();

    assertThat(first).isSameAs(second);
  }
}
