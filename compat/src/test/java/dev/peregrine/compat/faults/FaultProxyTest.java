package dev.peregrine.compat.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each fault does what it says, as a plain client sees it. */
class FaultProxyTest {

  private EchoServer server;
  private FaultProxy proxy;

  @BeforeEach
  void open() throws IOException {
    server = new EchoServer();
    proxy = FaultProxy.before(server.port());
  }

  @AfterEach
  void close() throws IOException {
    proxy.close();
    server.close();
  }

  private Socket connect() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), proxy.port());
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String receive(Socket socket, int bytes) throws IOException {
    return new String(socket.getInputStream().readNBytes(bytes), StandardCharsets.US_ASCII);
  }

  @Test
  void relay_always_carriesBothWaysToTheEnd() throws Exception {
    try (Socket client = connect()) {
      send(client, "hello");
      client.shutdownOutput();
      assertThat(receive(client, 100)).isEqualTo("hello");
    }
    assertThat(server.takeReceived()).asString().isEqualTo("hello");
  }

  @Test
  void refuse_untilListening_refusesAndKeepsThePort() throws Exception {
    proxy.refuse();
    assertThatThrownBy(this::connect).isInstanceOf(ConnectException.class);

    proxy.listen();
    try (Socket client = connect()) {
      send(client, "a");
      assertThat(receive(client, 1)).isEqualTo("a");
    }
  }

  @Test
  void refuse_whileConnected_leavesConnectionsAlone() throws Exception {
    try (Socket client = connect()) {
      send(client, "a");
      assertThat(receive(client, 1)).isEqualTo("a");
      proxy.refuse();
      send(client, "b");
      assertThat(receive(client, 1)).isEqualTo("b");
    }
  }

  @Test
  void script_ofTwoConnections_hitsTwo() throws Exception {
    proxy.meetNext(
        2,
        (link, hit) -> {
          hit.run();
          link.reset();
        });
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(
              () -> {
                try (Socket client = connect()) {
                  client.getInputStream().read();
                }
              })
          .isInstanceOf(SocketException.class);
    }
    proxy.awaitScript();
    try (Socket client = connect()) {
      send(client, "a");
      assertThat(receive(client, 1)).isEqualTo("a");
    }
  }

  @Test
  void resetAfterRequestBytes_longerRequest_passesOnlySoMuch() throws Exception {
    proxy.meetNext(
        1,
        (link, hit) -> {
          link.resetAfterRequestBytes(3);
          link.relay();
          hit.run();
        });
    try (Socket client = connect()) {
      send(client, "hello");
      assertThatThrownBy(() -> receive(client, 100)).isInstanceOf(SocketException.class);
    }
    proxy.awaitScript();
    assertThat(server.takeReceived().length).isLessThanOrEqualTo(3);
  }

  @Test
  void resetAfterAnswerBytes_longerAnswer_passesOnlySoMuch() throws Exception {
    try (Socket client = connect()) {
      send(client, "a");
      assertThat(receive(client, 1)).isEqualTo("a");
      proxy.toAll(link -> link.resetAfterAnswerBytes(3, () -> {}));
      send(client, "hello");
      assertThatThrownBy(() -> receive(client, 5)).isInstanceOf(SocketException.class);
    }
    assertThat(server.takeReceived()).asString().isEqualTo("ahello");
  }

  @Test
  void cut_connection_passesNothingAndTellsNobody() throws Exception {
    try (Socket client = connect()) {
      send(client, "a");
      assertThat(receive(client, 1)).isEqualTo("a");
      proxy.toAll(Link::cut);
      send(client, "b");
      client.shutdownOutput();
      assertThat(server.takeReceived()).asString().isEqualTo("a");
    }
  }

  @Test
  void swallow_connection_takesAllAndAnswersNothing() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    proxy.meetNext(
        1,
        (link, hit) -> {
          hit.run();
          link.swallow();
          link.close();
          end.countDown();
        });
    try (Socket client = connect()) {
      proxy.awaitScript();
      send(client, "x".repeat(1 << 20));
      client.shutdownOutput();
      end.await();
      assertThat(client.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void drip_answer_comesWhole() throws Exception {
    try (Socket client = connect()) {
      send(client, "a");
      assertThat(receive(client, 1)).isEqualTo("a");
      proxy.toAll(Link::drip);
      send(client, "hello");
      assertThat(receive(client, 5)).isEqualTo("hello");
    }
  }

  @Test
  void answer_inPlaceOfServer_comesWholeAndInOrder() throws Exception {
    proxy.meetNext(
        1,
        (link, hit) -> {
          link.awaitFirstBytes();
          hit.run();
          link.answer("nobody home".getBytes(StandardCharsets.US_ASCII));
        });
    try (Socket client = connect()) {
      send(client, "hello");
      client.shutdownOutput();
      assertThat(receive(client, 100)).isEqualTo("nobody home");
    }
  }

  @Test
  void change_certificate_isShownByTheNextConnection() throws Exception {
    try (FaultProxy tls = FaultProxy.withTls(server.port(), Certificate.FIRST)) {
      assertThat(subject(tls)).isEqualTo(Certificate.FIRST.subject());
      tls.change(Certificate.SECOND);
      assertThat(subject(tls)).isEqualTo(Certificate.SECOND.subject());
    }
  }

  /** Who the server says it is, to a client that believes anything and checks that it echoes. */
  private static String subject(FaultProxy tls) throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new Credulous()}, null);
    try (SSLSocket client =
        (SSLSocket)
            context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), tls.port())) {
      client.getOutputStream().write('a');
      InputStream in = client.getInputStream();
      assertThat(in.read()).isEqualTo('a');
      X509Certificate certificate = (X509Certificate) client.getSession().getPeerCertificates()[0];
      return certificate.getSubjectX500Principal().getName();
    }
  }

  private static final class Credulous implements X509TrustManager {

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
