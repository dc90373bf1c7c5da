package dev.peregrine.exporter.otlp.internal.send.http2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.peregrine.exporter.otlp.internal.send.http2.ScriptedServer.Sent;
import dev.peregrine.exporter.otlp.internal.send.http2.ScriptedServer.Step;
import io.opentelemetry.sdk.common.export.GrpcStatusCode;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers that break the rules of HTTP/2, or use them to keep a client busy. */
class GrpcSessionFaultTest extends SessionFixture {

  /** What the client says when it ends the connection. */
  private int refuse(Step step) {
    server.then(server::settings).then(step);
    Http2Exception error = catchThrowableOfType(Http2Exception.class, () -> exchange(SMALL));
    assertThat(error).isNotNull();
    assertThat(GrpcFailures.ofError(error).getStatusCode()).isEqualTo(GrpcStatusCode.INTERNAL);
    assertThat(session.isReusable()).isFalse();
    assertThat(session.mayRepeat()).isFalse();
    List<Sent> last = server.sent(Frame.GOAWAY);
    assertThat(last).hasSize(1);
    int code = Frame.int32(last.get(0).payload(), 4);
    assertThat(code).isEqualTo(error.code());
    return code;
  }

  /** Each frame as hexadecimal digits of its length, type, flags, stream and payload. */
  @ParameterizedTest
  @CsvSource({
    "data without a stream, 000001 00 00 00000000 00, PROTOCOL_ERROR",
    "data of a stream of the server, 000001 00 00 00000002 00, PROTOCOL_ERROR",
    "data of a stream to come, 000001 00 00 00000003 00, PROTOCOL_ERROR",
    "data before headers, 000001 00 00 00000001 00, PROTOCOL_ERROR",
    "padding without a length, 000000 00 08 00000001, PROTOCOL_ERROR",
    "padding of more than there is, 000001 00 08 00000001 01, PROTOCOL_ERROR",
    "headers without a stream, 000001 01 04 00000000 88, PROTOCOL_ERROR",
    "headers of a stream to come, 000001 01 04 00000003 88, PROTOCOL_ERROR",
    "headers without their priority, 000001 01 24 00000001 88, PROTOCOL_ERROR",
    "headers of padding only, 000002 01 0c 00000001 0200, PROTOCOL_ERROR",
    "headers that are none, 000001 01 04 00000001 80, COMPRESSION_ERROR",
    "headers cut off, 000001 01 00 00000001 88 000008 06 00 00000000 0000000000000000,"
        + " PROTOCOL_ERROR",
    "headers that others follow, 000001 01 00 00000001 88 000001 01 04 00000001 88,"
        + " PROTOCOL_ERROR",
    "headers that go on elsewhere, 000001 01 00 00000001 88 000001 09 04 00000003 88,"
        + " PROTOCOL_ERROR",
    "headers that go on from nowhere, 000001 09 04 00000001 88, PROTOCOL_ERROR",
    "a priority of another length, 000004 02 00 00000001 00000000, PROTOCOL_ERROR",
    "a reset of another length, 000003 03 00 00000001 000000, PROTOCOL_ERROR",
    "a reset of a stream to come, 000004 03 00 00000003 00000000, PROTOCOL_ERROR",
    "settings of a stream, 000000 04 00 00000001, PROTOCOL_ERROR",
    "settings cut off, 000005 04 00 00000000 0000000000, PROTOCOL_ERROR",
    "an acknowledgement with settings, 000006 04 01 00000000 000000000000, PROTOCOL_ERROR",
    "pushes turned on, 000006 04 00 00000000 000200000001, PROTOCOL_ERROR",
    "frames made too small, 000006 04 00 00000000 000500003fff, PROTOCOL_ERROR",
    "frames made too large, 000006 04 00 00000000 000501000000, PROTOCOL_ERROR",
    "windows made too large, 000006 04 00 00000000 000480000000, FLOW_CONTROL_ERROR",
    "a push, 000005 05 04 00000001 0000000288, PROTOCOL_ERROR",
    "a ping of another length, 000007 06 00 00000000 00000000000000, PROTOCOL_ERROR",
    "a ping of a stream, 000008 06 00 00000001 0000000000000000, PROTOCOL_ERROR",
    "a good-bye cut off, 000007 07 00 00000000 00000000000000, PROTOCOL_ERROR",
    "a good-bye of a stream, 000008 07 00 00000001 0000000000000000, PROTOCOL_ERROR",
    "a window of another length, 000003 08 00 00000000 000001, PROTOCOL_ERROR",
    "a window of no more, 000004 08 00 00000001 00000000, PROTOCOL_ERROR",
    "a window of a stream to come, 000004 08 00 00000003 00000001, PROTOCOL_ERROR",
    "a window beyond all limits, 000004 08 00 00000001 7fffffff, FLOW_CONTROL_ERROR",
    "the whole window beyond all limits, 000004 08 00 00000000 7fffffff, FLOW_CONTROL_ERROR",
    "a frame that is too large, 004001 63 00 00000000, FRAME_SIZE_ERROR",
  })
  void exchange_malformed_endsTheConnection(String what, String digits, String code) {
    byte[] frames = HexFormat.of().parseHex(digits.replace(" ", ""));
    assertThat(ErrorCode.name(refuse(() -> server.write(frames)))).as(what).isEqualTo(code);
  }

  @Test
  void exchange_headersBetweenData_endTheConnection() {
    int code =
        refuse(
            () -> {
              server.headers(1);
              server.headers(1);
            });
    assertThat(code).isEqualTo(ErrorCode.PROTOCOL_ERROR);
  }

  /** Who sends these on and on gets acknowledgements at most, and only so many. */
  @ParameterizedTest
  @CsvSource({
    "000008 06 00 00000000 0000000000000000",
    "000008 06 01 00000000 0000000000000000",
    "000000 04 00 00000000",
    "000000 04 01 00000000",
    "000000 00 00 00000001",
    "000100 00 08 00000001 ff",
    "000005 02 00 00000001 0000000000",
    "000004 08 00 00000001 00000001",
    "000000 63 00 00000000",
    "000005 01 04 00000001 0803313033",
  })
  void exchange_framesThatBringNothing_areTooManyAtSomeTime(String digits) {
    byte[] written = HexFormat.of().parseHex(digits.replace(" ", ""));
    int length = 9 + Frame.int24(written, 0);
    byte[] frame = Arrays.copyOf(written, length);
    server.always(() -> server.write(frame));
    int code =
        refuse(
            () -> {
              if (frame[3] == Frame.DATA) {
                server.headers(1);
              }
            });
    assertThat(code).isEqualTo(ErrorCode.ENHANCE_YOUR_CALM);
    assertThat(server.sent).hasSizeLessThan(1_100);
  }

  /** Other headers than these are not begun with. */
  @Test
  void exchange_emptyHeadersOnAndOn_areTooManyAtSomeTime() {
    server.always(() -> server.frame(Frame.CONTINUATION, 0, 1));
    assertThat(refuse(() -> server.frame(Frame.HEADERS, 0, 1)))
        .isEqualTo(ErrorCode.ENHANCE_YOUR_CALM);
  }

  /** Calls come and go, and with each the count begins anew; a server that waits keeps quiet. */
  @Test
  void exchange_fewFramesThatBringNothing_areNeverTooMany() throws IOException {
    server.then(server::settings);
    int[] stream = {-1};
    server.always(
        () -> {
          for (int i = 0; i < 100; i++) {
            server.frame(Frame.PING, 0, 0, new byte[8]);
          }
          server.ok(stream[0] += 2);
        });
    for (int i = 0; i < 50; i++) {
      assertThat(exchange(SMALL).getStatusCode()).isEqualTo(GrpcStatusCode.OK);
      assertThat(session.isReusable()).isTrue();
    }
    assertThat(server.sent(Frame.PING)).hasSize(5_000);
  }
}
