package io.opentelemetry.sdk.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.autoconfigure.spi.internal.DefaultConfigProperties;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeoutCheckTest {

  private static List<String> warnings(String batch, String general, String ofTraces) {
    Map<String, String> settings = new HashMap<>();
    settings.put("otel.bsp.export.timeout", batch);
    settings.put("otel.exporter.otlp.timeout", general);
    settings.put("otel.exporter.otlp.traces.timeout", ofTraces);
    try (LogCapture log = new LogCapture()) {
      TimeoutCheck.check(
          DefaultConfigProperties.createFromMap(settings), "otel.bsp.export.timeout", "traces");
      return log.warnings();
    }
  }

  // R37, R71
  @Test
  void check_batchHasLessTimeThanItsRequest_isWarnedOf() {
    assertThat(warnings("2s", "1s", "5s"))
        .containsExactly(
            "otel.bsp.export.timeout=2000 ms is shorter than otel.exporter.otlp.traces.timeout=5000"
                + " ms: batches are given up while their requests are still under way");
    assertThat(warnings("2s", "5s", ""))
        .singleElement()
        .asString()
        .contains("otel.exporter.otlp.timeout=5000 ms");
  }

  // R25
  @ParameterizedTest
  @CsvSource({"5s,5s,", "5s,9s,1s", ",9s,", "1s,,", "0,9s,", "1s,0,"})
  void check_longEnoughOrNotSetOrNoLimit_isSilent(String batch, String general, String ofTraces) {
    assertThat(warnings(batch, general, ofTraces)).isEmpty();
  }
}
