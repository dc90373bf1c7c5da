package dev.peregrine.exporter.otlp.internal.send.http2;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peregrine.exporter.otlp.internal.send.GrpcReply;
import dev.peregrine.exporter.otlp.internal.send.TestMessage;
import io.opentelemetry.sdk.common.export.GrpcStatusCode;
import java.io.EOFException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What else happens on a connection, from its begin to its end. */
class GrpcConnectionTest extends SessionFixture {

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

  /** As servers do that hear nothing of a client that rests. */
  @Test
  void isReusable_pingedAndClosedMeanwhile_isNot() throws Exception {
    server.then(server::settings).then(() -> server.ok(1));
    assertOk(exchange(SMALL));
    server.frame(Frame.PING, 0, 0, new byte[8]);
    server.close();
    assertThat(session.isReusable()).isFalse();
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

  @Test
  void isReusable_noNumberLeftForAStream_isNot() throws Exception {
    GrpcAnswer answer = new GrpcAnswer(0);
    Http2Connection connection = new Http2Connection(server, answer, Integer.MAX_VALUE - 2);
    assertThat(connection.openStream()).isEqualTo(Integer.MAX_VALUE - 2);
    assertThat(connection.isReusable()).isTrue();
    assertThat(connection.openStream()).isEqualTo(Integer.MAX_VALUE);
    assertThat(connection.isReusable()).isFalse();
    assertThatThrownBy(connection::openStream).isInstanceOf(Http2Exception.class);
  }
}
