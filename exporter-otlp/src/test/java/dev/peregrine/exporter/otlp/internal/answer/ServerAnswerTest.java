package dev.peregrine.exporter.otlp.internal.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.CodedOutputStream;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsPartialSuccess;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceResponse;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsPartialSuccess;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceResponse;
import io.opentelemetry.proto.collector.trace.v1.ExportTracePartialSuccess;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAnswerTest {

  private static final ServerAnswer NOTHING = new ServerAnswer(0, "");

  // O9a, O26
  @Test
  void ofResponse_partialSuccessOfAnySignal_isRead() {
    ServerAnswer expected = new ServerAnswer(300, "too late");
    byte[] spans =
        ExportTraceServiceResponse.newBuilder()
            .setPartialSuccess(
                ExportTracePartialSuccess.newBuilder()
                    .setRejectedSpans(300)
                    .setErrorMessage("too late"))
            .build()
            .toByteArray();
    byte[] points =
        ExportMetricsServiceResponse.newBuilder()
            .setPartialSuccess(
                ExportMetricsPartialSuccess.newBuilder()
                    .setRejectedDataPoints(300)
                    .setErrorMessage("too late"))
            .build()
            .toByteArray();
    byte[] logs =
        ExportLogsServiceResponse.newBuilder()
            .setPartialSuccess(
                ExportLogsPartialSuccess.newBuilder()
                    .setRejectedLogRecords(300)
                    .setErrorMessage("too late"))
            .build()
            .toByteArray();
    assertThat(ServerAnswer.ofResponse(spans, false)).isEqualTo(expected);
    assertThat(ServerAnswer.ofResponse(points, false)).isEqualTo(expected);
    assertThat(ServerAnswer.ofResponse(logs, false)).isEqualTo(expected);
  }

  @Test
  void ofResponse_withUnknownFields_skipsThem() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    out.writeUInt64(7, Long.MIN_VALUE);
    out.writeFixed64(8, 1);
    out.writeFixed32(9, 1);
    out.writeString(10, "unknown");
    out.writeByteArray(
        1, ExportTracePartialSuccess.newBuilder().setErrorMessage("hm").build().toByteArray());
    out.writeBool(2_000_000, true);
    out.flush();
    assertThat(ServerAnswer.ofResponse(bytes.toByteArray(), false))
        .isEqualTo(new ServerAnswer(0, "hm"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"partialSuccess\":{\"rejectedSpans\":\"300\",\"errorMessage\":\"too late\"}}",
        " { \"x\" : [1, {\"y\":null}, true] , \"partialSuccess\" : {\"errorMessage\":\"too late\","
            + "\"rejectedLogRecords\":300} } "
      })
  void ofResponse_json_isRead(String json) {
    assertThat(ServerAnswer.ofResponse(json.getBytes(UTF_8), true))
        .isEqualTo(new ServerAnswer(300, "too late"));
  }

  @Test
  void ofResponse_jsonWithEscapes_isReadAsText() {
    String json = "{\"partialSuccess\":{\"errorMessage\":\"\\u0041\\n\\t\\\"\\\\\\/é\"}}";
    assertThat(ServerAnswer.ofResponse(json.getBytes(UTF_8), true).message())
        .isEqualTo("A  \"\\/é");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[",
        "\"",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\":1,",
        "{}}",
        "x\"",
        "\"\\u00",
        "\"\\",
        "{\"partialSuccess\":[]}",
        "{\"partialSuccess\":{\"rejectedSpans\":\"many\"}}",
        "null",
        "!"
      })
  void ofResponse_jsonThatSaysNothing_isIgnored(String json) {
    assertThat(ServerAnswer.ofResponse(json.getBytes(UTF_8), true)).isEqualTo(NOTHING);
  }

  @Test
  void ofResponse_jsonNestedDeeply_isIgnored() {
    byte[] nested = "[".repeat(60_000).getBytes(UTF_8);
    assertThat(ServerAnswer.ofResponse(nested, true)).isEqualTo(NOTHING);
  }

  @Test
  void ofResponse_jsonThatIsTooLong_isIgnored() {
    String json = "{\"partialSuccess\":{\"rejectedSpans\":1}}" + " ".repeat(100_000);
    assertThat(ServerAnswer.ofResponse(json.getBytes(UTF_8), true)).isEqualTo(NOTHING);
  }

  @Test
  void ofResponse_brokenProtobuf_isIgnored() {
    byte[] whole =
        ExportTraceServiceResponse.newBuilder()
            .setPartialSuccess(
                ExportTracePartialSuccess.newBuilder().setRejectedSpans(1).setErrorMessage("abc"))
            .build()
            .toByteArray();
    for (int length = 1; length < whole.length; length++) {
      byte[] part = java.util.Arrays.copyOf(whole, length);
      assertThat(ServerAnswer.ofResponse(part, false)).as("%d bytes", length).isEqualTo(NOTHING);
    }
    assertThat(ServerAnswer.ofResponse(new byte[] {0, 0}, false)).isEqualTo(NOTHING);
    assertThat(ServerAnswer.ofResponse(new byte[] {(byte) 0x0B}, false)).isEqualTo(NOTHING);
    byte[] endless = new byte[100];
    java.util.Arrays.fill(endless, (byte) 0xFF);
    assertThat(ServerAnswer.ofResponse(endless, false)).isEqualTo(NOTHING);
  }

  @Test
  void ofResponse_negativeCount_isNone() {
    byte[] body =
        ExportTraceServiceResponse.newBuilder()
            .setPartialSuccess(ExportTracePartialSuccess.newBuilder().setRejectedSpans(-5))
            .build()
            .toByteArray();
    assertThat(ServerAnswer.ofResponse(body, false)).isEqualTo(NOTHING);
  }

  // O27
  @Test
  void messageOfStatus_eitherEncoding_isRead() {
    byte[] protobuf = {8, 3, 18, 3, 'b', 'a', 'd'};
    byte[] json = "{\"code\":3,\"message\":\"bad\",\"details\":[]}".getBytes(UTF_8);
    assertThat(ServerAnswer.messageOfStatus(protobuf, false)).isEqualTo("bad");
    assertThat(ServerAnswer.messageOfStatus(json, true)).isEqualTo("bad");
  }

  @Test
  void messageOfStatus_anythingElse_isEmpty() {
    byte[] html = "<html>Bad gateway</html>".getBytes(UTF_8);
    assertThat(ServerAnswer.messageOfStatus(html, false)).isEmpty();
    assertThat(ServerAnswer.messageOfStatus(html, true)).isEmpty();
    assertThat(ServerAnswer.messageOfStatus(new byte[0], false)).isEmpty();
  }

  @Test
  void messageOfStatus_longMessage_isShortened() {
    String json = "{\"message\":\"" + "m".repeat(5_000) + "\"}";
    assertThat(ServerAnswer.messageOfStatus(json.getBytes(UTF_8), true))
        .hasSize(1025)
        .endsWith("m…");
  }
}
