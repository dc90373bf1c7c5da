package dev.peregrine.exporter.otlp.internal.send.http2;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peregrine.exporter.otlp.internal.send.GrpcReply;
import dev.peregrine.exporter.otlp.internal.send.TestConfig;
import dev.peregrine.exporter.otlp.internal.send.TestMessage;
import dev.peregrine.exporter.otlp.internal.send.http2.ScriptedServer.Sent;
import dev.peregrine.exporter.otlp.internal.send.socket.Session;
import io.opentelemetry.sdk.common.export.GrpcStatusCode;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One end of a connection, with a server that does at the other end what a test wants. */
class GrpcSessionTest {

  private static final byte[] SMALL = {1, 2, 3};

  /** More than both ends begin with. */
  private static final byte[] LARGE = new byte[200_000];

  static {
    new Random(1).nextBytes(LARGE);
  }

  private final ScriptedServer server = new ScriptedServer();
  private final TestConfig config = new TestConfig(server.endpoint());
  private Session<GrpcReply> session;

  @BeforeEach
  void open() throws IOException {
    session = new GrpcProtocol(config).open(server);
  }

  private GrpcReply exchange(byte[] message) throws IOException {
    return exchange(new TestMessage(message), Long.MAX_VALUE);
  }

  private GrpcReply exchange(MessageWriter message, long timeoutNanos) throws IOException {
    return session.exchange(new GrpcProtocol(config).prepare(message), timeoutNanos);
  }

  private static void assertOk(GrpcReply reply, int... message) {
    assertThat(reply.getStatusCode()).isEqualTo(GrpcStatusCode.OK);
    byte[] bytes = new byte[message.length];
    for (int i = 0; i < message.length; i++) {
      bytes[i] = (byte) message[i];
    }
    assertThat(reply.getResponseMessage()).isEqualTo(bytes);
  }

  private void assertSent(int stream, byte[] message) {
    assertThat(server.data(stream)).isEqualTo(ScriptedServer.framed(message));
    List<Sent> data = server.sent(Frame.DATA);
    assertThat(data.get(data.size() - 1).isLast()).isTrue();
  }

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

  // What the connection is used for beside calls.

  @Test
  void exchange_pings_areAnswered() throws Exception {
    byte[] opaque = "12345678".getBytes(US_ASCII);
    server
        .then(server::settings)
        .then(
            () -> {
              server.frame(Frame.PING, 0, 0, opaque);
              server.frame(Frame.PING, Frame.ACK, 0, opaque);
            })
        .then(
            () -> {
              assertThat(server.sent(Frame.PING)).hasSize(1);
              assertThat(server.sent(Frame.PING).get(0).payload()).isEqualTo(opaque);
              assertThat(server.sent(Frame.PING).get(0).flags()).isEqualTo(Frame.ACK);
              server.ok(1);
            });
    assertOk(exchange(SMALL));
    server.frame(Frame.PING, 0, 0, opaque);
    assertThat(session.isReusable()).isTrue();
    assertThat(server.sent(Frame.PING)).hasSize(2);
  }

  @Test
  void exchange_framesOfOtherKinds_areSkipped() throws Exception {
    server.then(
        () -> {
          server.settings(99, 99, Frame.SETTING_ENABLE_PUSH, 0, 1, 0);
          server.frame(200, 255, 77, new byte[100]);
          server.frame(Frame.PRIORITY, 0, 1, new byte[5]);
          server.frame(Frame.PRIORITY, 0, 99, new byte[5]);
          server.frame(Frame.SETTINGS, Frame.ACK, 0);
          server.ok(1);
        });
    assertOk(exchange(SMALL));
  }

  @Test
  void exchange_paddingPrioritiesAndPieces_areUnderstood() throws Exception {
    server.maxRead = 1;
    byte[] block = server.block(":status", "200", "content-type", "application/grpc+proto");
    byte[] padded = new byte[1 + 5 + 2 + 10];
    padded[0] = 10;
    System.arraycopy(block, 0, padded, 6, 2);
    int flags = Frame.PADDED | Frame.WITH_PRIORITY;
    byte[] message = ScriptedServer.framed(SMALL);
    server.then(
        () -> {
          server.settings();
          server.frame(Frame.HEADERS, flags, 1, padded);
          server.frame(Frame.CONTINUATION, 0, 1);
          server.frame(Frame.CONTINUATION, 0, 1, Arrays.copyOfRange(block, 2, 5));
          server.frame(
              Frame.CONTINUATION, Frame.END_HEADERS, 1, Arrays.copyOfRange(block, 5, block.length));
          for (byte b : message) {
            server.frame(Frame.DATA, Frame.PADDED, 1, (byte) 3, b, (byte) 0, (byte) 0, (byte) 0);
            server.frame(Frame.DATA, 0, 1);
          }
          server.trailers(1, "grpc-status", "0");
        });
    assertOk(exchange(SMALL), 1, 2, 3);
  }

  @Test
  void exchange_informationBeforeHeaders_isSkipped() throws Exception {
    server.then(
        () -> {
          server.settings();
          server.frame(Frame.HEADERS, Frame.END_HEADERS, 1, server.block(":status", "103"));
          server.ok(1);
        });
    assertOk(exchange(SMALL));
  }

  @Test
  void exchange_noStreamAllowed_waitsUntilOneIs() throws Exception {
    server.then(
        () -> {
          server.settings(Frame.SETTING_MAX_CONCURRENT_STREAMS, 0);
          server.ok(1);
        });
    assertOk(exchange(SMALL));
    server
        .then(
            () -> {
              assertThat(server.sent(Frame.HEADERS)).hasSize(1);
              server.settings(Frame.SETTING_MAX_CONCURRENT_STREAMS, 1);
            })
        .then(() -> server.ok(3));
    assertOk(exchange(SMALL));
  }

  /** Answers of more than both ends begin with: more of them is allowed as they come. */
  @Test
  void exchange_largeAnswers_areReadOnAndOn() throws Exception {
    config.maxResponseBytes = 1 << 20;
    open();
    byte[] message = new byte[30_000];
    int[] stream = {-1};
    server.then(server::settings);
    server.always(
        () -> {
          stream[0] += 2;
          server.headers(stream[0]);
          byte[] framed = ScriptedServer.framed(message);
          server.frame(Frame.DATA, 0, stream[0], Arrays.copyOf(framed, 16_000));
          server.frame(Frame.DATA, 0, stream[0], Arrays.copyOfRange(framed, 16_000, 30_005));
          server.trailers(stream[0], "grpc-status", "0");
        });
    for (int i = 0; i < 10; i++) {
      assertThat(exchange(SMALL).getResponseMessage()).isEqualTo(message);
      assertThat(session.isReusable()).isTrue();
    }
    long allowed =
        server.sent(Frame.WINDOW_UPDATE).stream()
            .filter(update -> update.stream() == 0)
            .mapToLong(update -> Frame.int32(update.payload(), 0))
            .sum();
    assertThat(allowed).isBetween(300_050 - 65_535L, 300_050L);
  }

  // The end of a connection.

  @Test
  void exchange_goingAwayAfterTheCall_isAnsweredAndTheLast() throws Exception {
    server.then(
        () -> {
          server.settings();
          server.goAway(1, ErrorCode.NO_ERROR);
          server.ok(1);
        });
    assertOk(exchange(SMALL));
    assertThat(session.isReusable()).isFalse();
  }

  @Test
  void exchange_goingAwayBeforeTheCall_mayBeRepeated() {
    server.then(
        () -> {
          server.settings();
          server.goAway(0, ErrorCode.ENHANCE_YOUR_CALM);
        });
    assertThatThrownBy(() -> exchange(SMALL))
        .hasMessageContaining("ENHANCE_YOUR_CALM")
        .satisfies(
            e ->
                assertThat(GrpcFailures.ofError(e).getStatusCode())
                    .isEqualTo(GrpcStatusCode.UNAVAILABLE));
    assertThat(session.mayRepeat()).isTrue();
    assertThat(session.isReusable()).isFalse();
  }

  @Test
  void isReusable_goneAwayMeanwhile_isNot() throws Exception {
    server.then(server::settings).then(() -> server.ok(1));
    assertOk(exchange(SMALL));
    assertThat(session.isReusable()).isTrue();
    server.goAway(Integer.MAX_VALUE, ErrorCode.NO_ERROR);
    assertThat(session.isReusable()).isFalse();
    assertThatThrownBy(() -> exchange(SMALL)).isInstanceOf(Http2Exception.class);
    assertThat(session.mayRepeat()).isTrue();
  }

  @Test
  void isReusable_closedMeanwhile_isNot() throws Exception {
    server.then(server::settings).then(() -> server.ok(1));
    assertOk(exchange(SMALL));
    server.close();
    assertThat(session.isReusable()).isFalse();
    assertThatThrownBy(() -> exchange(SMALL)).isInstanceOf(EOFException.class);
    assertThat(session.mayRepeat()).isTrue();
  }

  @Test
  void exchange_closedWithinAnAnswer_isNotRepeated() {
    server.then(
        () -> {
          server.settings();
          server.headers(1);
          server.close();
        });
    assertThatThrownBy(() -> exchange(SMALL))
        .isInstanceOf(EOFException.class)
        .hasMessageContaining("unexpected end of stream");
    assertThat(session.mayRepeat()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "0, INTERNAL",
    "1, INTERNAL",
    "2, INTERNAL",
    "3, INTERNAL",
    "4, INTERNAL",
    "5, UNKNOWN",
    "6, INTERNAL",
    "8, CANCELLED",
    "9, INTERNAL",
    "10, INTERNAL",
    "11, RESOURCE_EXHAUSTED",
    "12, PERMISSION_DENIED",
    "13, UNKNOWN",
    "14, UNKNOWN",
    "-1, UNKNOWN"
  })
  void exchange_reset_isTheStatusOfTheCode(int code, GrpcStatusCode status) throws Exception {
    server.then(
        () -> {
          server.settings();
          server.number(Frame.RST_STREAM, 1, code);
        });
    GrpcReply reply = exchange(LARGE);
    assertThat(reply.getStatusCode()).isEqualTo(status);
    assertThat(reply.getStatusDescription()).endsWith(ErrorCode.name(code));
    assertThat(session.isReusable()).isTrue();
    assertThat(server.sent(Frame.RST_STREAM)).isEmpty();
    server.then(
        () -> {
          server.number(Frame.WINDOW_UPDATE, 0, 1 << 20);
          server.ok(3);
        });
    assertOk(exchange(SMALL));
  }

  @Test
  void exchange_refusedStream_mayBeRepeated() {
    server.then(
        () -> {
          server.settings();
          server.number(Frame.RST_STREAM, 1, ErrorCode.REFUSED_STREAM);
        });
    assertThatThrownBy(() -> exchange(SMALL)).hasMessageContaining("REFUSED_STREAM");
    assertThat(session.mayRepeat()).isTrue();
  }

  @Test
  void exchange_resetBehindTheAnswer_changesNothing() throws Exception {
    server.then(
        () -> {
          server.settings();
          server.ok(1);
          server.number(Frame.RST_STREAM, 1, ErrorCode.CANCEL);
        });
    assertOk(exchange(SMALL));
    assertThat(session.isReusable()).isTrue();
  }

  /** Servers that know the time give up a call when it is over, perhaps before we do. */
  @Test
  void exchange_cancelledWhenTheTimeIsOver_isLate() throws Exception {
    server.then(
        () -> {
          server.settings();
          server.number(Frame.RST_STREAM, 1, ErrorCode.CANCEL);
        });
    assertThat(exchange(new TestMessage(SMALL), 1).getStatusCode())
        .isEqualTo(GrpcStatusCode.DEADLINE_EXCEEDED);
  }

  // Answers that are none.

  @ParameterizedTest
  @CsvSource({
    "400, INTERNAL",
    "401, UNAUTHENTICATED",
    "403, PERMISSION_DENIED",
    "404, UNIMPLEMENTED",
    "429, UNAVAILABLE",
    "502, UNAVAILABLE",
    "503, UNAVAILABLE",
    "504, UNAVAILABLE",
    "200, UNKNOWN",
    "500, UNKNOWN",
    "x, UNKNOWN"
  })
  void exchange_answerOfHttpOnly_isTheStatusOfItsNumber(String number, GrpcStatusCode status)
      throws Exception {
    byte[] block = server.block(":status", number, "content-type", "text/html");
    server.then(
        () -> {
          server.settings();
          server.frame(Frame.HEADERS, Frame.END_HEADERS, 1, block);
          server.frame(Frame.DATA, 0, 1, "<html>".getBytes(US_ASCII));
        });
    GrpcReply reply = exchange(SMALL);
    assertThat(reply.getStatusCode()).isEqualTo(status);
    assertThat(reply.getStatusDescription()).contains("invalid content-type: text/html");
    assertThat(session.isReusable()).isTrue();
    assertThat(server.sent(Frame.RST_STREAM)).hasSize(1);
    server.then(
        () -> {
          server.frame(Frame.DATA, Frame.END_STREAM, 1, "</html>".getBytes(US_ASCII));
          server.ok(3);
        });
    assertOk(exchange(SMALL));
  }

  @Test
  void exchange_noStatus_isAFailure() throws Exception {
    server.then(
        () -> {
          server.settings();
          server.headers(1);
          server.message(1);
          server.trailers(1, "x", "y");
        });
    assertThat(exchange(SMALL).getStatusCode()).isEqualTo(GrpcStatusCode.UNKNOWN);
    server.then(
        () -> {
          server.headers(3);
          server.frame(Frame.DATA, Frame.END_STREAM, 3, ScriptedServer.framed());
        });
    assertThat(exchange(SMALL).getStatusCode()).isEqualTo(GrpcStatusCode.INTERNAL);
    assertThat(session.isReusable()).isTrue();
  }

  @Test
  void exchange_twoMessagesOrNone_isAFailure() throws Exception {
    server.then(
        () -> {
          server.settings();
          server.headers(1);
          server.message(1, SMALL);
          server.message(1, SMALL);
        });
    assertThat(exchange(SMALL).getStatusCode()).isEqualTo(GrpcStatusCode.INTERNAL);
    server.then(
        () -> {
          server.headers(3);
          server.trailers(3, "grpc-status", "0");
        });
    assertThat(exchange(SMALL).getStatusCode()).isEqualTo(GrpcStatusCode.INTERNAL);
    assertThat(session.isReusable()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "485454502f312e312034303020426164", // HTTP/1.1 400 Bad
        "15030100020250", // a TLS alert
        "000000040100000000", // an acknowledgement of settings
        "000000040000000001", // settings of a stream
        "0000", // too little
        "53"
      })
  void exchange_noHttp2_saysWhatIsThere(String digits) {
    byte[] bytes = java.util.HexFormat.of().parseHex(digits);
    server.then(
        () -> {
          server.write(bytes);
          server.close();
        });
    assertThatThrownBy(() -> exchange(LARGE))
        .isInstanceOf(NoHttp2Exception.class)
        .hasMessageContaining(
            "first 5 bytes: " + digits.substring(0, Math.min(digits.length(), 10)))
        .matches(new GrpcProtocol(config)::isTransient);
  }
}
