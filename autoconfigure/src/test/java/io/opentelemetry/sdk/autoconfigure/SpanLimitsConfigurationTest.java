package io.opentelemetry.sdk.autoconfigure;

import static io.opentelemetry.sdk.autoconfigure.Autoconfigured.notExporting;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.trace.SpanLimits;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanLimitsConfigurationTest {

  private static final int UNLIMITED = Integer.MAX_VALUE;

  private static String limits(String settings) {
    Map<String, String> map = new HashMap<>();
    for (String setting : settings.split(",")) {
      String[] parts = setting.split("=");
      if (parts.length == 2) {
        map.put("otel." + parts[0] + ".limit", parts[1]);
      }
    }
    SpanLimits limits =
        Autoconfigured.sdk(notExporting(map)).getSdkTracerProvider().getSpanLimits();
    int length = limits.getMaxAttributeValueLength();
    return String.join(
        " ",
        "" + limits.getMaxNumberOfAttributes(),
        length == UNLIMITED ? "-" : "" + length,
        "" + limits.getMaxNumberOfEvents(),
        "" + limits.getMaxNumberOfLinks(),
        "" + limits.getMaxNumberOfAttributesPerEvent(),
        "" + limits.getMaxNumberOfAttributesPerLink());
  }

  // R44 to R51, R85, X22, X23
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|128 - 128 128 128 128",
        "attribute.count=7|7 - 128 128 7 7",
        "attribute.value.length=7|128 7 128 128 128 128",
        "span.attribute.count=7|7 - 128 128 128 128",
        "span.attribute.value.length=7|128 7 128 128 128 128",
        "span.event.count=7|128 - 7 128 128 128",
        "span.link.count=7|128 - 128 7 128 128",
        "event.attribute.count=7|128 - 128 128 7 128",
        "link.attribute.count=7|128 - 128 128 128 7",
        "attribute.count=7,span.attribute.count=8|8 - 128 128 7 7",
        "attribute.count=7,event.attribute.count=8,link.attribute.count=9|7 - 128 128 8 9",
        "attribute.value.length=7,span.attribute.value.length=8|128 8 128 128 128 128",
        "attribute.count=0,attribute.value.length=0,span.event.count=0,span.link.count=0|0 0 0 0 0"
            + " 0",
      })
  void create_settings_areTheLimits(String settings, String expected) {
    assertThat(limits(settings)).isEqualTo(expected);
  }

  // R23
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "attribute.count=-1|otel.attribute.count.limit=-1 is not a whole number from 0; 128 is"
            + " used",
        "attribute.count=x|otel.attribute.count.limit=x is not a whole number of 32 bits;"
            + " the default is used",
        "span.link.count=-5|otel.span.link.count.limit=-5 is not a whole number from 0; 128 is"
            + " used",
        "attribute.count=7,event.attribute.count=-1|"
            + "otel.event.attribute.count.limit=-1 is not a whole number from 0; 7 is used",
      })
  void create_badValue_isTheDefaultWithWarning(String settings, String warning) {
    try (LogCapture log = new LogCapture()) {
      String expected = limits(settings.startsWith("attribute.count=7") ? "attribute.count=7" : "");

      assertThat(limits(settings)).isEqualTo(expected);
      assertThat(log.warnings()).containsExactly(warning);
    }
  }
}
