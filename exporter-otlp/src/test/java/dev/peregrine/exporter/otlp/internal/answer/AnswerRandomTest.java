package dev.peregrine.exporter.otlp.internal.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Duration;
import com.google.protobuf.Message;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsPartialSuccess;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceResponse;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Answers of servers that are broken, or mean harm. The fuzz tests say the same of more bytes. */
class AnswerRandomTest {

  private static final int ROUNDS = 20_000;

  private static final String[] TOKENS = {
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "\"",
    "\\",
    "null",
    "true",
    "-1",
    "1e999999999",
    "\"message\"",
    "\"partialSuccess\"",
    "\"rejectedSpans\"",
    "\"errorMessage\"",
    "\"99999999999999999999\"",
    " ",
    "\\u00",
    "é",
    "\0",
    "9223372036854775807",
    "0.5",
    "\"\\ud800\""
  };

  private static void assertHarmless(byte[] answer, long seed) {
    for (boolean json : new boolean[] {false, true}) {
      ServerAnswer read = ServerAnswer.ofResponse(answer, json);
      assertThat(read.rejected()).as("seed %d", seed).isNotNegative();
      assertThat(read.message()).as("seed %d", seed).hasSizeLessThanOrEqualTo(1_025);
      assertThat(ServerAnswer.messageOfStatus(answer, json))
          .as("seed %d", seed)
          .hasSizeLessThanOrEqualTo(1_025);
    }
    assertThat(RetryInfo.delayNanos(answer).orElse(0)).as("seed %d", seed).isNotNegative();
  }

  @Test
  void ofResponse_anyBytes_areHarmless() {
    for (long seed = 0; seed < ROUNDS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      byte[] answer = new byte[random.nextInt(60)];
      random.nextBytes(answer);
      assertHarmless(answer, seed);
    }
  }

  @Test
  void ofResponse_anyOrderOfJsonTokens_isHarmless() {
    for (long seed = 0; seed < ROUNDS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      StringBuilder answer = new StringBuilder("{\"partialSuccess\":{");
      for (int i = random.nextInt(20); i > 0; i--) {
        answer.append(TOKENS[random.nextInt(TOKENS.length)]);
      }
      assertHarmless(answer.toString().getBytes(UTF_8), seed);
    }
  }

  @Test
  void ofResponse_damagedAnswers_areHarmless() {
    Message partial =
        ExportLogsServiceResponse.newBuilder()
            .setPartialSuccess(
                ExportLogsPartialSuccess.newBuilder()
                    .setRejectedLogRecords(300)
                    .setErrorMessage("too late, too large"))
            .build();
    byte[][] answers = {
      partial.toByteArray(),
      RetryInfoTest.statusWith(Duration.newBuilder().setSeconds(70).setNanos(7).build()),
      "{\"partialSuccess\":{\"rejectedSpans\":\"300\",\"errorMessage\":\"too late\"}}"
          .getBytes(UTF_8)
    };
    for (long seed = 0; seed < ROUNDS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      byte[] answer = answers[random.nextInt(answers.length)].clone();
      for (int i = random.nextInt(4); i >= 0; i--) {
        answer[random.nextInt(answer.length)] = (byte) random.nextInt(256);
      }
      assertHarmless(answer, seed);
    }
  }

  // O26
  @Test
  void ofResponse_hostileNumbers_areNoneOrBounded() {
    for (String number :
        new String[] {"-1", "1e999999999", "99999999999999999999", "NaN", "{}", "[]", "true", ""}) {
      String json = "{\"partialSuccess\":{\"rejectedSpans\":" + number + "}}";
      assertThat(ServerAnswer.ofResponse(json.getBytes(UTF_8), true).rejected())
          .as(number)
          .isZero();
    }
  }

  @Test
  void ofResponse_messageThatIsNoUtf8_isShownAsFarAsItIs() {
    byte[] body = {10, 5, 18, 3, 'a', (byte) 0xFF, 'b'};
    assertThat(ServerAnswer.ofResponse(body, false).message()).isEqualTo("a\uFFFDb");
  }

  @Test
  void ofResponse_hugeMessage_isCut() {
    byte[] body =
        ExportLogsServiceResponse.newBuilder()
            .setPartialSuccess(
                ExportLogsPartialSuccess.newBuilder().setErrorMessage("m".repeat(4 << 20)))
            .build()
            .toByteArray();
    assertThat(ServerAnswer.ofResponse(body, false).message()).hasSize(1_025);
  }
}
