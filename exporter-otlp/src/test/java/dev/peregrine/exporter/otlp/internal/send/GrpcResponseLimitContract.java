package dev.peregrine.exporter.otlp.internal.send;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.common.export.GrpcResponse;
import io.opentelemetry.sdk.common.export.GrpcSender;
import io.opentelemetry.sdk.common.export.GrpcSenderProvider;
import io.opentelemetry.sdk.common.export.GrpcStatusCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that answer more than anybody wants to read, or lie about it. */
public abstract class GrpcResponseLimitContract {

  private static final int PATIENCE_SECONDS = 60;

  private RawServer server;
  private GrpcSender sender;

  @AfterEach
  void stop() throws IOException {
    sender.shutdown();
    server.close();
  }

  protected abstract GrpcSenderProvider provider();

  private CompletableFuture<GrpcResponse> send(RawGrpc.Answer answer) throws IOException {
    server = new RawServer(RawGrpc.answering(answer));
    TestConfig config = new TestConfig(server.uri());
    sender = provider().createSender(config);
    CompletableFuture<GrpcResponse> future = new CompletableFuture<>();
    sender.send(new TestMessage(new byte[] {1}), future::complete, future::completeExceptionally);
    return future.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private static Throwable failure(CompletableFuture<GrpcResponse> exchange) {
    return exchange.handle((response, error) -> error).join();
  }

  private boolean isTransient(Throwable error) {
    return ((TransportGrpcSender) sender).sender().isTransient(error);
  }

  private static byte[] gzip(int zeros) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(new byte[zeros]);
    }
    return bytes.toByteArray();
  }

  @Test
  void send_compressedAnswerWithinTheLimit_isUnpacked() throws Exception {
    byte[] packed = gzip(1_000);
    CompletableFuture<GrpcResponse> exchange =
        send(
            frames -> {
              frames.headers("grpc-encoding", "gzip");
              frames.message(1, packed.length, packed);
              frames.trailers("grpc-status", "0");
            });
    assertThat(exchange.join().getStatusCode()).isEqualTo(GrpcStatusCode.OK);
    assertThat(exchange.join().getResponseMessage()).hasSize(1_000);
  }

  // X29, O17
  @Test
  void send_compressedAnswerThatUnpacksToMore_isGivenUp() throws Exception {
    byte[] packed = gzip(500_000);
    assertThat(packed).hasSizeLessThan(1_000);
    Throwable failure =
        failure(
            send(
                frames -> {
                  frames.headers("grpc-encoding", "gzip");
                  frames.message(1, packed.length, packed);
                  frames.trailers("grpc-status", "0");
                }));
    assertThat(failure)
        .isInstanceOf(LimitedBody.TooLargeException.class)
        .hasMessage("The response has more than 1000 bytes");
    assertThat(isTransient(failure)).isFalse();
  }

  // X29, O17
  @ParameterizedTest
  @ValueSource(ints = {1_001, Integer.MAX_VALUE, -1})
  void send_declaredTooLarge_isGivenUp(int length) throws Exception {
    Throwable failure =
        failure(
            send(
                frames -> {
                  frames.headers();
                  frames.message(0, length, new byte[1_000]);
                }));
    assertThat(failure).isInstanceOf(LimitedBody.TooLargeException.class);
  }

  /** A request that is too large for the server is not a response that is too large for us. */
  @Test
  void send_refusedForItsSize_isAReply() throws Exception {
    CompletableFuture<GrpcResponse> exchange =
        send(
            frames ->
                frames.trailers(
                    ":status",
                    "200",
                    "content-type",
                    "application/grpc",
                    "grpc-status",
                    "8",
                    "grpc-message",
                    "gRPC message exceeds maximum size 1000: 2000"));
    assertThat(exchange.join().getStatusCode()).isEqualTo(GrpcStatusCode.RESOURCE_EXHAUSTED);
  }

  @Test
  void send_answerThatDoesNotUnpack_isAnErrorAndNotTransient() throws Exception {
    Throwable failure =
        failure(
            send(
                frames -> {
                  frames.headers("grpc-encoding", "gzip");
                  frames.message(1, 8, "not gzip".getBytes(UTF_8));
                  frames.trailers("grpc-status", "0");
                }));
    assertThat(failure).isInstanceOf(IOException.class).hasMessage("Failed to read message.");
    assertThat(isTransient(failure)).isFalse();
  }

  @Test
  void send_answerThatEndsTooEarly_isAFailure() throws Exception {
    CompletableFuture<GrpcResponse> exchange =
        send(
            frames -> {
              frames.headers();
              frames.message(0, 10, new byte[5]);
              frames.trailers("grpc-status", "0");
            });
    assertThat(exchange.join().getStatusCode()).isNotEqualTo(GrpcStatusCode.OK);
    assertThat(exchange.join().getResponseMessage()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"grpc-message", "grpc-status-details-bin", "x"})
  void send_hugeTrailer_isAFailureAndNoMore(String name) throws Exception {
    String huge = "A".repeat(1 << 20);
    CompletableFuture<GrpcResponse> exchange =
        send(
            frames -> {
              frames.headers();
              frames.trailers("grpc-status", "3", name, huge);
            });
    GrpcResponse response = exchange.join();
    assertThat(response.getStatusCode()).isNotEqualTo(GrpcStatusCode.OK);
    assertThat(String.valueOf(response.getStatusDescription())).hasSizeLessThan(1_000);
  }

  @Test
  void send_headersWithoutEnd_areGivenUp() throws Exception {
    GrpcResponse response = send(RawGrpc::endlessHeaders).join();
    assertThat(response.getStatusCode()).isNotEqualTo(GrpcStatusCode.OK);
    assertThat(server.wasStopped()).isTrue();
  }

  @Test
  void send_trailersThatMakeNoSense_areReadAsFarAsTheyDo() throws Exception {
    CompletableFuture<GrpcResponse> exchange =
        send(
            frames -> {
              frames.headers();
              frames.trailers(
                  "grpc-status",
                  "8",
                  "grpc-message",
                  "%zz%C3%28%",
                  "grpc-status-details-bin",
                  "////");
            });
    assertThat(exchange.join().getStatusCode()).isEqualTo(GrpcStatusCode.RESOURCE_EXHAUSTED);
  }

  @Test
  void send_detailsThatAreNoBase64_isAFailure() throws Exception {
    CompletableFuture<GrpcResponse> exchange =
        send(
            frames -> {
              frames.headers();
              frames.trailers("grpc-status", "3", "grpc-status-details-bin", "!!!");
            });
    assertThat(exchange.join().getStatusCode()).isNotEqualTo(GrpcStatusCode.OK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "99", "many", "18446744073709551616"})
  void send_statusThatIsNone_isAFailure(String status) throws Exception {
    CompletableFuture<GrpcResponse> exchange =
        send(
            frames -> {
              frames.headers();
              frames.trailers("grpc-status", status);
            });
    assertThat(exchange.join().getStatusCode()).isNotEqualTo(GrpcStatusCode.OK);
  }
}
