package dev.peregrine.exporter.otlp.internal.send;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.exporter.otlp.internal.tls.Tls;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** HTTP/2 where the server has it, and HTTP/1.1 where it has not. */
class HttpVersionTest {

  private final MockWebServer server = new MockWebServer();
  private final HeldCertificate own =
      new HeldCertificate.Builder().addSubjectAlternativeName("127.0.0.1").build();
  private TestConfig config;

  @BeforeEach
  void startServer() throws Exception {
    server.useHttps(
        new HandshakeCertificates.Builder().heldCertificate(own).build().sslSocketFactory());
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  private String exchange(Library library, Protocol... protocols) throws Exception {
    server.setProtocols(List.of(protocols));
    server.enqueue(new MockResponse.Builder().code(200).build());
    server.start();
    config = new TestConfig(URI.create("https://127.0.0.1:" + server.getPort() + "/v1/traces"));
    config.headers = () -> Map.of("User-Agent", List.of("mine/1.0"));
    config.use(
        Tls.DEFAULT.withTrusted(own.certificatePem().getBytes(StandardCharsets.US_ASCII)).open());
    try (Library.Client client = library.open(config)) {
      assertThat(client.exchange()).isEqualTo("OK");
    }
    RecordedRequest request = server.takeRequest(60, TimeUnit.SECONDS);
    assertThat(request).isNotNull();
    assertThat(request.getHeaders().values("User-Agent")).containsExactly("mine/1.0");
    assertThat(request.getBody().size()).isEqualTo(Library.MESSAGE.length);
    return request.getVersion();
  }

  // O5
  @ParameterizedTest
  @EnumSource(names = {"OKHTTP", "JDK"})
  void send_serverHasHttp2_isUsed(Library library) throws Exception {
    assertThat(exchange(library, Protocol.HTTP_2, Protocol.HTTP_1_1)).contains("2");
  }

  // O5
  @ParameterizedTest
  @EnumSource(names = {"OKHTTP", "JDK", "SOCKET_HTTP"})
  void send_serverHasHttp1Only_fallsBack(Library library) throws Exception {
    assertThat(exchange(library, Protocol.HTTP_1_1)).contains("1.1");
  }

  /** A second protocol would bring an exporter nothing that it needs. */
  @Test
  void send_overSocket_staysWithHttp1() throws Exception {
    assertThat(exchange(Library.SOCKET_HTTP, Protocol.HTTP_2, Protocol.HTTP_1_1)).contains("1.1");
  }
}
