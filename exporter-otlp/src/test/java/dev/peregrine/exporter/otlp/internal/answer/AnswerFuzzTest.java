package dev.peregrine.exporter.otlp.internal.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.gson.JsonObject;
import com.google.protobuf.ByteString;
import com.google.protobuf.Duration;
import io.opentelemetry.proto.collector.trace.v1.ExportTracePartialSuccess;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import java.util.OptionalLong;

class AnswerFuzzTest {

  @FuzzTest
  void ofResponse_anyBytes_areReadOrIgnored(byte[] bytes) {
    for (boolean json : new boolean[] {false, true}) {
      ServerAnswer answer = ServerAnswer.ofResponse(bytes, json);
      assertThat(answer.rejected()).isNotNegative();
      assertThat(answer.message().length()).isLessThanOrEqualTo(1025);
      assertThat(ServerAnswer.messageOfStatus(bytes, json).length()).isLessThanOrEqualTo(1025);
    }
    OptionalLong delay = RetryInfo.delayNanos(bytes);
    assertThat(delay.orElse(0)).isNotNegative();
  }

  @FuzzTest
  void ofResponse_anyPartialSuccess_isReadAsItWasWritten(FuzzedDataProvider data) {
    long rejected = data.consumeLong();
    String message = data.consumeString(1_000);
    byte[] body =
        ExportTraceServiceResponse.newBuilder()
            .setPartialSuccess(
                ExportTracePartialSuccess.newBuilder()
                    .setRejectedSpans(rejected)
                    .setErrorMessageBytes(ByteString.copyFrom(message, UTF_8)))
            .build()
            .toByteArray();
    assertThat(ServerAnswer.ofResponse(body, false))
        .isEqualTo(
            new ServerAnswer(Math.max(rejected, 0), new String(message.getBytes(UTF_8), UTF_8)));
  }

  @FuzzTest
  void ofResponse_anyPartialSuccessInJson_isReadAsItWasWritten(FuzzedDataProvider data) {
    long rejected = data.consumeLong();
    String message = data.consumeAsciiString(1_000);
    JsonObject partial = new JsonObject();
    partial.addProperty("rejectedSpans", Long.toString(rejected));
    partial.addProperty("errorMessage", message);
    JsonObject response = new JsonObject();
    response.add("partialSuccess", partial);
    assertThat(ServerAnswer.ofResponse(response.toString().getBytes(UTF_8), true))
        .isEqualTo(new ServerAnswer(Math.max(rejected, 0), message));
  }

  @FuzzTest
  void delayNanos_anyRetryInfo_isReadAsItWasWritten(FuzzedDataProvider data) {
    long seconds = data.consumeLong(0, 1_000_000);
    int nanos = data.consumeInt(0, 999_999_999);
    Duration delay = Duration.newBuilder().setSeconds(seconds).setNanos(nanos).build();
    byte[] status = RetryInfoTest.statusWith(delay);
    assertThat(RetryInfo.delayNanos(status)).hasValue(seconds * 1_000_000_000 + nanos);
  }
}
