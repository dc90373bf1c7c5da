package dev.peregrine.exporter.otlp.internal.send.http2;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peregrine.exporter.otlp.internal.send.GrpcReply;
import dev.peregrine.exporter.otlp.internal.send.NoHttp2Exception;
import io.opentelemetry.sdk.common.export.GrpcStatusCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are none, or come otherwise than they should. */
class GrpcAnswerTest extends SessionFixture {

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
