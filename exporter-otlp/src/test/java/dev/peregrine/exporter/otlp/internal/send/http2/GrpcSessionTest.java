package dev.peregrine.exporter.otlp.internal.send.http2;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peregrine.exporter.otlp.internal.send.GrpcReply;
import dev.peregrine.exporter.otlp.internal.send.TestMessage;
import dev.peregrine.exporter.otlp.internal.send.http2.ScriptedServer.Sent;
import io.opentelemetry.sdk.common.export.GrpcStatusCode;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How calls are sent. */
class GrpcSessionTest extends SessionFixture {

  private List<String> headers(int stream) throws Exception {
    HpackDecoder decoder = new HpackDecoder();
    List<String> headers = new ArrayList<>();
    for (Sent frame : server.sent) {
      if (frame.type() == Frame.HEADERS && frame.stream() == stream) {
        decoder.begin(frame.payload(), 0, frame.payload().length);
        while (decoder.next()) {
          headers.add(decoder.name() + ": " + decoder.value());
        }
      }
    }
    return headers;
  }

  @Test
  void exchange_call_isSentAtOnceAndAnswered() throws Exception {
    server.then(
        () -> {
          server.settings();
          server.ok(1, (byte) 7);
        });
    assertOk(exchange(SMALL), 7);
    assertThat(server.writes).isEqualTo(1);
    assertSent(1, SMALL);
    assertThat(session.isReusable()).isTrue();
    assertThat(server.sent(Frame.SETTINGS)).extracting(Sent::flags).containsExactly(0, Frame.ACK);
    server.then(() -> server.ok(3));
    assertOk(exchange(SMALL));
    assertThat(server.writes).isEqualTo(3);
    assertSent(3, SMALL);
  }

  @Test
  void exchange_headers_areThoseOfGrpcAndOfTheConfiguration() throws Exception {
    config.headers =
        () ->
            Map.of(
                "Api-Key", List.of("a ", "b"),
                "User-Agent", List.of("mine", "yours"),
                "Content-Type", List.of("text/plain"),
                "TE", List.of("gzip"));
    server.then(server::settings).then(() -> server.ok(1));
    assertOk(exchange(new TestMessage(SMALL), 10_000_000_000L));
    assertThat(headers(1))
        .containsExactly(
            ":method: POST",
            ":scheme: http",
            ":path: /test.Service/Export",
            ":authority: 127.0.0.1:4317",
            "te: trailers",
            "content-type: application/grpc",
            "grpc-timeout: 10000000u",
            "grpc-accept-encoding: gzip",
            "api-key: a",
            "api-key: b",
            "user-agent: yours");
    byte[] block = server.sent(Frame.HEADERS).get(0).payload();
    String neverIndexed = "\20\7api-key\1a";
    assertThat(new String(block, US_ASCII)).contains(neverIndexed);
  }

  @Test
  void exchange_headersOfMoreThanAFrame_goOnInOthers() throws Exception {
    String large = "v".repeat(40_000);
    config.headers = () -> Map.of("large", List.of(large));
    server.then(server::settings).then(() -> server.ok(1));
    assertOk(exchange(SMALL));
    List<Sent> first = server.sent(Frame.HEADERS);
    List<Sent> others = server.sent(Frame.CONTINUATION);
    assertThat(first).extracting(Sent::flags).containsExactly(0);
    assertThat(others).extracting(Sent::flags).containsExactly(0, Frame.END_HEADERS);
    assertThat(first.get(0).payload()).hasSize(16_384);
    int rest = others.get(0).payload().length + others.get(1).payload().length;
    assertThat(rest).isGreaterThan(40_000 - 16_384);
    assertSent(1, SMALL);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1n",
    "1, 1n",
    "99999999, 99999999n",
    "100000001, 100001u",
    "100000000, 100000u",
    "10000000000, 10000000u",
    "100000000000, 100000m",
    "100000000000000, 100000S",
    "9000000000000000000, 2500000H"
  })
  void timeout_anyTime_hasUpToEightDigits(long nanos, String text) {
    assertThat(RequestHead.timeout(nanos)).isEqualTo(text);
  }

  private static int dataBytes(List<Sent> sent) {
    return sent.stream()
        .filter(frame -> frame.type() == Frame.DATA)
        .mapToInt(frame -> frame.payload().length)
        .sum();
  }

  /** The server reads slowly: more is sent as it allows more. */
  @ParameterizedTest
  @ValueSource(ints = {1, 7, 1_000, 16_384, 65_535, 1 << 20})
  void exchange_windowsOf_areKeptTo(int window) throws Exception {
    server.then(
        () -> {
          server.settings(Frame.SETTING_INITIAL_WINDOW_SIZE, window);
          server.number(Frame.WINDOW_UPDATE, 0, 1 << 20);
          server.ok(1);
        });
    assertOk(exchange(SMALL));
    byte[] message = Arrays.copyOf(LARGE, Math.min(1_000 * window, LARGE.length));
    int before = dataBytes(server.sent);
    int[] allowed = {window};
    server.always(
        () -> {
          int sent = dataBytes(server.sent) - before;
          if (sent == message.length + 5) {
            server.ok(3);
          } else {
            assertThat(sent).isEqualTo(allowed[0]);
            allowed[0] += window;
            server.number(Frame.WINDOW_UPDATE, 3, window);
          }
        });
    assertOk(exchange(message));
    assertSent(3, message);
  }

  @Test
  void exchange_windowOfTheConnection_isKeptTo() throws Exception {
    int[] allowed = {65_535};
    server.then(() -> server.settings(Frame.SETTING_INITIAL_WINDOW_SIZE, Integer.MAX_VALUE));
    server.always(
        () -> {
          if (dataBytes(server.sent) == LARGE.length + 5) {
            server.ok(1);
          } else {
            assertThat(dataBytes(server.sent)).isEqualTo(allowed[0]);
            allowed[0] += 50_000;
            server.number(Frame.WINDOW_UPDATE, 0, 50_000);
          }
        });
    assertOk(exchange(LARGE));
    assertSent(1, LARGE);
  }

  /** Less than was sent already: the window is below zero for a while. */
  @Test
  void exchange_windowShrinksMeanwhile_isKeptTo() throws Exception {
    server
        .then(
            () -> {
              server.settings(Frame.SETTING_INITIAL_WINDOW_SIZE, 100);
              server.number(Frame.WINDOW_UPDATE, 0, 1 << 20);
              server.number(Frame.WINDOW_UPDATE, 1, 65_435);
            })
        .then(
            () -> {
              assertThat(dataBytes(server.sent)).isEqualTo(65_535);
              server.number(Frame.WINDOW_UPDATE, 1, 10);
            })
        .then(
            () -> {
              assertThat(dataBytes(server.sent)).isEqualTo(65_545);
              server.settings(Frame.SETTING_INITIAL_WINDOW_SIZE, 1 << 20);
            })
        .then(() -> server.ok(1));
    assertOk(exchange(LARGE));
    assertSent(1, LARGE);
  }

  @Test
  void exchange_largerFramesAllowed_areSent() throws Exception {
    server.then(
        () -> {
          server.settings(
              Frame.SETTING_MAX_FRAME_SIZE, 60_000, Frame.SETTING_INITIAL_WINDOW_SIZE, 1 << 20);
          server.number(Frame.WINDOW_UPDATE, 0, 1 << 20);
          server.ok(1);
        });
    assertOk(exchange(SMALL));
    server.then(() -> server.ok(3));
    assertOk(exchange(LARGE));
    assertSent(3, LARGE);
    assertThat(server.sent(Frame.DATA))
        .extracting(frame -> frame.payload().length)
        .contains(60_000)
        .allMatch(length -> length <= 60_000);
  }

  @Test
  void exchange_messageInManyPieces_isSentInFewFrames() throws Exception {
    server.then(server::settings).then(() -> server.ok(1));
    MessageWriter message =
        new MessageWriter() {
          @Override
          public void writeMessage(OutputStream output) throws IOException {
            for (int i = 0; i < 50_000; i++) {
              output.write(LARGE[i]);
            }
          }

          @Override
          public int getContentLength() {
            return 50_000;
          }
        };
    assertOk(exchange(message, Long.MAX_VALUE));
    assertSent(1, Arrays.copyOf(LARGE, 50_000));
    assertThat(server.sent(Frame.DATA)).hasSize(4);
    assertThat(server.writes).isLessThanOrEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1})
  void exchange_messageOfAnotherLengthThanItSaid_fails(int more) {
    MessageWriter message =
        new MessageWriter() {
          @Override
          public void writeMessage(OutputStream output) throws IOException {
            output.write(new byte[10 + more]);
          }

          @Override
          public int getContentLength() {
            return 10;
          }
        };
    assertThatThrownBy(() -> exchange(message, Long.MAX_VALUE)).isInstanceOf(IOException.class);
    assertThat(session.isReusable()).isFalse();
  }

  // The server has enough before it has all.

  @Test
  void exchange_refusedWhileSending_isThatAnswer() throws Exception {
    server.then(
        () -> {
          server.settings();
          server.trailers(
              1,
              ":status",
              "200",
              "content-type",
              "application/grpc",
              "grpc-status",
              "8",
              "grpc-message",
              "too%20large");
          server.number(Frame.RST_STREAM, 1, ErrorCode.NO_ERROR);
        });
    GrpcReply reply = exchange(LARGE);
    assertThat(reply.getStatusCode()).isEqualTo(GrpcStatusCode.RESOURCE_EXHAUSTED);
    assertThat(reply.getStatusDescription()).isEqualTo("too large");
    assertThat(session.isReusable()).isTrue();
    assertThat(server.sent(Frame.RST_STREAM)).hasSize(1);
    server.then(() -> server.number(Frame.WINDOW_UPDATE, 0, 1 << 20)).then(() -> server.ok(3));
    assertOk(exchange(SMALL));
    assertSent(3, SMALL);
  }

  /** The answer is there before the client would have to wait. */
  @Test
  void exchange_refusedBeforeAllIsSent_theRestIsNotSent() throws Exception {
    server.then(
        () -> {
          server.settings(Frame.SETTING_INITIAL_WINDOW_SIZE, 1 << 20);
          server.number(Frame.WINDOW_UPDATE, 0, 1 << 20);
          server.ok(1);
        });
    assertOk(exchange(SMALL));
    server.trailersTo(3, "grpc-status", "8");
    GrpcReply reply = exchange(LARGE);
    assertThat(reply.getStatusCode()).isEqualTo(GrpcStatusCode.RESOURCE_EXHAUSTED);
    assertThat(server.data(3).length).isLessThan(LARGE.length / 2);
  }

  @Test
  void exchange_serverHangsUpButSaidWhy_isThatAnswer() throws Exception {
    server.maxTaken = 70_000;
    server.then(
        () -> {
          server.settings(Frame.SETTING_INITIAL_WINDOW_SIZE, 1 << 20);
          server.number(Frame.WINDOW_UPDATE, 0, 1 << 20);
          server.ok(1);
        });
    assertOk(exchange(SMALL));
    server.then(() -> server.trailersTo(3, "grpc-status", "7"));
    assertThat(exchange(LARGE).getStatusCode()).isEqualTo(GrpcStatusCode.PERMISSION_DENIED);
    assertThat(session.isReusable()).isTrue();
  }

  @Test
  void exchange_serverHangsUp_mayBeRepeated() throws Exception {
    server.maxTaken = 100;
    server.close();
    assertThatThrownBy(() -> exchange(LARGE)).isInstanceOf(IOException.class);
    assertThat(session.mayRepeat()).isTrue();
    assertThat(session.isReusable()).isFalse();
  }
}
