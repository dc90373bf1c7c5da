package dev.peregrine.compat.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The server gets another certificate, and the file with the trusted ones follows later. */
class CertificateChangeTest {

  private static final int ITEMS = 16;
  private static final AttributeKey<Long> ID = AttributeKey.longKey(Signal.ID);

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(names = {"GRPC", "HTTP_PROTOBUF"})
  void certificate_changedWhileRunning_losesNothing(Protocol protocol) throws Exception {
    Sandbox.run(
        () -> {
          try (Network network = Network.openWithTls(protocol, Certificate.FIRST)) {
            change(protocol, network);
          }
        });
  }

  private void change(Protocol protocol, Network network) throws Exception {
    Path trusted = directory.resolve("trusted.pem");
    trust(Certificate.FIRST, trusted);
    Ledger ledger = network.receiver.ledger();
    try (OpenTelemetrySdk sdk = sdk(protocol, network.proxy.port(), trusted)) {
      Tracer tracer = sdk.getTracer("faults");
      make(tracer, 0, ITEMS);
      sdk.getSdkTracerProvider().forceFlush().join(Harness.PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(ledger.taken()).isEqualTo(ITEMS);

      network.proxy.change(Certificate.SECOND);
      network.proxy.toAll(Link::close);
      make(tracer, ITEMS, ITEMS);
      sdk.getSdkTracerProvider().forceFlush();
      network.log.awaitWarning();

      trust(Certificate.SECOND, trusted);
      assertThat(
              ledger.await(
                  () -> ledger.taken() == 2 * ITEMS, Harness.PATIENCE_SECONDS, TimeUnit.SECONDS))
          .isTrue();
      assertThat(ledger.duplicates()).isZero();
    }
  }

  /** Replaces the file at once, as those who renew certificates do. */
  private static void trust(Certificate certificate, Path file) throws Exception {
    Path written = Files.write(file.resolveSibling("new.pem"), certificate.pem());
    Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void make(Tracer tracer, int first, int items) {
    for (long id = first; id < first + items; id++) {
      tracer.spanBuilder("span").setAttribute(ID, id).startSpan().end();
    }
  }

  private static OpenTelemetrySdk sdk(Protocol protocol, int port, Path trusted) {
    return AutoConfiguredOpenTelemetrySdk.builder()
        .addPropertiesSupplier(
            () ->
                Map.of(
                    "otel.exporter.otlp.endpoint",
                    "https://127.0.0.1:" + port,
                    "otel.exporter.otlp.protocol",
                    protocol.isGrpc() ? "grpc" : "http/protobuf",
                    "otel.exporter.otlp.certificate",
                    trusted.toString(),
                    "otel.metrics.exporter",
                    "none",
                    "otel.logs.exporter",
                    "none",
                    "otel.bsp.schedule.delay",
                    "86400000"))
        .disableShutdownHook()
        .build()
        .getOpenTelemetrySdk();
  }
}
