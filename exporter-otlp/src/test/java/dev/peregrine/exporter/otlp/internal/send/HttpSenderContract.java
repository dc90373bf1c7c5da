package dev.peregrine.exporter.otlp.internal.send;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.api.impl.InstrumentationUtil;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.Compressor;
import io.opentelemetry.sdk.common.export.HttpResponse;
import io.opentelemetry.sdk.common.export.HttpSender;
import io.opentelemetry.sdk.common.export.HttpSenderProvider;
import io.opentelemetry.sdk.common.export.ProxyOptions;
import io.opentelemetry.sdk.common.export.RetryPolicy;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every sender over HTTP does, against a real server. */
public abstract class HttpSenderContract {

  private static final int PATIENCE_SECONDS = 60;
  private static final byte[] MESSAGE = "message".repeat(10_000).getBytes(UTF_8);

  private final ExecutorService serverThreads = Executors.newCachedThreadPool();
  private final ConcurrentLinkedQueue<Received> received = new ConcurrentLinkedQueue<>();
  private final List<HttpSender> senders = new ArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private HttpServer server;
  private TestConfig config;

  protected abstract HttpSenderProvider provider();

  @BeforeEach
  void startServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(serverThreads);
    server.start();
    config = new TestConfig(uri("/v1/traces"));
    handle("/v1/traces", exchange -> answer(exchange, 200, "ok"));
  }

  @AfterEach
  void stopServer() {
    end.countDown();
    senders.forEach(HttpSender::shutdown);
    server.stop(0);
    serverThreads.shutdownNow();
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private void handle(String path, Handler handler) {
    try {
      server.removeContext(path);
    } catch (IllegalArgumentException e) {
      assertThat(e).as("not there yet").isNotNull();
    }
    server.createContext(
        path,
        exchange -> {
          received.add(Received.of(exchange));
          handler.handle(exchange);
        });
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
    exchange.close();
  }

  private HttpSender sender() {
    HttpSender sender = provider().createSender(config);
    senders.add(sender);
    return sender;
  }

  private static CompletableFuture<HttpResponse> send(HttpSender sender) {
    CompletableFuture<HttpResponse> future = new CompletableFuture<>();
    sender.send(new TestMessage(MESSAGE), future::complete, future::completeExceptionally);
    return future;
  }

  private HttpResponse exchange() throws Exception {
    return send(sender()).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private Throwable failure(HttpSender sender) {
    try {
      HttpResponse response = send(sender).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      throw new AssertionError("answered with " + response.getStatusCode());
    } catch (ExecutionException e) {
      return e.getCause();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  // O3, O4
  @Test
  void send_message_isPostedAsItIs() throws Exception {
    config.headers = () -> Map.of("A", List.of("1", "2"), "User-Agent", List.of("me"));
    HttpResponse response = exchange();
    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(response.getResponseBody()).isEqualTo("ok".getBytes(UTF_8));
    Received request = received.remove();
    assertThat(request.method).isEqualTo("POST");
    assertThat(request.path).isEqualTo("/v1/traces");
    assertThat(request.body).isEqualTo(MESSAGE);
    assertThat(request.headers.get("Content-type")).containsExactly("application/x-protobuf");
    assertThat(request.headers.get("Content-length")).containsExactly("" + MESSAGE.length);
    assertThat(request.headers.get("User-agent")).containsExactly("me");
    assertThat(request.headers.get("A")).containsExactly("1", "2");
    assertThat(request.headers).doesNotContainKeys("Content-encoding", "Upgrade");
  }

  // O6
  @Test
  void send_withCompressor_saysSoAndCompresses() throws Exception {
    config.compressor = new Gzip();
    assertThat(exchange().getStatusCode()).isEqualTo(200);
    Received request = received.remove();
    assertThat(request.headers.get("Content-encoding")).containsExactly("gzip");
    assertThat(request.body).hasSizeLessThan(MESSAGE.length / 2);
    assertThat(new GZIPInputStream(new java.io.ByteArrayInputStream(request.body)).readAllBytes())
        .isEqualTo(MESSAGE);
  }

  @Test
  void send_compressorThatThrows_failsAndIsNotTransient() {
    config.compressor = FailingCompressor.atStart();
    assertNotTransient(sender());
    config.compressor = FailingCompressor.atEnd();
    assertNotTransient(sender());
    assertThat(received).isEmpty();
  }

  private void assertNotTransient(HttpSender sender) {
    Throwable failure = failure(sender);
    assertThat(failure).hasStackTraceContaining("no compression");
    assertThat(((TransportHttpSender) sender).sender().isTransient(failure)).isFalse();
  }

  @Test
  void send_headersThatChange_areAskedForEachTime() throws Exception {
    AtomicInteger count = new AtomicInteger();
    config.headers = () -> Map.of("N", List.of("" + count.incrementAndGet()));
    HttpSender sender = sender();
    send(sender).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    send(sender).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(received)
        .extracting(request -> request.headers.get("N").get(0))
        .containsExactly("1", "2");
  }

  @Test
  void send_headersThatThrow_fails() {
    RuntimeException noToken = new IllegalStateException("no token");
    config.headers =
        () -> {
          throw noToken;
        };
    assertThat(failure(sender())).isSameAs(noToken);
  }

  @Test
  void send_headerThatIsNone_fails() {
    config.headers = () -> Map.of("a b", List.of("1"));
    assertThat(failure(sender())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void send_refused_isReportedWithItsBody() throws Exception {
    handle("/v1/traces", exchange -> answer(exchange, 400, "bad"));
    HttpResponse response = exchange();
    assertThat(response.getStatusCode()).isEqualTo(400);
    assertThat(response.getResponseBody()).isEqualTo("bad".getBytes(UTF_8));
  }

  // O19: retrying is the delivery's affair
  @Test
  void send_unavailable_isReportedAndNotRepeated() throws Exception {
    config.retryPolicy = RetryPolicy.getDefault();
    handle(
        "/v1/traces",
        exchange -> {
          exchange.getResponseHeaders().add("Retry-After", "2");
          answer(exchange, 503, "");
        });
    HttpReply reply = (HttpReply) exchange();
    assertThat(reply.getStatusCode()).isEqualTo(503);
    assertThat(reply.requestedDelayNanos()).hasValue(2_000_000_000L);
    assertThat(received).hasSize(1);
  }

  // O24
  @Test
  void send_connectionClosedWithoutAnswer_isTransient() {
    handle("/v1/traces", HttpExchange::close);
    HttpSender sender = sender();
    Throwable error = failure(sender);
    assertThat(((TransportHttpSender) sender).sender().isTransient(error)).isTrue();
  }

  @Test
  void send_nobodyListens_fails() throws IOException {
    try (DeadPort port = new DeadPort()) {
      config.endpoint = port.endpoint();
      assertThat(failure(sender())).isInstanceOf(IOException.class);
    }
  }

  // T101
  @Test
  void send_noAnswer_failsAfterTheTimeout() {
    config.timeout = Duration.ofMillis(200);
    handle("/v1/traces", exchange -> awaitEnd());
    HttpSender sender = sender();
    Throwable failure = failure(sender);
    assertThat(failure).isInstanceOfAny(IOException.class, TimeoutException.class);
    assertThat(((TransportHttpSender) sender).sender().isTransient(failure)).isTrue();
  }

  @Test
  void send_withoutTimeouts_works() throws Exception {
    config.timeout = Duration.ofNanos(Long.MAX_VALUE);
    config.connectTimeout = Duration.ofNanos(Long.MAX_VALUE);
    assertThat(exchange().getStatusCode()).isEqualTo(200);
  }

  @Test
  void send_answerThatStopsHalfWay_failsAfterTheTimeout() {
    config.timeout = Duration.ofMillis(200);
    handle(
        "/v1/traces",
        exchange -> {
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().write(1);
          exchange.getResponseBody().flush();
          awaitEnd();
        });
    assertThat(failure(sender())).isInstanceOfAny(IOException.class, TimeoutException.class);
  }

  private void awaitEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  // O17
  @Test
  void send_answerTooLarge_failsForGood() {
    handle("/v1/traces", exchange -> answer(exchange, 200, "x".repeat(1_001)));
    HttpSender sender = sender();
    Throwable error = failure(sender);
    assertThat(error).hasStackTraceContaining("more than 1000 bytes");
    assertThat(((TransportHttpSender) sender).sender().isTransient(error)).isFalse();
    assertThat(received).hasSize(1);
  }

  @Test
  void send_answerAsLargeAsAllowed_isRead() throws Exception {
    handle("/v1/traces", exchange -> answer(exchange, 200, "x".repeat(1_000)));
    assertThat(exchange().getResponseBody()).hasSize(1_000);
  }

  @Test
  void send_redirectThatKeepsTheMethod_isFollowed() throws Exception {
    handle("/v1/traces", exchange -> redirect(exchange, 308, "/elsewhere"));
    handle("/elsewhere", exchange -> answer(exchange, 200, ""));
    assertThat(exchange().getStatusCode()).isEqualTo(200);
    assertThat(received)
        .extracting(request -> request.path)
        .containsExactly("/v1/traces", "/elsewhere");
    assertThat(received).extracting(request -> request.body.length).containsOnly(MESSAGE.length);
  }

  /** Headers often carry credentials. */
  @Test
  void send_redirectToAnotherServer_isFinal() throws Exception {
    try (TestServer other = TestServer.plain(Library.OKHTTP)) {
      handle("/v1/traces", exchange -> redirect(exchange, 307, other.endpoint() + "/v1/traces"));
      assertThat(exchange().getStatusCode()).isEqualTo(307);
      assertThat(other.seen).isEmpty();
    }
  }

  @Test
  void send_redirectThatChangesTheMethod_isFinal() throws Exception {
    handle("/v1/traces", exchange -> redirect(exchange, 302, "/elsewhere"));
    assertThat(exchange().getStatusCode()).isEqualTo(302);
  }

  @Test
  void send_endlessRedirects_areFinalSomeTime() throws Exception {
    handle("/v1/traces", exchange -> redirect(exchange, 307, "/v1/traces"));
    assertThat(exchange().getStatusCode()).isEqualTo(307);
    assertThat(received).hasSize(Redirects.MAX + 1);
  }

  private static void redirect(HttpExchange exchange, int status, String target)
      throws IOException {
    exchange.getResponseHeaders().add("Location", target);
    answer(exchange, status, "");
  }

  @Test
  void send_overProxy_goesThere() throws Exception {
    config.proxy = ProxyOptions.create(server.getAddress());
    config.endpoint = URI.create("http://collector.invalid/v1/traces");
    assertThat(exchange().getStatusCode()).isEqualTo(200);
    assertThat(received.remove().headers.get("Host").get(0)).startsWith("collector.invalid");
  }

  @Test
  void send_severalAtOnce_doNotWaitForEachOther() throws Exception {
    CountDownLatch allThere = new CountDownLatch(3);
    handle(
        "/v1/traces",
        exchange -> {
          allThere.countDown();
          try {
            allThere.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          answer(exchange, 200, "");
        });
    HttpSender sender = sender();
    List<CompletableFuture<HttpResponse>> exchanges =
        List.of(send(sender), send(sender), send(sender));
    for (CompletableFuture<HttpResponse> exchange : exchanges) {
      assertThat(exchange.get(PATIENCE_SECONDS, TimeUnit.SECONDS).getStatusCode()).isEqualTo(200);
    }
  }

  @Test
  void send_ownThreads_areDaemonsAndNotTraced() throws Exception {
    CompletableFuture<Thread> thread = new CompletableFuture<>();
    CompletableFuture<Boolean> suppressed = new CompletableFuture<>();
    sender()
        .send(
            new TestMessage(MESSAGE),
            response -> {
              suppressed.complete(
                  InstrumentationUtil.shouldSuppressInstrumentation(Context.current()));
              thread.complete(Thread.currentThread());
            },
            thread::completeExceptionally);
    assertThat(thread.get(PATIENCE_SECONDS, TimeUnit.SECONDS).isDaemon()).isTrue();
    assertThat(suppressed.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void send_withExecutor_runsThereAndLeavesItOpen() throws Exception {
    AtomicInteger threads = new AtomicInteger();
    config.executor =
        Executors.newCachedThreadPool(
            task -> {
              threads.incrementAndGet();
              return new Thread(task);
            });
    HttpSender sender = sender();
    assertThat(send(sender).get(PATIENCE_SECONDS, TimeUnit.SECONDS).getStatusCode()).isEqualTo(200);
    assertThat(threads).hasPositiveValue();
    assertThat(sender.shutdown().join(PATIENCE_SECONDS, TimeUnit.SECONDS).isSuccess()).isTrue();
    assertThat(config.executor.isShutdown()).isFalse();
    config.executor.shutdown();
  }

  // T102
  @Test
  void send_afterShutdown_fails() {
    HttpSender sender = sender();
    assertThat(sender.shutdown().join(PATIENCE_SECONDS, TimeUnit.SECONDS).isSuccess()).isTrue();
    assertThat(failure(sender)).isInstanceOf(IOException.class);
    assertThat(received).isEmpty();
  }

  @Test
  void shutdown_requestUnderWay_waitsForIt() throws Exception {
    CountDownLatch there = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    handle(
        "/v1/traces",
        exchange -> {
          there.countDown();
          try {
            goOn.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          answer(exchange, 200, "");
        });
    HttpSender sender = sender();
    CompletableFuture<HttpResponse> exchange = send(sender);
    there.await();
    CompletableResultCode shutdown = sender.shutdown();
    assertThat(shutdown.isDone()).isFalse();
    goOn.countDown();
    assertThat(exchange.get(PATIENCE_SECONDS, TimeUnit.SECONDS).getStatusCode()).isEqualTo(200);
    assertThat(shutdown.join(PATIENCE_SECONDS, TimeUnit.SECONDS).isSuccess()).isTrue();
  }

  @Test
  void createSender_unknownHost_opensNothing() {
    config.endpoint = URI.create("http://collector.invalid:1/v1/traces");
    assertThat(sender().shutdown().isSuccess()).isTrue();
  }

  private interface Handler {
    void handle(HttpExchange exchange) throws IOException;
  }

  private record Received(
      String method, String path, Map<String, List<String>> headers, byte[] body) {

    static Received of(HttpExchange exchange) throws IOException {
      return new Received(
          exchange.getRequestMethod(),
          exchange.getRequestURI().getPath(),
          Map.copyOf(exchange.getRequestHeaders()),
          exchange.getRequestBody().readAllBytes());
    }
  }

  private static final class Gzip implements Compressor {

    @Override
    public String getEncoding() {
      return "gzip";
    }

    @Override
    public OutputStream compress(OutputStream out) throws IOException {
      return new GZIPOutputStream(out);
    }
  }
}
