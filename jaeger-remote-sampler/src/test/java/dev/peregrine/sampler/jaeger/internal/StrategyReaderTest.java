package dev.peregrine.sampler.jaeger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Message;
import dev.peregrine.exporter.otlp.internal.wire.MalformedMessageException;
import java.util.Map;
import org.junit.jupiter.api.Test;

// T58
class StrategyReaderTest {

  private static Strategy read(Message answer) throws MalformedMessageException {
    return StrategyReader.read(answer.toByteArray());
  }

  @Test
  void strategies_areReadAsTheyWereWritten() throws MalformedMessageException {
    assertThat(read(Answers.probabilistic(0.25))).isEqualTo(new Strategy.Probabilistic(0.25));
    assertThat(read(Answers.probabilistic(0))).isEqualTo(new Strategy.Probabilistic(0));
    assertThat(read(Answers.rateLimiting(7))).isEqualTo(new Strategy.RateLimiting(7));
    assertThat(read(Answers.perOperation(0.5, 0.1, Map.of("GET /", 1.0, "é", 0.0))))
        .isEqualTo(new Strategy.PerOperation(0.5, 0.1, Map.of("GET /", 1.0, "é", 0.0)));
  }

  @Test
  void severalStrategies_thoseByOperationComeFirst() throws MalformedMessageException {
    Message both = Answers.merged(Answers.rateLimiting(1), Answers.probabilistic(1));
    assertThat(read(both)).isEqualTo(new Strategy.Probabilistic(1));
    assertThat(
            read(Answers.merged(Answers.probabilistic(1), Answers.perOperation(0.5, 0, Map.of()))))
        .isEqualTo(new Strategy.PerOperation(0.5, 0, Map.of()));
  }

  @Test
  void nothingThatCanBeFollowed_isRefused() {
    for (Message answer :
        new Message[] {
          Answers.withoutStrategy(),
          Answers.probabilistic(1.01),
          Answers.probabilistic(-0.01),
          Answers.probabilistic(Double.NaN),
          Answers.rateLimiting(-1),
          Answers.perOperation(2, 0, Map.of()),
          Answers.perOperation(0, -1, Map.of()),
          Answers.perOperation(0, Double.NaN, Map.of()),
          Answers.perOperation(0, 0, Map.of("a", 7.0))
        }) {
      assertThatThrownBy(() -> read(answer))
          .as("%s", answer)
          .isInstanceOf(MalformedMessageException.class);
    }
    assertThatThrownBy(() -> StrategyReader.read(new byte[0]))
        .isInstanceOf(MalformedMessageException.class);
  }

  @Test
  void question_isWhatAServerReads() {
    for (String name : new String[] {"shop", "", "é".repeat(100), "x".repeat(20_000)}) {
      byte[] request = SamplingManager.request(name);
      byte[] official = Answers.question(name).toByteArray();
      // The official encoder leaves out an empty text, which means the same.
      assertThat(request).isEqualTo(name.isEmpty() ? new byte[] {10, 0} : official);
    }
  }
}
