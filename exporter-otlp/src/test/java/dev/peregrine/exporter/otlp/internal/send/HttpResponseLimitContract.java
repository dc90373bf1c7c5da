package dev.peregrine.exporter.otlp.internal.send;

import static dev.peregrine.exporter.otlp.internal.send.RawServer.write;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.common.export.HttpResponse;
import io.opentelemetry.sdk.common.export.HttpSender;
import io.opentelemetry.sdk.common.export.HttpSenderProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that answer more than anybody wants to read, or lie about it. */
public abstract class HttpResponseLimitContract {

  private static final int PATIENCE_SECONDS = 60;
  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final byte[] MUCH = new byte[64 << 10];

  private RawServer server;
  private HttpSender sender;

  protected abstract HttpSenderProvider provider();

  @AfterEach
  void stop() throws IOException {
    sender.shutdown();
    server.close();
  }

  private CompletableFuture<HttpResponse> send(RawServer.Script answer) throws IOException {
    server = new RawServer(RawServer.http(answer));
    TestConfig config = new TestConfig(server.uri());
    sender = provider().createSender(config);
    CompletableFuture<HttpResponse> future = new CompletableFuture<>();
    sender.send(
        new TestMessage(new byte[] {1}), future::complete, future::completeExceptionally);
    return future;
  }

  private static Throwable failure(CompletableFuture<HttpResponse> exchange) {
    return exchange
        .handle((response, error) -> error)
        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .join();
  }

  private boolean isTransient(Throwable error) {
    return ((TransportHttpSender) sender).sender().isTransient(error);
  }

  private static void forever(OutputStream out, byte[] bytes) throws IOException {
    while (true) {
      out.write(bytes);
    }
  }

  private void assertTooLargeAndGivenUp(RawServer.Script answer) throws Exception {
    Throwable failure = failure(send(answer));
    assertThat(failure)
        .isInstanceOf(LimitedBody.TooLargeException.class)
        .hasMessage("The response has more than 1000 bytes");
    assertThat(isTransient(failure)).isFalse();
    assertThat(server.wasStopped()).isTrue();
  }

  // X29, O17
  @Test
  void send_declaredTooLarge_isGivenUp() throws Exception {
    assertTooLargeAndGivenUp(
        (in, out) -> {
          write(out, OK + "Content-Length: 4294967296\r\n\r\n");
          forever(out, MUCH);
        });
  }

  // X29, O17
  @Test
  void send_chunksWithoutEnd_areGivenUp() throws Exception {
    assertTooLargeAndGivenUp(
        (in, out) -> {
          write(out, OK + "Transfer-Encoding: chunked\r\n\r\n");
          forever(out, "1\r\nx\r\n".repeat(1_000).getBytes(UTF_8));
        });
  }

  // X29, O17
  @Test
  void send_bodyUntilTheConnectionEnds_isGivenUp() throws Exception {
    assertTooLargeAndGivenUp(
        (in, out) -> {
          write(out, OK + "\r\n");
          forever(out, MUCH);
        });
  }

  // X29, O17
  @ParameterizedTest
  @ValueSource(ints = {200, 400, 503})
  void send_gzipThatUnpacksToMore_isNotUnpacked(int status) throws Exception {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
      gzip.write(new byte[500_000]);
    }
    assertThat(bomb.size()).isLessThan(1_000);
    CompletableFuture<HttpResponse> exchange =
        send(
            (in, out) -> {
              write(out, "HTTP/1.1 " + status + " X\r\nContent-Encoding: gzip\r\n");
              write(out, "Content-Length: " + bomb.size() + "\r\n\r\n");
              out.write(bomb.toByteArray());
            });
    Throwable failure = failure(exchange);
    if (failure == null) {
      assertThat(exchange.join().getResponseBody()).as("still packed").hasSize(bomb.size());
    } else {
      assertThat(failure).isInstanceOf(LimitedBody.TooLargeException.class);
      assertThat(isTransient(failure)).isFalse();
    }
  }

  // O24
  @Test
  void send_lessThanDeclared_isTransient() throws Exception {
    Throwable failure =
        failure(send((in, out) -> write(out, OK + "Content-Length: 2147483647\r\n\r\nlittle")));
    assertThat(failure).isInstanceOf(IOException.class);
    assertThat(isTransient(failure)).isTrue();
  }

  @Test
  void send_moreThanDeclared_isReadAsDeclared() throws Exception {
    CompletableFuture<HttpResponse> exchange =
        send((in, out) -> write(out, OK + "Content-Length: 2\r\n\r\nokay"));
    assertThat(failure(exchange)).isNull();
    assertThat(exchange.join().getResponseBody()).containsExactly('o', 'k');
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: -5\r\n\r\nbody",
        "Content-Length: 99999999999999999999\r\n\r\nbody",
        "Content-Length: many\r\n\r\nbody",
        "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFF\r\nbody",
        "Transfer-Encoding: chunked\r\n\r\n-1\r\nbody",
        "Content-Encoding: gzip\r\n\r\nnot gzip",
        "\r\n"
      })
  void send_answerThatMakesNoSense_isAnErrorOrAShortBody(String rest) throws Exception {
    CompletableFuture<HttpResponse> exchange = send((in, out) -> write(out, OK + rest));
    Throwable failure = failure(exchange);
    if (failure == null) {
      assertThat(exchange.join().getResponseBody()).hasSizeLessThan(10);
    } else {
      assertThat(failure).isInstanceOfAny(IOException.class, IllegalArgumentException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"200 OK\r\na: b\r\n|a: b\r\n", "200 OK\r\na: b|bbbb", "200 |K"})
  void send_headersWithoutEnd_areGivenUp(String startAndRest) throws Exception {
    String[] parts = startAndRest.split("\\|", -1);
    byte[] much = parts[1].repeat(1_000).getBytes(UTF_8);
    CompletableFuture<HttpResponse> exchange =
        send(
            (in, out) -> {
              write(out, "HTTP/1.1 " + parts[0]);
              forever(out, much);
            });
    assertThat(failure(exchange)).isInstanceOf(IOException.class);
  }
}
