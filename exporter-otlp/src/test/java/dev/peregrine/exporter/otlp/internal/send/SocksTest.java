package dev.peregrine.exporter.otlp.internal.send;

import static dev.peregrine.exporter.otlp.internal.send.SelectedProxies.HOST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.exporter.otlp.internal.tls.Tls;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How our sockets go through a SOCKS proxy, which finds a host that nobody else knows. */
class SocksTest {

  private final ProxySelector selectorBefore = ProxySelector.getDefault();
  private final Authenticator authenticatorBefore = Authenticator.getDefault();
  private final TestConfig config = new TestConfig(null);
  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    ProxySelector.setDefault(selectorBefore);
    Authenticator.setDefault(authenticatorBefore);
    for (AutoCloseable resource : open) {
      resource.close();
    }
  }

  private <C extends AutoCloseable> C opened(C resource) {
    open.add(0, resource);
    return resource;
  }

  private static Proxy at(InetSocketAddress address) {
    return new Proxy(Proxy.Type.SOCKS, address);
  }

  private Library.Client client(Library library, TestServer server) {
    config.endpoint = server.endpoint(HOST);
    return opened(library.open(config));
  }

  @ParameterizedTest
  @EnumSource(names = {"SOCKET_HTTP", "SOCKET_GRPC"})
  void plain_throughProxy_namesTheHostAndKeepsTheConnection(Library library) throws Exception {
    SocksProxyServer proxy = opened(SocksProxyServer.open());
    SelectedProxies.set(at(proxy.address()));
    TestServer server = opened(TestServer.plain(library));
    Library.Client client = client(library, server);
    assertThat(client.exchange()).isEqualTo("OK");
    assertThat(client.exchange()).isEqualTo("OK");
    assertThat(proxy.requests).containsExactly(HOST + ":" + server.port());
  }

  @ParameterizedTest
  @EnumSource(names = {"SOCKET_HTTP", "SOCKET_GRPC"})
  void tls_throughProxy_isWithTheServer(Library library) throws Exception {
    HeldCertificate authority = new HeldCertificate.Builder().certificateAuthority(0).build();
    HeldCertificate own =
        new HeldCertificate.Builder().addSubjectAlternativeName(HOST).signedBy(authority).build();
    byte[] trusted = authority.certificatePem().getBytes(StandardCharsets.US_ASCII);
    config.use(Tls.DEFAULT.withTrusted(trusted).open());
    SocksProxyServer proxy = opened(SocksProxyServer.open());
    SelectedProxies.set(at(proxy.address()));
    TestServer server = opened(TestServer.secure(library, own));
    assertThat(client(library, server).exchange()).isEqualTo("OK");
    assertThat(proxy.requests).containsExactly(HOST + ":" + server.port());
  }

  @ParameterizedTest
  @EnumSource(names = {"SOCKET_HTTP", "SOCKET_GRPC"})
  void plain_proxyAsksWho_isToldWhatTheJvmKnows(Library library) throws Exception {
    SocksProxyServer proxy = opened(SocksProxyServer.asking("me:pass"));
    SelectedProxies.set(at(proxy.address()));
    Authenticator.setDefault(
        new Authenticator() {
          @Override
          protected PasswordAuthentication getPasswordAuthentication() {
            assertThat(getRequestingProtocol()).isEqualTo("SOCKS5");
            assertThat(getRequestingPort()).isEqualTo(proxy.address().getPort());
            return new PasswordAuthentication("me", "pass".toCharArray());
          }
        });
    TestServer server = opened(TestServer.plain(library));
    assertThat(client(library, server).exchange()).isEqualTo("OK");
  }

  @ParameterizedTest
  @EnumSource(names = {"SOCKET_HTTP", "SOCKET_GRPC"})
  void plain_nobodyKnowsWho_failsAndSendsNothing(Library library) throws Exception {
    SelectedProxies.set(at(opened(SocksProxyServer.asking("me:pass")).address()));
    TestServer server = opened(TestServer.plain(library));
    assertThat(client(library, server).exchange()).contains("SOCKS");
    assertThat(server.seen).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"SOCKET_HTTP", "SOCKET_GRPC"})
  void plain_firstProxyIsDeadAndSecondRefuses_takesTheThird(Library library) throws Exception {
    InetSocketAddress dead = opened(new DeadPort()).address();
    InetSocketAddress refusing = opened(SocksProxyServer.refusing()).address();
    InetSocketAddress good = opened(SocksProxyServer.open()).address();
    SelectedProxies selected = SelectedProxies.set(at(dead), at(refusing), at(good));
    TestServer server = opened(TestServer.plain(library));
    assertThat(client(library, server).exchange()).isEqualTo("OK");
    assertThat(selected.failed).containsExactly(dead, refusing);
  }

  @ParameterizedTest
  @EnumSource(names = {"SOCKET_HTTP", "SOCKET_GRPC"})
  void timeout_proxySaysNothing_isReportedAndCutsTheSocket(Library library) throws Exception {
    SteppedServer silent = opened(new SteppedServer());
    SelectedProxies.set(at(silent.address()));
    config.timeout = Duration.ofMillis(100);
    Library.Client client = client(library, opened(TestServer.plain(library)));
    SteppedServer.Peer peer = null;
    while (peer == null) {
      CompletableFuture<String> answer = client.send();
      peer = silent.acceptUnless(answer);
      assertThat(Library.outcome(answer)).containsAnyOf("timeout", "DEADLINE_EXCEEDED");
    }
    peer.awaitEnd();
  }

  @ParameterizedTest
  @EnumSource(names = {"SOCKET_HTTP", "SOCKET_GRPC"})
  void close_proxySaysNothing_cutsTheSocket(Library library) throws Exception {
    SteppedServer silent = opened(new SteppedServer());
    SelectedProxies.set(at(silent.address()));
    Library.Client client = client(library, opened(TestServer.plain(library)));
    CompletableFuture<String> answer = client.send();
    SteppedServer.Peer peer = silent.accept();
    client.close();
    assertThat(Library.outcome(answer)).contains("shut down");
    peer.awaitEnd();
  }
}
