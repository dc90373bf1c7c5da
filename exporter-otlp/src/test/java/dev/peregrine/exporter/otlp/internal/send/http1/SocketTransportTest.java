package dev.peregrine.exporter.otlp.internal.send.http1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.exporter.otlp.internal.send.FullServer;
import dev.peregrine.exporter.otlp.internal.send.HttpReply;
import dev.peregrine.exporter.otlp.internal.send.RawServer;
import dev.peregrine.exporter.otlp.internal.send.SteppedServer;
import dev.peregrine.exporter.otlp.internal.send.SteppedServer.Peer;
import dev.peregrine.exporter.otlp.internal.send.TestConfig;
import dev.peregrine.exporter.otlp.internal.send.TestMessage;
import dev.peregrine.exporter.otlp.internal.send.Transport;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of a request over sockets, with a server whose every step the test takes. */
class SocketTransportTest {

  private static final int PATIENCE_SECONDS = 60;
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

  private final TestConfig config = new TestConfig(null);
  private final List<AutoCloseable> open = new ArrayList<>();
  private SteppedServer server;
  private Transport<HttpReply> transport;

  @BeforeEach
  void listen() throws IOException {
    server = opened(new SteppedServer());
    config.endpoint = server.endpoint("http");
  }

  @AfterEach
  void close() throws Exception {
    if (transport != null) {
      assertThat(transport.close().join(PATIENCE_SECONDS, TimeUnit.SECONDS).isSuccess()).isTrue();
    }
    for (AutoCloseable resource : open) {
      resource.close();
    }
  }

  private <C extends AutoCloseable> C opened(C resource) {
    open.add(0, resource);
    return resource;
  }

  private CompletableFuture<HttpReply> send(int bytes) {
    if (transport == null) {
      transport = Http1Transports.open(config);
    }
    AtomicInteger calls = new AtomicInteger();
    CompletableFuture<HttpReply> future = new CompletableFuture<>();
    transport.send(
        new TestMessage(new byte[bytes]),
        config.timeout.toNanos(),
        reply -> {
          assertThat(calls.incrementAndGet()).isEqualTo(1);
          future.complete(reply);
        },
        error -> {
          assertThat(calls.incrementAndGet()).isEqualTo(1);
          future.completeExceptionally(error);
        });
    return future;
  }

  private static int status(CompletableFuture<HttpReply> exchange) throws Exception {
    return exchange.get(PATIENCE_SECONDS, TimeUnit.SECONDS).getStatusCode();
  }

  private static Throwable failure(CompletableFuture<HttpReply> exchange) throws Exception {
    try {
      throw new AssertionError(exchange.get(PATIENCE_SECONDS, TimeUnit.SECONDS).getStatusCode());
    } catch (ExecutionException e) {
      return e.getCause();
    }
  }

  /** The server's end of a connection on which it has read a request. */
  private Peer acceptRequest() throws IOException {
    Peer peer = server.accept();
    RawServer.readRequest(peer.in());
    return peer;
  }

  private Peer exchangeOnce() throws Exception {
    CompletableFuture<HttpReply> exchange = send(1);
    Peer peer = acceptRequest();
    peer.write(OK);
    assertThat(status(exchange)).isEqualTo(200);
    return peer;
  }

  @Test
  void send_serverHasClosedTheIdleConnection_isRepeatedOnAnother() throws Exception {
    Peer first = exchangeOnce();
    CompletableFuture<HttpReply> second = send(1);
    first.close();
    Peer other = acceptRequest();
    other.write(OK);
    assertThat(status(second)).isEqualTo(200);
  }

  @Test
  void send_repeatedRequestFails_isNotRepeatedAgain() throws Exception {
    Peer first = exchangeOnce();
    CompletableFuture<HttpReply> second = send(1);
    first.close();
    Peer other = acceptRequest();
    other.close();
    assertThat(failure(second)).isInstanceOf(IOException.class);
  }

  @Test
  void send_newConnectionBreaks_isNotRepeated() throws Exception {
    CompletableFuture<HttpReply> exchange = send(1);
    Peer connection = acceptRequest();
    connection.close();
    assertThat(failure(exchange)).isInstanceOf(IOException.class);
  }

  @Test
  void send_idleConnectionBreaksWithinTheAnswer_isNotRepeated() throws Exception {
    Peer connection = exchangeOnce();
    CompletableFuture<HttpReply> second = send(1);
    RawServer.readRequest(connection.in());
    connection.write("HTTP/1.1 2");
    connection.close();
    assertThat(failure(second)).isInstanceOf(EOFException.class);
  }

  @Test
  void send_serverSaysClose_goesOverAnother() throws Exception {
    CompletableFuture<HttpReply> exchange = send(1);
    Peer connection = acceptRequest();
    connection.write(OK.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
    assertThat(status(exchange)).isEqualTo(200);
    assertThat(connection.in().read()).as("closed by the client").isEqualTo(-1);
    exchangeOnce();
  }

  @Test
  void send_serverSaysSomethingUnasked_goesOverAnother() throws Exception {
    CompletableFuture<HttpReply> exchange = send(1);
    Peer connection = acceptRequest();
    connection.write(OK + "HTTP/1.1 408 Request Timeout\r\n\r\n");
    assertThat(status(exchange)).isEqualTo(200);
    exchangeOnce();
  }

  private void assertTimesOut(CompletableFuture<HttpReply> exchange) throws Exception {
    assertThat(failure(exchange)).isInstanceOf(InterruptedIOException.class).hasMessage("timeout");
  }

  @Test
  void timeout_whileLookingUpTheHost_isReportedBeforeTheLookupEnds() throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    open.add(goOn::countDown);
    config.timeout = Duration.ofMillis(50);
    config.endpoint = URI.create("http://collector.example:1");
    config.hostLookup =
        host -> {
          try {
            goOn.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return List.of(InetAddress.getLoopbackAddress());
        };
    assertTimesOut(send(1));
    goOn.countDown();
  }

  @Test
  void timeout_whileConnecting_isReported() throws Exception {
    FullServer full = opened(new FullServer());
    config.timeout = Duration.ofMillis(50);
    config.endpoint = full.endpoint();
    assertTimesOut(send(1));
  }

  @Test
  void timeout_duringHandshake_isReportedAndCutsTheSocket() throws Exception {
    config.endpoint = server.endpoint("https");
    assertTimesOutAndCuts(1, "");
  }

  @Test
  void timeout_whileWriting_isReportedAndCutsTheSocket() throws Exception {
    assertTimesOutAndCuts(50_000_000, "");
  }

  @Test
  void timeout_whileReading_isReportedAndCutsTheSocket() throws Exception {
    assertTimesOutAndCuts(1, "HTTP/1.1 200 OK\r\n");
  }

  /** On a busy machine the time may be over before there is a connection. Then it has another. */
  private void assertTimesOutAndCuts(int bytes, String answer) throws Exception {
    config.timeout = Duration.ofMillis(100);
    Peer peer = null;
    while (peer == null) {
      CompletableFuture<HttpReply> exchange = send(bytes);
      peer = server.acceptUnless(exchange);
      if (peer != null) {
        peer.write(answer);
      }
      assertTimesOut(exchange);
    }
    peer.awaitEnd();
  }
}
