package dev.peregrine.sdk.autoconfigure.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

  private static final List<String> KNOWN =
      List.of("otlp_http", "otlp_grpc", "otlp_file/development", "console", "b3", "b3multi", "xray");

  @ParameterizedTest
  @CsvSource({
    "otlp_htp, otlp_http", // one too few
    "otlp_htttp, otlp_http", // one too many
    "otlp_hxtp, otlp_http", // another one
    "otlp_grcp, otlp_grpc", // two that changed places
    "OTLP-HTTP, otlp_http",
    "otlp.grpc, otlp_grpc",
    "otlp_file, otlp_file/development",
    "console/development, console",
    "conzoel, console",
    "b3mult, b3multi"
  })
  void of_nameWithSlips_isTheKnownOne(String name, String expected) {
    assertThat(NearestName.of(name, KNOWN)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"zipkin", "b4", "otlp", "cnsl"})
  void of_nameFarFromAll_isNull(String name) {
    assertThat(NearestName.of(name, KNOWN)).isNull();
  }

  @Test
  void of_knownOrEmptyName_isNull() {
    assertThat(NearestName.of("console", KNOWN)).isNull();
    assertThat(NearestName.of("", KNOWN)).isNull();
    assertThat(NearestName.of("console", List.of())).isNull();
  }

  @Test
  void of_severalNearNames_isTheNearest() {
    assertThat(NearestName.of("histogrm", List.of("histograms", "histogram")))
        .isEqualTo("histogram");
  }

  @Test
  void suggestion_nearNameOrNone_asksOrIsEmpty() {
    assertThat(NearestName.suggestion("xrai", KNOWN)).isEqualTo(", did you mean \"xray\"?");
    assertThat(NearestName.suggestion("zipkin", KNOWN)).isEmpty();
  }
}
