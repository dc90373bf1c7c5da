package dev.peregrine.exporter.otlp.internal.send.http1;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.exporter.otlp.internal.send.HttpReply;
import dev.peregrine.exporter.otlp.internal.send.SilentServer;
import dev.peregrine.exporter.otlp.internal.send.TestConfig;
import dev.peregrine.exporter.otlp.internal.send.TestMessage;
import dev.peregrine.exporter.otlp.internal.send.Transport;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
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
import org.junit.jupiter.api.Test;

/** The life of a request over sockets, with a server whose every step the test takes. */
class SocketTransportTest {

  private static final int PATIENCE_SECONDS = 60;
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

  private final TestConfig config = new TestConfig(null);
  private final List<AutoCloseable> open = new ArrayList<>();
  private Transport<HttpReply> transport;

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

  private ServerSocket server() throws IOException {
    ServerSocket server = opened(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    config.endpoint = URI.create("http://127.0.0.1:" + server.getLocalPort());
    return server;
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

  /** Reads a request of one byte. */
  private static void readRequest(Socket connection) throws IOException {
    InputStream in = connection.getInputStream();
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException(head.toString());
      }
      head.append((char) next);
    }
    assertThat(in.read()).isZero();
  }

  private static void answer(Socket connection, String bytes) throws IOException {
    connection.getOutputStream().write(bytes.getBytes(ISO_8859_1));
  }

  private Socket exchangeOnce(ServerSocket server) throws Exception {
    CompletableFuture<HttpReply> exchange = send(1);
    Socket connection = opened(server.accept());
    readRequest(connection);
    answer(connection, OK);
    assertThat(status(exchange)).isEqualTo(200);
    return connection;
  }

  @Test
  void send_serverHasClosedTheIdleConnection_isRepeatedOnAnother() throws Exception {
    ServerSocket server = server();
    Socket first = exchangeOnce(server);
    CompletableFuture<HttpReply> second = send(1);
    first.close();
    Socket other = opened(server.accept());
    readRequest(other);
    answer(other, OK);
    assertThat(status(second)).isEqualTo(200);
  }

  @Test
  void send_repeatedRequestFails_isNotRepeatedAgain() throws Exception {
    ServerSocket server = server();
    Socket first = exchangeOnce(server);
    CompletableFuture<HttpReply> second = send(1);
    first.close();
    Socket other = opened(server.accept());
    readRequest(other);
    other.close();
    assertThat(failure(second)).isInstanceOf(IOException.class);
  }

  @Test
  void send_newConnectionBreaks_isNotRepeated() throws Exception {
    ServerSocket server = server();
    CompletableFuture<HttpReply> exchange = send(1);
    Socket connection = opened(server.accept());
    readRequest(connection);
    connection.close();
    assertThat(failure(exchange)).isInstanceOf(IOException.class);
  }

  @Test
  void send_idleConnectionBreaksWithinTheAnswer_isNotRepeated() throws Exception {
    ServerSocket server = server();
    Socket connection = exchangeOnce(server);
    CompletableFuture<HttpReply> second = send(1);
    readRequest(connection);
    answer(connection, "HTTP/1.1 2");
    connection.close();
    assertThat(failure(second)).isInstanceOf(EOFException.class);
  }

  @Test
  void send_serverSaysClose_goesOverAnother() throws Exception {
    ServerSocket server = server();
    CompletableFuture<HttpReply> exchange = send(1);
    Socket connection = opened(server.accept());
    readRequest(connection);
    answer(connection, OK.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
    assertThat(status(exchange)).isEqualTo(200);
    assertThat(connection.getInputStream().read()).as("closed by the client").isEqualTo(-1);
    exchangeOnce(server);
  }

  @Test
  void send_serverSaysSomethingUnasked_goesOverAnother() throws Exception {
    ServerSocket server = server();
    CompletableFuture<HttpReply> exchange = send(1);
    Socket connection = opened(server.accept());
    readRequest(connection);
    answer(connection, OK + "HTTP/1.1 408 Request Timeout\r\n\r\n");
    assertThat(status(exchange)).isEqualTo(200);
    exchangeOnce(server);
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

  /** A server whose queue of connections is full does not even refuse another one. */
  @Test
  void timeout_whileConnecting_isReported() throws Exception {
    ServerSocket full = opened(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
    for (int i = 0; i < 2; i++) {
      opened(new Socket(InetAddress.getLoopbackAddress(), full.getLocalPort()));
    }
    config.timeout = Duration.ofMillis(50);
    config.endpoint = URI.create("http://127.0.0.1:" + full.getLocalPort());
    assertTimesOut(send(1));
  }

  @Test
  void timeout_duringHandshake_isReportedAndCutsTheSocket() throws Exception {
    SilentServer server = opened(new SilentServer());
    config.timeout = Duration.ofMillis(500);
    config.endpoint = server.endpoint("https");
    CompletableFuture<HttpReply> exchange = send(1);
    Socket accepted = server.accept();
    assertTimesOut(exchange);
    server.awaitEnd(accepted);
  }

  @Test
  void timeout_whileWriting_isReportedAndCutsTheSocket() throws Exception {
    SilentServer server = opened(new SilentServer());
    config.timeout = Duration.ofMillis(500);
    config.endpoint = server.endpoint("http");
    CompletableFuture<HttpReply> exchange = send(50_000_000);
    Socket accepted = server.accept();
    assertTimesOut(exchange);
    server.awaitEnd(accepted);
  }

  @Test
  void timeout_whileReading_isReportedAndCutsTheSocket() throws Exception {
    ServerSocket server = server();
    config.timeout = Duration.ofMillis(500);
    CompletableFuture<HttpReply> exchange = send(1);
    Socket connection = opened(server.accept());
    readRequest(connection);
    answer(connection, "HTTP/1.1 200 OK\r\n");
    assertTimesOut(exchange);
    assertThat(connection.getInputStream().read()).isEqualTo(-1);
  }
}
