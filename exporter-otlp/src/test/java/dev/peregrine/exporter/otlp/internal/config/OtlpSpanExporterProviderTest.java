package dev.peregrine.exporter.otlp.internal.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peregrine.exporter.otlp.internal.options.OtlpSignal;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import io.opentelemetry.sdk.autoconfigure.spi.traces.ConfigurableSpanExporterProvider;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtlpSpanExporterProviderTest {

  private static final String GENERAL = "otel.exporter.otlp.";
  private static final String TRACES = "otel.exporter.otlp.traces.";
  private static final String HTTP = "http/protobuf";

  @TempDir Path folder;

  /** The text of the exporter that is made of keys and values in turn. */
  private static String make(String... properties) {
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i < properties.length; i += 2) {
      map.put(properties[i], properties[i + 1]);
    }
    try (SpanExporter exporter =
        new OtlpSpanExporterProvider().createExporter(new MapProperties(map))) {
      return exporter.toString();
    }
  }

  private static void assertRefused(String message, String... properties) {
    assertThatThrownBy(() -> make(properties))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(message);
  }

  @Test
  void provider_isFoundByItsName() {
    List<String> names = new ArrayList<>();
    for (ConfigurableSpanExporterProvider provider :
        ServiceLoader.load(ConfigurableSpanExporterProvider.class)) {
      if (provider instanceof OtlpSpanExporterProvider) {
        names.add(provider.getName());
      }
    }
    assertThat(names).containsExactly("otlp");
  }

  // R68, O1
  @Test
  void protocol_anyOfThree_choosesTheExporter() {
    assertThat(make()).startsWith("OtlpGrpcSpanExporter{endpoint=http://localhost:4317,");
    assertThat(make(GENERAL + "protocol", "grpc")).startsWith("OtlpGrpcSpanExporter{");
    assertThat(make(GENERAL + "protocol", HTTP))
        .startsWith("OtlpHttpSpanExporter{endpoint=http://localhost:4318/v1/traces,")
        .contains("exportAsJson=false");
    assertThat(make(GENERAL + "protocol", "http/json")).contains("exportAsJson=true");
    assertThat(make(GENERAL + "protocol", "grpc", TRACES + "protocol", HTTP))
        .startsWith("OtlpHttpSpanExporter{");
    assertThat(make(GENERAL + "protocol", HTTP, TRACES + "protocol", " "))
        .startsWith("OtlpHttpSpanExporter{");
  }

  @ParameterizedTest
  @ValueSource(strings = {"foo", "GRPC", "http"})
  void protocol_unknown_isRefused(String protocol) {
    assertRefused(
        "Unsupported OTLP traces protocol: "
            + protocol
            + ". Must be one of: [grpc, http/protobuf, http/json]",
        GENERAL + "protocol",
        protocol);
  }

  // O11, R67
  @ParameterizedTest
  @CsvSource({
    "http://h:1, http://h:1/v1/traces, http://h:1/",
    "http://h:1/, http://h:1/v1/traces, http://h:1/",
    "http://h:1/a, http://h:1/a/v1/traces, http://h:1/a",
    "http://h:1/a/, http://h:1/a/v1/traces, http://h:1/a/",
    "https://h, https://h/v1/traces, https://h/",
    "HTTP://h, http://h/v1/traces, http://h/",
    "' http://h ', http://h/v1/traces, http://h/",
    "http://a_b:1, http://a_b:1/v1/traces, http://a_b:1/"
  })
  void httpEndpoint_generalOrOfTheSignal_isCompletedOrTakenAsItIs(
      String endpoint, String general, String specific) {
    assertThat(make(GENERAL + "protocol", HTTP, GENERAL + "endpoint", endpoint))
        .startsWith("OtlpHttpSpanExporter{endpoint=" + general + ",");
    assertThat(make(GENERAL + "protocol", HTTP, TRACES + "endpoint", endpoint))
        .startsWith("OtlpHttpSpanExporter{endpoint=" + specific + ",");
  }

  // R66
  @Test
  void endpoint_both_theSignalsOwnWins() {
    String[] properties = {GENERAL + "endpoint", "http://g:1", TRACES + "endpoint", "http://s:2/"};
    assertThat(make(properties)).startsWith("OtlpGrpcSpanExporter{endpoint=http://s:2,");
  }

  // O12
  @Test
  void grpcEndpoint_withPath_isRefused() {
    assertThat(make(GENERAL + "endpoint", "https://h:1/")).contains("endpoint=https://h:1,");
    assertRefused("must not have a path: /a", GENERAL + "endpoint", "http://h:1/a");
  }

  @ParameterizedTest
  @CsvSource({
    "localhost:4317, OTLP endpoint must be a valid URL: localhost:4317",
    "foo, OTLP endpoint must be a valid URL: foo",
    "ftp://h, OTLP endpoint scheme must be http or https: ftp",
    "http://h/?q=1, OTLP endpoint must not have a query string: q=1",
    "http://h/#f, OTLP endpoint must not have a fragment: f",
    "http://, otel.exporter.otlp.endpoint: Invalid endpoint"
  })
  void endpoint_thatIsNone_isRefused(String endpoint, String message) {
    assertRefused(message, GENERAL + "endpoint", endpoint);
    assertRefused(message, GENERAL + "endpoint", endpoint, GENERAL + "protocol", HTTP);
  }

  // O13, R69
  @Test
  void headers_ofTheSignal_replaceTheGeneralOnes() {
    assertThat(make(GENERAL + "headers", "a=b,c=d"))
        .contains("headers=Headers{User-Agent=OBFUSCATED, a=OBFUSCATED, c=OBFUSCATED}");
    assertThat(make(GENERAL + "headers", "a=b", TRACES + "headers", "c=d"))
        .contains("headers=Headers{User-Agent=OBFUSCATED, c=OBFUSCATED}");
  }

  @ParameterizedTest
  @CsvSource({"b%20c, b c", "b+c, b+c", "%C3%A9é, éé", "'', ''", "a=b, a=b", "%2c%2C, ',,'"})
  void headers_value_isPercentDecoded(String encoded, String decoded) {
    Map<String, String> headers =
        new OtlpProperties(
                new MapProperties(Map.of(GENERAL + "headers", "k=" + encoded)), OtlpSignal.LOGS)
            .headers();
    assertThat(headers).containsExactly(Map.entry("k", decoded));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "%4", "%zz", "a%"})
  void headers_brokenEscape_isRefused(String value) {
    assertRefused("Cannot decode header value for header: k", GENERAL + "headers", "k=" + value);
  }

  // R70
  @Test
  void compression_anyOrUnknown_isSetOrRefused() {
    assertThat(make(GENERAL + "compression", "gzip")).contains("compressorEncoding=gzip");
    assertThat(make(GENERAL + "compression", "gzip", TRACES + "compression", "none"))
        .contains("compressorEncoding=null");
    assertRefused(GENERAL + "compression: Unsupported", GENERAL + "compression", "zip");
  }

  // R71
  @Test
  void timeout_inMilliseconds_isSet() {
    assertThat(make(GENERAL + "timeout", "1", TRACES + "timeout", "2"))
        .contains("timeoutNanos=2000000,");
    assertRefused(GENERAL + "timeout: timeout must be", GENERAL + "timeout", "-1");
  }

  // R72
  @ParameterizedTest
  @ValueSource(strings = {"grpc", HTTP})
  void certificates_files_areRead(String protocol) throws IOException {
    String trusted = copy("server.crt");
    String key = copy("client.key");
    String certificate = copy("client.crt");
    assertThat(
            make(
                GENERAL + "protocol",
                protocol,
                GENERAL + "certificate",
                trusted,
                GENERAL + "client.key",
                key,
                TRACES + "client.certificate",
                certificate))
        .startsWith("Otlp");
  }

  private String copy(String name) throws IOException {
    Path file = folder.resolve(name);
    try (InputStream in = getClass().getResourceAsStream("/tls/" + name)) {
      Files.copy(in, file);
    }
    return file.toString();
  }

  @Test
  void certificates_missingOrUnreadable_areRefused() throws IOException {
    Path text = Files.write(folder.resolve("text"), "no certificate".getBytes(UTF_8));
    assertRefused("Invalid OTLP certificate/key path: /nope", GENERAL + "certificate", "/nope");
    assertRefused("The trusted certificates in", GENERAL + "certificate", text.toString());
    assertRefused(
        "otel.exporter.otlp.client.key: Both client key and client certificate must be set",
        GENERAL + "client.key",
        text.toString());
    assertRefused(
        "otel.exporter.otlp.traces.client.certificate: Both client key and client",
        TRACES + "client.certificate",
        text.toString());
    assertRefused(
        GENERAL + "client.key: The client key and certificate in",
        GENERAL + "client.key",
        text.toString(),
        GENERAL + "client.certificate",
        text.toString());
  }

  @Test
  void retry_disabled_isOff() {
    assertThat(make()).contains("retryPolicy=");
    assertThat(make("otel.java.exporter.otlp.retry.disabled", "true"))
        .doesNotContain("retryPolicy=");
  }

  @Test
  void memoryMode_anyOrUnknown_isSetOrRefused() {
    assertThat(make("otel.java.exporter.memory_mode", "immutable_data"))
        .contains("memoryMode=IMMUTABLE_DATA");
    assertThat(make("otel.java.exporter.memory_mode", "")).contains("memoryMode=REUSABLE_DATA");
    assertRefused("Unrecognized memory mode: foo", "otel.java.exporter.memory_mode", "foo");
  }
}
