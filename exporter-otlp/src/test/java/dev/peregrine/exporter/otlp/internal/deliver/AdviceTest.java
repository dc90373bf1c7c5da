package dev.peregrine.exporter.otlp.internal.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.exporter.otlp.internal.encode.SpanRequest;
import dev.peregrine.exporter.otlp.internal.encode.TestSpan;
import dev.peregrine.exporter.otlp.internal.options.ExporterOptions;
import dev.peregrine.exporter.otlp.internal.options.OtlpSignal;
import dev.peregrine.exporter.otlp.internal.send.CannedServer;
import dev.peregrine.exporter.otlp.internal.send.DeadPort;
import dev.peregrine.exporter.otlp.internal.send.Library;
import dev.peregrine.exporter.otlp.internal.send.SteppedServer;
import dev.peregrine.exporter.otlp.internal.send.TestServer;
import dev.peregrine.testsupport.CapturedLogs;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What users are told about the causes they meet, with each library and real sockets. */
class AdviceTest {

  private static final HeldCertificate AUTHORITY =
      new HeldCertificate.Builder().certificateAuthority(0).build();

  private static final List<Library> HTTP =
      List.of(Library.OKHTTP, Library.JDK, Library.SOCKET_HTTP);

  private final CapturedLogs log = CapturedLogs.of(Level.ALL, AdviceTest.class);

  @AfterEach
  void stopLog() {
    log.close();
  }

  private static HeldCertificate.Builder certificate() {
    return new HeldCertificate.Builder().signedBy(AUTHORITY);
  }

  private static ExporterOptions options(Library library, String endpoint) {
    ExporterOptions options =
        library.isHttp()
            ? ExporterOptions.http(OtlpSignal.TRACES)
            : ExporterOptions.grpc(OtlpSignal.TRACES);
    options.setEndpoint(endpoint);
    options.setTimeout(60, TimeUnit.SECONDS);
    options.setRetryPolicy(null);
    options.setComponentLoader(library.componentLoader());
    options.addHeader("api-key", "secret");
    return options;
  }

  private static ExporterOptions trusting(ExporterOptions options) {
    options.setTrustedCertificates(AUTHORITY.certificatePem().getBytes(UTF_8));
    return options;
  }

  /** The one line that is logged when an export fails. */
  private String advice(ExporterOptions options) {
    ExportPipeline<SpanData> pipeline =
        ExportPipeline.create(options, SpanRequest.LISTING, AdviceTest.class);
    assertThat(pipeline.export(List.of(TestSpan.named("a"))).join(60, TimeUnit.SECONDS).isSuccess())
        .isFalse();
    pipeline.shutdown().join(60, TimeUnit.SECONDS);
    List<String> lines = log.take();
    assertThat(lines).hasSize(1);
    String line = lines.get(0);
    assertThat(line).startsWith("WARNING").doesNotContain("\n", "secret");
    return line;
  }

  private String advice(Library library, String endpoint) {
    return advice(options(library, endpoint));
  }

  @ParameterizedTest
  @EnumSource(names = {"GRPC", "SOCKET_GRPC"})
  void http1OnGrpcPort_isNamedWithTheProtocolToUse(Library library) throws Exception {
    try (TestServer server = TestServer.plain(Library.OKHTTP)) {
      assertThat(advice(library, server.endpoint().toString()))
          .contains("This port speaks HTTP/1.1")
          .contains("otel.exporter.otlp.protocol=http/protobuf");
    }
    HeldCertificate own = certificate().addSubjectAlternativeName("127.0.0.1").build();
    try (TestServer server = TestServer.secure(Library.OKHTTP, own)) {
      assertThat(advice(trusting(options(library, server.endpoint().toString()))))
          .contains("This port speaks HTTP/1.1");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"OKHTTP", "JDK", "SOCKET_HTTP"})
  void grpcOnHttpPort_isNamedWithTheProtocolToUse(Library library) throws Exception {
    try (TestServer server = TestServer.plain(Library.GRPC)) {
      assertThat(advice(library, server.endpoint() + "/v1/traces"))
          .contains("This port speaks gRPC")
          .contains("otel.exporter.otlp.protocol=grpc");
    }
  }

  /** Servers that speak HTTP/2 say so in their words. */
  @ParameterizedTest
  @EnumSource(names = {"OKHTTP", "JDK"})
  void grpcOnHttpPortWithTls_isNamed(Library library) throws Exception {
    HeldCertificate own = certificate().addSubjectAlternativeName("127.0.0.1").build();
    try (TestServer server = TestServer.secure(Library.GRPC, own)) {
      assertThat(advice(trusting(options(library, server.endpoint() + "/v1/traces"))))
          .contains("415")
          .contains("the port is one for gRPC");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SOCKET_HTTP", "SOCKET_GRPC"})
  void serverSpeaksOtherProtocols_saysWhatToCheck(Library library) throws Exception {
    HeldCertificate own = certificate().addSubjectAlternativeName("127.0.0.1").build();
    SSLContext context =
        new HandshakeCertificates.Builder().heldCertificate(own).build().sslContext();
    try (SSLServerSocket server =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      SSLParameters parameters = server.getSSLParameters();
      parameters.setApplicationProtocols(new String[] {"other"});
      server.setSSLParameters(parameters);
      Thread thread = new Thread(() -> handshake(server), "other-server");
      thread.setDaemon(true);
      thread.start();
      assertThat(advice(trusting(options(library, "https://127.0.0.1:" + server.getLocalPort()))))
          .contains("speaks other protocols on this port")
          .contains("otel.exporter.otlp.protocol");
    }
  }

  private static void handshake(SSLServerSocket server) {
    try (Socket socket = server.accept()) {
      int first = socket.getInputStream().read();
      assert first < 0;
    } catch (IOException e) {
      assert e.getMessage() != null;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "OKHTTP, '', The path /v1/traces is missing",
    "JDK, '', The path /v1/traces is missing",
    "OKHTTP, /v1/traces/v1/traces, The path has /v1/traces twice",
    "JDK, /otlp, The path /v1/traces is missing",
    "OKHTTP, /v1/traces, but nothing is there",
    "SOCKET_HTTP, /otlp, The path /v1/traces is missing"
  })
  void notFound_pathIsJudged(Library library, String path, String expected) throws Exception {
    try (CannedServer server = CannedServer.answering("404 Not Found", "text/plain", "404 page")) {
      assertThat(advice(library, "http://127.0.0.1:" + server.port() + path))
          .contains("404")
          .contains(expected)
          .contains("otel.exporter.otlp");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "401 Unauthorized, set the header it asks for in otel.exporter.otlp.headers",
    "403 Forbidden, check the credentials in otel.exporter.otlp.headers",
    "405 Not Allowed, nothing is there",
    "407 Proxy Authentication Required, The proxy asks for a name and a password",
    "413 Too Large, too large for the server",
    "415 Unsupported, otel.exporter.otlp.protocol"
  })
  void refusal_namesTheSetting(String status, String expected) throws Exception {
    for (Library library : HTTP) {
      try (CannedServer server = CannedServer.answering(status, "text/plain", "no")) {
        assertThat(advice(library, "http://127.0.0.1:" + server.port() + "/v1/traces"))
            .contains(status.substring(0, 3))
            .contains(expected);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"502 Bad Gateway", "200 OK", "403 Forbidden"})
  void htmlPage_isNoAnswer(String status) throws Exception {
    String page = "<!DOCTYPE html>\n<html><head><title>Log in</title></head>\n</html>";
    for (Library library : HTTP) {
      try (CannedServer server = CannedServer.answering(status, "text/html", page)) {
        assertThat(advice(library, "http://127.0.0.1:" + server.port() + "/v1/traces"))
            .contains("an HTML page: Log in")
            .contains("otel.exporter.otlp.endpoint");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"GRPC", "SOCKET_GRPC"})
  void htmlPageOverGrpc_isNoAnswerAndShowsNoHeaders(Library library) throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
      server.enqueue(
          new MockResponse.Builder()
              .code(403)
              .addHeader("Content-Type", "text/html")
              .addHeader("Set-Cookie", "secret")
              .body("<html>secret</html>")
              .build());
      server.start();
      assertThat(advice(library, "http://127.0.0.1:" + server.getPort()))
          .contains("HTTP status code 403")
          .contains("is a proxy's, not gRPC");
    }
  }

  @ParameterizedTest
  @EnumSource
  void certificateForAnotherName_namesTheHost(Library library) throws Exception {
    HeldCertificate own = certificate().addSubjectAlternativeName("other.example").build();
    try (TestServer server = TestServer.secure(library, own)) {
      assertThat(advice(trusting(options(library, server.endpoint().toString()))))
          .contains("for another name than 127.0.0.1");
      assertThat(advice(trusting(options(library, server.endpoint("localhost").toString()))))
          .contains("for another name than localhost");
    }
  }

  @ParameterizedTest
  @EnumSource
  void certificateOfUnknownAuthority_namesTheSetting(Library library) throws Exception {
    HeldCertificate own = certificate().addSubjectAlternativeName("127.0.0.1").build();
    try (TestServer server = TestServer.secure(library, own)) {
      assertThat(advice(library, server.endpoint().toString()))
          .contains("otel.exporter.otlp.certificate");
    }
  }

  @ParameterizedTest
  @EnumSource
  void certificateExpired_saysSo(Library library) throws Exception {
    HeldCertificate own =
        certificate().addSubjectAlternativeName("127.0.0.1").validityInterval(1, 2_000).build();
    try (TestServer server = TestServer.secure(library, own)) {
      assertThat(advice(trusting(options(library, server.endpoint().toString()))))
          .contains("has expired or is not valid yet");
    }
  }

  @ParameterizedTest
  @EnumSource
  void clientCertificateMissing_namesTheSettings(Library library) throws Exception {
    HeldCertificate own = certificate().addSubjectAlternativeName("127.0.0.1").build();
    try (TestServer server = TestServer.secure(library, own, AUTHORITY.certificate())) {
      assertThat(advice(trusting(options(library, server.endpoint().toString()))))
          .contains("otel.exporter.otlp.client.key")
          .contains("otel.exporter.otlp.client.certificate");
    }
  }

  @ParameterizedTest
  @EnumSource
  void tlsToAPlainServer_saysWhatToUse(Library library) throws Exception {
    try (CannedServer server = CannedServer.answering("400 Bad Request", "text/plain", "what?")) {
      assertThat(advice(library, "https://127.0.0.1:" + server.port()))
          .contains("does not speak TLS on this port: use http:// instead of https://")
          .contains("otel.exporter.otlp.endpoint");
    }
  }

  @ParameterizedTest
  @EnumSource
  void plaintextToATlsServer_saysWhatToUse(Library library) throws Exception {
    HeldCertificate own = certificate().addSubjectAlternativeName("127.0.0.1").build();
    try (TestServer server = TestServer.secure(library, own)) {
      assertThat(advice(library, "http://127.0.0.1:" + server.port()))
          .contains("use https:// instead of http:// in otel.exporter.otlp.endpoint");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"OKHTTP", "JDK", "SOCKET_HTTP"})
  void plaintextToATlsServerThatSaysSo_saysWhatToUse(Library library) throws Exception {
    String body = "Client sent an HTTP request to an HTTPS server.\n";
    try (CannedServer server = CannedServer.answering("400 Bad Request", "text/plain", body)) {
      assertThat(advice(library, "http://127.0.0.1:" + server.port()))
          .contains("HTTPS server.")
          .contains("use https:// instead of http://");
    }
  }

  @ParameterizedTest
  @EnumSource
  void nobodyListens_namesEndpointWithoutCredentials(Library library) throws Exception {
    try (DeadPort port = new DeadPort()) {
      String hostAndPort = "127.0.0.1:" + port.number();
      assertThat(advice(library, "http://me:secret@" + hostAndPort + "/?token=secret"))
          .contains("Check that a collector listens at http://" + hostAndPort + "/ (otel");
    }
  }

  @ParameterizedTest
  @EnumSource
  void hostUnknown_isNamed(Library library) {
    assertThat(advice(library, "http://collector.invalid:4317"))
        .contains("There is no host of the name collector.invalid");
  }

  @Test
  void nameServersDown_isToldFromAnUnknownHost() {
    Throwable cause =
        new UnknownHostException("collector.example: Temporary failure in name resolution");
    Verdict verdict = Verdict.noAnswer(Verdict.Kind.TRANSIENT, cause);
    ExporterOptions options = ExporterOptions.http(OtlpSignal.TRACES);
    assertThat(Advice.on(verdict, options)).contains("name servers do not answer");
  }

  @ParameterizedTest
  @EnumSource
  void noAnswer_namesTheTimeout(Library library) throws Exception {
    try (SteppedServer server = new SteppedServer()) {
      ExporterOptions options = options(library, server.endpoint("http").toString());
      options.setTimeout(100, TimeUnit.MILLISECONDS);
      assertThat(advice(options)).contains("otel.exporter.otlp.timeout");
    }
  }

  @ParameterizedTest
  @EnumSource
  void headerThatCannotBeSent_isNamedWithoutItsValue(Library library) {
    ExporterOptions options = options(library, "http://127.0.0.1:1");
    options.addHeader("token", "secret\n");
    assertThat(advice(options)).contains("token");
  }
}
