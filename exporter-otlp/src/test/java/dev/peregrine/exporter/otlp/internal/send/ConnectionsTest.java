package dev.peregrine.exporter.otlp.internal.send;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.exporter.otlp.internal.tls.Tls;
import dev.peregrine.exporter.otlp.internal.tls.TlsContext;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How each library gets to its server, and to another when that is due. */
class ConnectionsTest {

  private static final String HOST = "collector.example";
  private static final InetAddress FIRST = address(1);
  private static final InetAddress SECOND = address(2);

  @TempDir private Path folder;
  private final TestConfig config = new TestConfig(null);
  private final List<AutoCloseable> open = new ArrayList<>();

  private static InetAddress address(int last) {
    try {
      return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable resource : open) {
      resource.close();
    }
  }

  private <C extends AutoCloseable> C opened(C resource) {
    open.add(0, resource);
    return resource;
  }

  private TestServer server(Library library) throws Exception {
    TestServer server = opened(TestServer.plain(library));
    config.endpoint = server.endpoint();
    return server;
  }

  private Library.Client client(Library library) {
    return opened(library.open(config));
  }

  private static Set<Integer> ports(TestServer server) {
    Set<Integer> ports = new HashSet<>();
    server.seen.forEach(seen -> ports.add(seen.port()));
    return ports;
  }

  @ParameterizedTest
  @EnumSource
  void send_connectionYoung_isKept(Library library) throws Exception {
    TestServer server = server(library);
    Library.Client client = client(library);
    assertThat(List.of(client.exchange(), client.exchange(), client.exchange())).containsOnly("OK");
    assertThat(ports(server)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void send_connectionOld_isReplaced(Library library) throws Exception {
    TestServer server = server(library);
    config.maxConnectionAge = Duration.ofNanos(1);
    Library.Client client = client(library);
    assertThat(List.of(client.exchange(), client.exchange(), client.exchange())).containsOnly("OK");
    assertThat(ports(server)).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource
  void send_connectionsReplacedUnderLoad_losesNoRequest(Library library) throws Exception {
    TestServer server = server(library);
    config.maxConnectionAge = Duration.ofMillis(1);
    Library.Client client = client(library);
    List<CompletableFuture<String>> answers = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      answers.add(client.send());
      if (i % 4 == 3) {
        answers.get(i - 3).get(60, TimeUnit.SECONDS);
      }
    }
    for (CompletableFuture<String> answer : answers) {
      assertThat(answer.get(60, TimeUnit.SECONDS)).isEqualTo("OK");
    }
    assertThat(server.seen).hasSize(200);
  }

  @ParameterizedTest
  @EnumSource(names = {"GRPC", "OKHTTP", "SOCKET_HTTP", "SOCKET_GRPC"})
  void send_firstAddressIsDead_triesTheNext(Library library) throws Exception {
    TestServer server = server(library);
    config.endpoint = server.endpoint(HOST);
    config.hostLookup = host -> List.of(SECOND, FIRST);
    assertThat(client(library).exchange()).isEqualTo("OK");
  }

  // The JDK's client asks the JVM for one address, and takes no other way.
  @ParameterizedTest
  @EnumSource(names = {"GRPC", "OKHTTP", "SOCKET_HTTP", "SOCKET_GRPC"})
  void send_serverMoved_isFoundAtItsNewAddress(Library library) throws Exception {
    TestServer former = server(library);
    InetSocketAddress moved = new InetSocketAddress(SECOND, former.port());
    AtomicReference<InetAddress> address = new AtomicReference<>(FIRST);
    config.endpoint = former.endpoint(HOST);
    config.hostLookup = host -> List.of(address.get());
    Library.Client client = client(library);
    assertThat(client.exchange()).isEqualTo("OK");
    TestServer latter = opened(TestServer.plain(library, moved));
    address.set(SECOND);
    former.close();
    // The first one may still go to the connection that is just being closed.
    client.exchange();
    assertThat(client.exchange()).isEqualTo("OK");
    assertThat(latter.seen).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"GRPC", "OKHTTP", "SOCKET_HTTP", "SOCKET_GRPC"})
  void send_hostUnknownAtFirst_isLookedUpAgain(Library library) throws Exception {
    AtomicInteger lookups = new AtomicInteger();
    config.endpoint = server(library).endpoint(HOST);
    config.hostLookup =
        host -> {
          assertThat(host).isEqualTo(HOST);
          if (lookups.getAndIncrement() == 0) {
            throw new UnknownHostException(host);
          }
          return List.of(FIRST);
        };
    Library.Client client = client(library);
    assertThat(client.exchange()).contains(HOST);
    assertThat(client.exchange()).isEqualTo("OK");
  }

  @ParameterizedTest
  @EnumSource
  void send_serverDownAtFirst_isTriedWithEachRequest(Library library) throws Exception {
    Library.Client client;
    InetSocketAddress address;
    try (DeadPort port = new DeadPort()) {
      address = port.address();
      config.endpoint = port.endpoint();
      client = client(library);
      for (int i = 0; i < 5; i++) {
        assertThat(client.exchange()).contains("Connect");
      }
    }
    opened(TestServer.plain(library, address));
    assertThat(client.exchange()).isEqualTo("OK");
  }

  @Test
  void send_severalAddressesOverGrpc_takesTurns() throws Exception {
    TestServer first = server(Library.GRPC);
    TestServer second =
        opened(TestServer.plain(Library.GRPC, new InetSocketAddress(SECOND, first.port())));
    config.endpoint = first.endpoint(HOST);
    config.hostLookup = host -> List.of(FIRST, SECOND);
    Library.Client client = client(Library.GRPC);
    while (first.seen.isEmpty() || second.seen.isEmpty()) {
      assertThat(client.exchange()).isEqualTo("OK");
    }
    int before = first.seen.size();
    for (int i = 0; i < 10; i++) {
      assertThat(client.exchange()).isEqualTo("OK");
    }
    assertThat(first.seen).hasSize(before + 5);
  }

  /** An answer that never comes may mean that the connection is cut without a word. */
  @ParameterizedTest
  @EnumSource
  void send_withoutAnswer_leavesTheConnection(Library library) throws Exception {
    try (SteppedServer silent = new SteppedServer()) {
      config.endpoint = silent.endpoint("http");
      config.timeout = Duration.ofMillis(100);
      Library.Client client = client(library);
      for (int connections = 0; connections < 2; ) {
        CompletableFuture<String> answer = client.send();
        // On a busy machine the time may be over before there is a connection.
        SteppedServer.Peer peer = silent.acceptUnless(answer);
        assertThat(Library.outcome(answer)).doesNotStartWith("OK");
        if (peer != null) {
          peer.awaitEnd();
          connections++;
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void send_clientKeyChanged_theNextConnectionHasTheNewOne(Library library) throws Exception {
    HeldCertificate authority =
        new HeldCertificate.Builder().certificateAuthority(0).commonName("authority").build();
    HeldCertificate own =
        new HeldCertificate.Builder()
            .addSubjectAlternativeName("127.0.0.1")
            .signedBy(authority)
            .build();
    TestServer server = opened(TestServer.secure(library, own, authority.certificate()));
    Path trusted = folder.resolve("trusted.crt");
    Path key = folder.resolve("client.key");
    Path certificate = folder.resolve("client.crt");
    Files.writeString(trusted, authority.certificatePem());
    write(client("first", authority), key, certificate);
    AtomicInteger hours = new AtomicInteger();
    TlsContext tls =
        Tls.DEFAULT
            .withTrustedFile(trusted)
            .withClientFiles(key, certificate)
            .open(() -> Duration.ofHours(hours.get()).toNanos());
    config.endpoint = server.endpoint();
    config.use(tls);
    Library.Client client = client(library);
    assertThat(client.exchange()).isEqualTo("OK");
    assertThat(client.exchange()).isEqualTo("OK");
    write(client("second", authority), key, certificate);
    hours.incrementAndGet();
    assertThat(client.exchange()).isEqualTo("OK");
    assertThat(client.exchange()).isEqualTo("OK");
    assertThat(server.seen)
        .extracting(TestServer.Seen::client)
        .containsExactly("CN=first", "CN=first", "CN=second", "CN=second");
    assertThat(ports(server)).hasSize(2);
    Files.writeString(key, "broken");
    hours.incrementAndGet();
    assertThat(client.exchange()).isEqualTo("OK");
  }

  private static HeldCertificate client(String name, HeldCertificate authority) {
    return new HeldCertificate.Builder().commonName(name).signedBy(authority).build();
  }

  private static void write(HeldCertificate held, Path key, Path certificate) throws Exception {
    Files.writeString(key, held.privateKeyPkcs8Pem());
    Files.writeString(certificate, held.certificatePem());
  }
}
