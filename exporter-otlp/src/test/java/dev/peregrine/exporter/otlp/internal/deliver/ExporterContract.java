package dev.peregrine.exporter.otlp.internal.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.common.export.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * What all OTLP exporters have in common.
 *
 * @param <B> the builder
 */
public abstract class ExporterContract<B> {

  private static final RetryPolicy RETRY_POLICY =
      RetryPolicy.getDefault().toBuilder().setMaxAttempts(2).build();

  private final String sizeSetter;

  ExporterContract(String sizeSetter) {
    this.sizeSetter = sizeSetter;
  }

  protected abstract B builder();

  protected abstract TestedExporter<B> build(B builder);

  protected abstract TestedExporter<B> withDefaults();

  /** The request that arrives when the items of the test are exported. */
  protected abstract Message request();

  /** The signal, as exporters name it in upper case. */
  protected abstract String signal();

  /** What the text of an exporter of this signal has beside that of all others. */
  protected String moreText() {
    return "";
  }

  /** The text from the endpoint to the headers, of what {@link #setAll} sets. */
  abstract String textOfProtocol();

  /** Sets what only exporters of this protocol have. */
  abstract void setAll(B builder);

  /** How the exporter's metrics name the protocol. */
  abstract String protocol();

  final Message parse(byte[] message) throws InvalidProtocolBufferException {
    return request().getParserForType().parseFrom(message);
  }

  static <B> void assertDelivers(TestedExporter<B> exporter) {
    assertThat(exporter.export().get().join(60, TimeUnit.SECONDS).isSuccess()).isTrue();
  }

  private void assertRefused(String message, String setter, Object... arguments) {
    B builder = builder();
    assertThatThrownBy(() -> BuilderSetters.set(builder, setter, arguments))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void builder_null_isRefusedByName() {
    BuilderSetters.assertNullIsRefused(builder());
  }

  @Test
  void builder_valueThatCannotWork_isRefusedByName() {
    assertRefused("timeout must be non-negative", "setTimeout", -1L, TimeUnit.SECONDS);
    assertRefused("timeout", "setTimeout", Duration.ofSeconds(-1));
    assertRefused("timeout", "setConnectTimeout", -1L, TimeUnit.SECONDS);
    assertRefused("timeout", "setConnectTimeout", Duration.ofSeconds(-1));
    assertRefused("SizeBytes must be positive", sizeSetter, 0L);
    assertRefused("enabledProtocols", "setEnabledProtocols", List.of());
    assertRefused("\"none\" or one of: [gzip", "setCompression", "zip");
    for (String endpoint :
        List.of("", "localhost:4317", "ftp://host", "http:///path", "HTTP://host", "unix:/a")) {
      assertRefused(
          "Invalid endpoint, must start with http:// or https://: " + endpoint,
          "setEndpoint",
          endpoint);
    }
    for (String endpoint : List.of("http://", "://", "http://a b")) {
      assertRefused("Invalid endpoint, must be a URL: " + endpoint, "setEndpoint", endpoint);
    }
  }

  @Test
  void builder_noTimeout_isNone() {
    B builder = builder();
    BuilderSetters.set(builder, "setTimeout", 0L, TimeUnit.SECONDS);
    BuilderSetters.set(builder, "setConnectTimeout", Duration.ofDays(1_000_000));
    try (TestedExporter<B> exporter = build(builder)) {
      assertThat(exporter.toString())
          .contains("timeoutNanos=9223372036854775807", "connectTimeoutNanos=9223372036854775807");
    }
  }

  // T102, M97, L63
  @Test
  void shutdown_thenExport_fails() {
    TestedExporter<B> exporter = withDefaults();
    assertThat(exporter.flush().get().isSuccess()).isTrue();
    assertThat(exporter.shutdown().get().join(60, TimeUnit.SECONDS).isSuccess()).isTrue();
    CompletableResultCode late = exporter.export().get();
    assertThat(late.isDone()).isTrue();
    assertThat(late.isSuccess()).isFalse();
  }

  @Test
  void toString_ofAnExporterAndItsCopy_showsAllButSecrets() {
    B builder = builder();
    BuilderSetters.set(builder, "setEndpoint", "https://host:1");
    BuilderSetters.set(builder, "addHeader", "key", "secret");
    BuilderSetters.set(builder, "setCompression", "gzip");
    BuilderSetters.set(builder, "setRetryPolicy", RETRY_POLICY);
    BuilderSetters.set(builder, "setInternalTelemetryVersion", InternalTelemetryVersion.LATEST);
    BuilderSetters.set(builder, "setMemoryMode", MemoryMode.IMMUTABLE_DATA);
    BuilderSetters.set(builder, sizeSetter, 5L);
    setAll(builder);
    String name = builder.getClass().getSimpleName().replace("Builder", "");
    try (TestedExporter<B> exporter = build(builder);
        TestedExporter<B> copy = build(exporter.copier().get())) {
      assertThat(exporter.toString())
          .startsWith(
              name
                  + "{endpoint=https://host:1, "
                  + textOfProtocol()
                  + ", headers=Headers{User-Agent=OBFUSCATED, key=OBFUSCATED}, retryPolicy="
                  + RETRY_POLICY
                  + ", componentLoader=")
          .endsWith(
              ", "
                  + sizeSetter.replace("setMax", "max")
                  + "=5, exporterType=OTLP_"
                  + protocol()
                  + "_"
                  + signal()
                  + "_EXPORTER, internalTelemetrySchemaVersion=LATEST, "
                  + moreText()
                  + "memoryMode=IMMUTABLE_DATA}");
      assertThat(copy).hasToString(exporter.toString());
    }
  }
}
