package dev.peregrine.exporter.otlp.internal.send.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peregrine.exporter.otlp.internal.send.FullServer;
import dev.peregrine.exporter.otlp.internal.send.HostAndPort;
import dev.peregrine.exporter.otlp.internal.send.HostLookup;
import dev.peregrine.exporter.otlp.internal.send.TestConfig;
import io.opentelemetry.sdk.common.export.HttpSenderConfig;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DialerTest {

  private final TestConfig config = new TestConfig(URI.create("http://unused"));
  private final List<Socket> held = new ArrayList<>();
  private final SocketHolder holder = held::add;
  private ServerSocket server;
  private Dialer dialer;

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket(0, 50, address(1));
    dialer = new Dialer(SocketSettings.of((HttpSenderConfig) config));
  }

  @AfterEach
  void close() throws IOException {
    server.close();
    for (Socket socket : held) {
      socket.close();
    }
  }

  private static InetAddress address(int last) throws UnknownHostException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
  }

  private void hostHas(InetAddress... addresses) {
    config.hostLookup = host -> List.of(addresses);
  }

  private InetAddress dial() throws IOException {
    return dialer.dial(new HostAndPort("host", server.getLocalPort()), holder).getInetAddress();
  }

  @Test
  void dial_socket_neverWaitsForMore() throws IOException {
    hostHas(address(1));
    dial();
    assertThat(held).singleElement().matches(Socket::isConnected);
    assertThat(held.get(0).getTcpNoDelay()).isTrue();
  }

  @Test
  void dial_severalAddresses_takesThemInTurn() throws IOException {
    try (ServerSocket second = new ServerSocket(server.getLocalPort(), 50, address(2))) {
      hostHas(address(1), address(2));
      assertThat(List.of(dial(), dial(), dial()))
          .containsExactly(address(1), address(2), address(1));
      assertThat(second.isBound()).isTrue();
    }
  }

  @Test
  void dial_guessIsRight_looksNothingUp() throws IOException {
    hostHas(address(1), List.of());
    assertThat(dial()).isEqualTo(address(1));
  }

  @Test
  void dial_guessIsWrong_looksTheHostUp() throws IOException {
    hostHas(address(3), List.of(address(2), address(1)));
    assertThat(dial()).isEqualTo(address(1));
    assertThat(held).hasSize(3);
    assertThat(held.get(0).isClosed()).isTrue();
  }

  private void hostHas(InetAddress guess, List<InetAddress> found) {
    config.hostLookup =
        new HostLookup() {
          @Override
          public InetAddress guess(String host) {
            return guess;
          }

          @Override
          public List<InetAddress> lookup(String host) {
            return found;
          }
        };
  }

  @Test
  void dial_addressThatRefuses_isAvoidedAfterwards() throws IOException {
    hostHas(address(2), address(1));
    for (int i = 0; i < 4; i++) {
      assertThat(dial()).isEqualTo(address(1));
    }
    assertThat(held).as("one failed, the first time").hasSize(5);
    assertThat(held.get(0).isClosed()).isTrue();
  }

  @Test
  void dial_allRefuse_failsWithTheReason() {
    config.hostLookup = host -> List.of(address(2), address(3));
    assertThatThrownBy(this::dial).isInstanceOf(ConnectException.class);
    assertThat(held).hasSize(2).allMatch(Socket::isClosed);
  }

  @Test
  void dial_noAddress_isAnUnknownHost() {
    hostHas();
    assertThatThrownBy(this::dial).isInstanceOf(UnknownHostException.class).hasMessage("host");
  }

  @Test
  void dial_noAnswer_failsAfterTheConnectTimeout() throws IOException {
    config.connectTimeout = Duration.ofMillis(20);
    Dialer hurried = new Dialer(SocketSettings.of((HttpSenderConfig) config));
    try (FullServer full = new FullServer()) {
      hostHas(address(1));
      HostAndPort target = new HostAndPort("host", full.port());
      // The system would give up too, but after two minutes, and by another exception.
      assertThatThrownBy(() -> hurried.dial(target, holder))
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void dial_givenUp_closesTheSocket() throws IOException {
    hostHas(address(1));
    SocketHolder over =
        wire -> {
          held.add(wire);
          throw new IOException("given up");
        };
    HostAndPort target = new HostAndPort("host", server.getLocalPort());
    assertThatThrownBy(() -> dialer.dial(target, over)).hasMessage("given up");
    assertThat(held).singleElement().matches(Socket::isClosed);
  }
}
