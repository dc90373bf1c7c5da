package dev.peregrine.exporter.otlp.internal.send;

import static dev.peregrine.exporter.otlp.internal.send.SelectedProxies.HOST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.exporter.otlp.internal.tls.Tls;
import io.opentelemetry.sdk.common.export.ProxyOptions;
import java.io.IOException;
import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How each library goes through an HTTP proxy, which finds a host that nobody else knows. */
class ProxiesTest {

  private final ProxySelector selectorBefore = ProxySelector.getDefault();
  private final Authenticator authenticatorBefore = Authenticator.getDefault();
  private final TestConfig config = new TestConfig(null);
  private final List<AutoCloseable> open = new ArrayList<>();
  private final HeldCertificate authority =
      new HeldCertificate.Builder().certificateAuthority(0).build();

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

  /** One that the JVM selects. */
  private HttpProxyServer selected(String credentials) throws IOException {
    HttpProxyServer proxy = opened(new HttpProxyServer(credentials));
    SelectedProxies.set(new Proxy(Proxy.Type.HTTP, proxy.address()));
    return proxy;
  }

  /** Knows the proxy's password, and another for servers, which nobody may see. */
  private static void setAuthenticator() {
    Authenticator.setDefault(
        new Authenticator() {
          @Override
          protected PasswordAuthentication getPasswordAuthentication() {
            return getRequestorType() == RequestorType.PROXY
                ? new PasswordAuthentication("me", "pass".toCharArray())
                : new PasswordAuthentication("leak", "leak".toCharArray());
          }
        });
  }

  private TestServer secureServer(Library library) throws Exception {
    HeldCertificate own =
        new HeldCertificate.Builder().addSubjectAlternativeName(HOST).signedBy(authority).build();
    config.use(
        Tls.DEFAULT
            .withTrusted(authority.certificatePem().getBytes(StandardCharsets.US_ASCII))
            .open());
    return opened(TestServer.secure(library, own));
  }

  private Library.Client client(Library library, TestServer server) {
    config.endpoint = server.endpoint(HOST);
    return opened(library.open(config));
  }

  @ParameterizedTest
  @EnumSource
  void plain_bySelectorOfTheJvm_goesThere(Library library) throws Exception {
    HttpProxyServer proxy = selected(null);
    TestServer server = opened(TestServer.plain(library));
    Library.Client client = client(library, server);
    assertThat(client.exchange()).isEqualTo("OK");
    assertThat(client.exchange()).isEqualTo("OK");
    assertThat(proxy.requests.peek()).startsWith(library.isHttp() ? "POST http://" : "CONNECT ");
  }

  @ParameterizedTest
  @EnumSource
  void tls_bySelectorOfTheJvm_goesThroughATunnel(Library library) throws Exception {
    HttpProxyServer proxy = selected(null);
    TestServer server = secureServer(library);
    assertThat(client(library, server).exchange()).isEqualTo("OK");
    assertThat(proxy.requests).containsExactly("CONNECT " + HOST + ":" + server.port());
  }

  @ParameterizedTest
  @EnumSource(names = {"OKHTTP", "JDK", "SOCKET_HTTP"})
  void tls_byOptions_goesThroughATunnel(Library library) throws Exception {
    HttpProxyServer proxy = opened(new HttpProxyServer(null));
    TestServer server = secureServer(library);
    config.proxy = ProxyOptions.create(proxy.address());
    assertThat(client(library, server).exchange()).isEqualTo("OK");
    assertThat(proxy.requests).containsExactly("CONNECT " + HOST + ":" + server.port());
  }

  @ParameterizedTest
  @EnumSource
  void plain_proxyAsksWho_isToldAndNobodyElse(Library library) throws Exception {
    HttpProxyServer proxy = selected("me:pass");
    setAuthenticator();
    config.headers = () -> Map.of("Authorization", List.of("Bearer mine"));
    Library.Client client = client(library, opened(TestServer.plain(library)));
    assertThat(client.exchange()).isEqualTo("OK");
    int before = proxy.requests.size();
    assertThat(client.exchange()).isEqualTo("OK");
    assertThat(proxy.requests.size()).as("requests for the second").isLessThan(before + 2);
    assertThat(proxy.forwarded)
        .allMatch(head -> head.contains("Bearer mine"))
        .noneMatch(head -> head.contains("Basic"));
  }

  // The JDK's client sends no Basic credentials for a tunnel unless a property of the JVM says so.
  @ParameterizedTest
  @EnumSource(names = {"GRPC", "OKHTTP", "SOCKET_HTTP", "SOCKET_GRPC"})
  void tls_proxyAsksWho_isToldForTheTunnel(Library library) throws Exception {
    selected("me:pass");
    setAuthenticator();
    TestServer server = secureServer(library);
    assertThat(client(library, server).exchange()).isEqualTo("OK");
  }

  @ParameterizedTest
  @EnumSource
  void plain_proxyRefusesCredentials_fails(Library library) throws Exception {
    selected("me:other");
    setAuthenticator();
    TestServer server = opened(TestServer.plain(library));
    assertThat(client(library, server).exchange()).containsAnyOf("407", "too many authentication");
    assertThat(server.seen).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"OKHTTP", "JDK", "SOCKET_HTTP"})
  void plain_proxyAsksWhoAndNobodyKnows_isRefused(Library library) throws Exception {
    HttpProxyServer proxy = opened(new HttpProxyServer("me:pass"));
    config.proxy = ProxyOptions.create(proxy.address());
    TestServer server = opened(TestServer.plain(library));
    assertThat(client(library, server).exchange()).isEqualTo("407");
  }
}
