package dev.peregrine.exporter.otlp.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.protobuf.InvalidProtocolBufferException;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import java.util.OptionalLong;

class AnswerFuzzTest {

  @FuzzTest
  void anyBytes_areReadOrIgnored(byte[] bytes) {
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
  void responseThatOfficialClassesRead_saysTheSame(byte[] bytes) {
    ExportTraceServiceResponse official;
    try {
      official = ExportTraceServiceResponse.parseFrom(bytes);
    } catch (InvalidProtocolBufferException e) {
      return;
    }
    if (official.getUnknownFields().asMap().isEmpty()
        && official.getPartialSuccess().getUnknownFields().asMap().isEmpty()
        && official.getPartialSuccess().getErrorMessage().isEmpty()) {
      assertThat(ServerAnswer.ofResponse(bytes, false).rejected())
          .isLessThanOrEqualTo(Math.max(official.getPartialSuccess().getRejectedSpans(), 0));
    }
  }
}
