package dev.peregrine.sdk.autoconfigure.spi.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "otel.exporter.otlp.headers",
        "OTEL_EXPORTER_OTLP_LOGS_HEADERS",
        "otel.shop.password",
        "otel.shop.api-key",
        "otel.shop.access.key.id",
        "otel.shop.token.of.day",
        "secret",
      })
  void shown_nameOfASecret_hidesTheValue(String name) {
    assertThat(Secrets.shown(name, "x")).isEqualTo("***");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "otel.exporter.otlp.client.key",
        "otel.resource.disabled.keys",
        "otel.peregrine.baggage.allowed.keys",
        "otel.shop.tokenizer",
      })
  void shown_otherName_showsTheValue(String name) {
    assertThat(Secrets.shown(name, "x")).isEqualTo("x");
  }

  @ParameterizedTest
  @CsvSource({
    "https://me:pass@host:1/p?q=a@b,https://***@host:1/p?q=a@b",
    "https://host/a@b,https://host/a@b",
    "me@host,me@host",
  })
  void shown_url_hidesItsUser(String value, String shown) {
    assertThat(Secrets.shown("otel.exporter.otlp.endpoint", value)).isEqualTo(shown);
  }
}
