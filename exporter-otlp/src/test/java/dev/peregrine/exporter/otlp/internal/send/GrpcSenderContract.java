package dev.peregrine.exporter.otlp.internal.send;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.testsupport.grpc.GrpcTestServer;
import io.grpc.Context;
import io.grpc.Metadata;
import io.grpc.Status;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.Compressor;
import io.opentelemetry.sdk.common.export.GrpcResponse;
import io.opentelemetry.sdk.common.export.GrpcSender;
import io.opentelemetry.sdk.common.export.GrpcSenderProvider;
import io.opentelemetry.sdk.common.export.GrpcStatusCode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every sender over gRPC does, against a real server. */
public abstract class GrpcSenderContract {

  private static final int PATIENCE_SECONDS = 60;
  private static final String METHOD = "test.Service/Export";
  private static final byte[] MESSAGE = "message".repeat(10_000).getBytes(UTF_8);

  protected GrpcTestServer server;
  protected TestConfig config;
  protected GrpcSender sender;

  protected abstract GrpcSenderProvider provider();

  /** What a user agent of the configuration becomes. */
  protected abstract String userAgent(String configured);

  @BeforeEach
  void startServer() throws IOException {
    server = new GrpcTestServer(METHOD);
    config = new TestConfig(URI.create("http://127.0.0.1:" + server.port()));
  }

  @AfterEach
  void stopServer() {
    if (sender != null) {
      sender.shutdown();
    }
    server.close();
  }

  private GrpcSender sender() {
    if (sender == null) {
      sender = provider().createSender(config);
    }
    return sender;
  }

  private CompletableFuture<GrpcResponse> start() {
    CompletableFuture<GrpcResponse> future = new CompletableFuture<>();
    sender().send(new TestMessage(MESSAGE), future::complete, future::completeExceptionally);
    return future;
  }

  protected final GrpcResponse exchange() throws Exception {
    return start().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  // O9a
  @Test
  void send_message_arrivesAsItIs() throws Exception {
    server.answerer = (request, call) -> GrpcTestServer.ok(call, new byte[] {1, 2, 3});
    config.headers = () -> Map.of("A-Key", List.of("1"), "User-Agent", List.of("me/1"));
    GrpcResponse response = exchange();
    assertThat(response.getStatusCode()).isEqualTo(GrpcStatusCode.OK);
    assertThat(response.getResponseMessage()).containsExactly(1, 2, 3);
    GrpcTestServer.Received received = server.received.remove();
    assertThat(received.message()).isEqualTo(MESSAGE);
    assertThat(received.header("a-key")).isEqualTo("1");
    assertThat(received.header("user-agent")).matches(userAgent("me/1"));
  }

  @Test
  void send_withCompressor_saysSoAndIsReadByTheServer() throws Exception {
    config.compressor =
        new Compressor() {
          @Override
          public String getEncoding() {
            return "gzip";
          }

          @Override
          public OutputStream compress(OutputStream out) throws IOException {
            return new GZIPOutputStream(out);
          }
        };
    assertThat(exchange().getStatusCode()).isEqualTo(GrpcStatusCode.OK);
    GrpcTestServer.Received received = server.received.remove();
    assertThat(received.message()).isEqualTo(MESSAGE);
    assertThat(received.header("grpc-encoding")).isEqualTo("gzip");
  }

  @Test
  void send_compressorThatFails_failsThatRequestAlone() throws Exception {
    AtomicReference<Compressor> broken = new AtomicReference<>(FailingCompressor.atStart());
    config.compressor =
        new Compressor() {
          @Override
          public String getEncoding() {
            return "gzip";
          }

          @Override
          public OutputStream compress(OutputStream out) throws IOException {
            Compressor first = broken.get();
            return first == null ? new GZIPOutputStream(out) : first.compress(out);
          }
        };
    assertThat(failure()).isInstanceOf(IllegalStateException.class).hasMessage("no compression");
    broken.set(FailingCompressor.atEnd());
    assertThat(failure()).isInstanceOf(UncheckedIOException.class);
    assertThat(server.received).isEmpty();
    broken.set(null);
    assertThat(exchange().getStatusCode()).isEqualTo(GrpcStatusCode.OK);
    assertThat(server.received.remove().message()).isEqualTo(MESSAGE);
  }

  // O24
  @Test
  void send_peerThatSpeaksNoHttp2_isTransientAndSaysSo() throws Exception {
    byte[] page = "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8);
    try (RawServer peer =
        new RawServer(
            (in, out) -> {
              int unused = in.read();
              out.write(page);
            })) {
      config.endpoint = peer.uri();
      Throwable failure = failure();
      assertThat(((TransportGrpcSender) sender).sender().isTransient(failure)).isTrue();
      StringWriter said = new StringWriter();
      failure.printStackTrace(new PrintWriter(said));
      assertThat(said.toString()).contains("485454502f");
    }
  }

  @Test
  void send_refused_isReportedWithItsDescription() throws Exception {
    server.answerer =
        (request, call) ->
            call.close(Status.INVALID_ARGUMENT.withDescription("bad"), new Metadata());
    GrpcResponse response = exchange();
    assertThat(response.getStatusCode()).isEqualTo(GrpcStatusCode.INVALID_ARGUMENT);
    assertThat(response.getStatusDescription()).isEqualTo("bad");
    assertThat(response.getResponseMessage()).isEmpty();
  }

  @Test
  void send_otherMethod_isUnimplemented() throws Exception {
    server.close();
    server = new GrpcTestServer("other.Service/Export");
    config.endpoint = URI.create("http://127.0.0.1:" + server.port());
    assertThat(exchange().getStatusCode()).isEqualTo(GrpcStatusCode.UNIMPLEMENTED);
  }

  // O19: retrying is the delivery's affair
  @Test
  void send_unavailable_isReportedAndNotRepeated() throws Exception {
    server.answerer = (request, call) -> call.close(Status.UNAVAILABLE, new Metadata());
    assertThat(exchange().getStatusCode()).isEqualTo(GrpcStatusCode.UNAVAILABLE);
    assertThat(server.received).hasSize(1);
  }

  // O20
  @Test
  void send_exhaustedWithRetryInfo_tellsTheDelay() throws Exception {
    byte[] type = "t/google.rpc.RetryInfo".getBytes(UTF_8);
    byte[] status = new byte[4 + type.length];
    java.nio.ByteBuffer.wrap(status)
        .put(new byte[] {3 << 3 | 2, (byte) (2 + type.length), 1 << 3 | 2, (byte) type.length})
        .put(type);
    Metadata trailers = new Metadata();
    trailers.put(
        Metadata.Key.of("grpc-status-details-bin", Metadata.BINARY_BYTE_MARSHALLER), status);
    server.answerer = (request, call) -> call.close(Status.RESOURCE_EXHAUSTED, trailers);
    GrpcReply reply = (GrpcReply) exchange();
    assertThat(reply.getStatusCode()).isEqualTo(GrpcStatusCode.RESOURCE_EXHAUSTED);
    assertThat(reply.requestedDelayNanos()).isPresent();
  }

  @Test
  void send_nobodyListens_isUnavailableAndSaysWhy() throws Exception {
    try (DeadPort port = new DeadPort()) {
      config.endpoint = port.endpoint();
      GrpcResponse response = exchange();
      assertThat(response.getStatusCode()).isEqualTo(GrpcStatusCode.UNAVAILABLE);
      assertThat(response.getStatusDescription()).contains("refused");
    }
  }

  // T101
  @Test
  void send_noAnswer_failsAfterTheTimeout() throws Exception {
    config.timeout = Duration.ofMillis(200);
    server.answerer = (request, call) -> {};
    assertThat(exchange().getStatusCode()).isEqualTo(GrpcStatusCode.DEADLINE_EXCEEDED);
  }

  @Test
  void send_withoutTimeouts_works() throws Exception {
    config.timeout = Duration.ofNanos(Long.MAX_VALUE);
    config.connectTimeout = Duration.ofNanos(Long.MAX_VALUE);
    assertThat(exchange().getStatusCode()).isEqualTo(GrpcStatusCode.OK);
  }

  // O17
  @Test
  void send_answerTooLarge_failsAndIsNotRetried() throws Exception {
    server.answerer = (request, call) -> GrpcTestServer.ok(call, new byte[1_001]);
    assertThat(failure()).isInstanceOf(LimitedBody.TooLargeException.class);
    assertThat(server.received).hasSize(1);
  }

  @Test
  void send_headersThatThrow_fails() {
    RuntimeException noToken = new IllegalStateException("no token");
    config.headers =
        () -> {
          throw noToken;
        };
    assertThat(failure()).isSameAs(noToken);
  }

  @Test
  void send_headerThatIsNone_fails() {
    config.headers = () -> Map.of("a b", List.of("1"));
    assertThat(failure()).isInstanceOf(IllegalArgumentException.class);
  }

  private Throwable failure() {
    try {
      throw new AssertionError("answered with " + exchange().getStatusCode());
    } catch (ExecutionException e) {
      return e.getCause();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void send_withinACancelledCallOfTheApplication_goesOn() throws Exception {
    Context.CancellableContext cancelled = Context.current().withCancellation();
    cancelled.cancel(null);
    GrpcResponse response = cancelled.call(this::exchange);
    assertThat(response.getStatusCode()).isEqualTo(GrpcStatusCode.OK);
  }

  @Test
  void send_hostNameWithUnderscore_isTried() throws Exception {
    config.endpoint = URI.create("http://otel_collector.invalid:4317");
    assertThat(exchange().getStatusCode()).isEqualTo(GrpcStatusCode.UNAVAILABLE);
  }

  // T102
  @Test
  void send_afterShutdown_fails() throws Exception {
    assertThat(exchange().getStatusCode()).isEqualTo(GrpcStatusCode.OK);
    assertThat(sender().shutdown().join(PATIENCE_SECONDS, TimeUnit.SECONDS).isSuccess()).isTrue();
    assertThat(failure()).isInstanceOf(IOException.class);
  }

  @Test
  void shutdown_requestUnderWay_waitsForIt() throws Exception {
    CountDownLatch there = new CountDownLatch(1);
    CompletableFuture<Runnable> goOn = new CompletableFuture<>();
    server.answerer =
        (request, call) -> {
          there.countDown();
          goOn.complete(() -> GrpcTestServer.ok(call, new byte[0]));
        };
    CompletableFuture<GrpcResponse> exchange = start();
    there.await();
    CompletableResultCode shutdown = sender().shutdown();
    assertThat(shutdown.isDone()).isFalse();
    goOn.get().run();
    assertThat(exchange.get(PATIENCE_SECONDS, TimeUnit.SECONDS).getStatusCode())
        .isEqualTo(GrpcStatusCode.OK);
    assertThat(shutdown.join(PATIENCE_SECONDS, TimeUnit.SECONDS).isSuccess()).isTrue();
  }

  @Test
  void createSender_unknownHost_opensNothing() {
    config.endpoint = URI.create("http://collector.invalid:1");
    assertThat(sender().shutdown().isSuccess()).isTrue();
  }
}
