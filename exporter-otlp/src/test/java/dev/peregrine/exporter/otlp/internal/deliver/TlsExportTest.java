package dev.peregrine.exporter.otlp.internal.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import dev.peregrine.exporter.otlp.internal.encode.SpanRequest;
import dev.peregrine.exporter.otlp.internal.encode.TestSpan;
import dev.peregrine.exporter.otlp.internal.options.ExporterOptions;
import dev.peregrine.exporter.otlp.internal.options.OtlpSignal;
import dev.peregrine.exporter.otlp.internal.send.Library;
import dev.peregrine.exporter.otlp.internal.tls.Tls;
import dev.peregrine.exporter.otlp.internal.tls.TlsContext;
import dev.peregrine.testsupport.CapturedLogs;
import dev.peregrine.testsupport.grpc.GrpcTestServer;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.netty.handler.ssl.ClientAuth;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContextBuilder;
import io.opentelemetry.sdk.common.CompletableResultCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS with each library, against real servers that ask for a client's certificate. */
class TlsExportTest {

  private static final String METHOD = OtlpSignal.TRACES.grpcMethod();

  private final CapturedLogs log = CapturedLogs.of(Level.ALL, TlsExportTest.class);
  private HttpsServer httpServer;
  private GrpcTestServer grpcServer;

  static byte[] pem(String name) {
    try (InputStream in = TlsExportTest.class.getResourceAsStream("/tls/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeEach
  void startServers() throws IOException {
    SSLContext context =
        Tls.DEFAULT
            .withClient(pem("server.key"), pem("server.crt"))
            .withTrusted(pem("client.crt"))
            .open()
            .sslContext();
    httpServer = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    httpServer.setHttpsConfigurator(
        new HttpsConfigurator(context) {
          @Override
          public void configure(HttpsParameters parameters) {
            SSLParameters ssl = context.getDefaultSSLParameters();
            ssl.setNeedClientAuth(true);
            parameters.setSSLParameters(ssl);
          }
        });
    httpServer.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    httpServer.start();
    grpcServer =
        new GrpcTestServer(
            GrpcSslContexts.configure(
                    SslContextBuilder.forServer(
                        TlsExportTest.class.getResourceAsStream("/tls/server.crt"),
                        TlsExportTest.class.getResourceAsStream("/tls/server.key")))
                .trustManager(TlsExportTest.class.getResourceAsStream("/tls/client.crt"))
                .clientAuth(ClientAuth.REQUIRE)
                .build(),
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            METHOD);
  }

  @AfterEach
  void stopServers() {
    httpServer.stop(0);
    grpcServer.close();
    log.close();
  }

  private ExporterOptions options(Library library) {
    ExporterOptions options =
        library.isHttp()
            ? ExporterOptions.http(OtlpSignal.TRACES)
            : ExporterOptions.grpc(OtlpSignal.TRACES);
    int port = library.isHttp() ? httpServer.getAddress().getPort() : grpcServer.port();
    options.setEndpoint("https://127.0.0.1:" + port);
    options.setTimeout(60, TimeUnit.SECONDS);
    options.setRetryPolicy(null);
    options.setComponentLoader(library.componentLoader());
    return options;
  }

  private static CompletableResultCode export(ExporterOptions options) {
    ExportPipeline<io.opentelemetry.sdk.trace.data.SpanData> pipeline =
        ExportPipeline.create(options, SpanRequest.LISTING, TlsExportTest.class);
    CompletableResultCode result =
        pipeline.export(List.of(TestSpan.named("secret"))).join(60, TimeUnit.SECONDS);
    assertThat(result.isDone()).isTrue();
    pipeline.shutdown().join(60, TimeUnit.SECONDS);
    return result;
  }

  // O12, O14
  @ParameterizedTest
  @EnumSource
  void export_bothSidesKnown_succeeds(Library library) {
    ExporterOptions options = options(library);
    options.setTrustedCertificates(pem("server.crt"));
    options.setClientTls(pem("client.key"), pem("client.crt"));
    assertThat(export(options).isSuccess()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void export_withReadyContext_succeeds(Library library) {
    TlsContext tls =
        Tls.DEFAULT
            .withTrusted(pem("server.crt"))
            .withClient(pem("client.key"), pem("client.crt"))
            .open();
    ExporterOptions options = options(library);
    options.setSslContext(tls.sslContext(), tls.trustManager());
    options.setEnabledProtocols(List.of("TLSv1.2"));
    assertThat(export(options).isSuccess()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void export_unknownServer_fails(Library library) {
    ExporterOptions options = options(library);
    options.setClientTls(pem("client.key"), pem("client.crt"));
    assertThat(export(options).isSuccess()).isFalse();
    assertThat(log.take()).singleElement().asString().contains("certificat");
  }

  @ParameterizedTest
  @EnumSource
  void export_unknownClient_fails(Library library) {
    ExporterOptions options = options(library);
    options.setTrustedCertificates(pem("server.crt"));
    assertThat(export(options).isSuccess()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no key",
        "-----BEGIN PRIVATE KEY-----",
        "-----END PRIVATE KEY-----\n-----BEGIN PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\nA\n-----END PRIVATE KEY-----"
      })
  void privateKey_unreadable_fails(String text) {
    byte[] key = text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    ExporterOptions options = ExporterOptions.grpc(OtlpSignal.TRACES);
    assertThatThrownBy(() -> options.setClientTls(key, pem("client.crt")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("Error creating X509KeyManager");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no certificate"})
  void certificate_unreadable_fails(String text) {
    byte[] certificate = text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    ExporterOptions options = ExporterOptions.grpc(OtlpSignal.TRACES);
    assertThatThrownBy(() -> options.setTrustedCertificates(certificate))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("Error creating X509TrustManager");
    assertThatThrownBy(() -> options.setClientTls(pem("client.key"), certificate))
        .isInstanceOf(IllegalStateException.class);
  }
}
