package dev.peregrine.sampler.jaeger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.peregrine.exporter.otlp.internal.wire.MalformedMessageException;
import java.util.HashMap;
import java.util.Map;

class StrategyReaderFuzzTest {

  @FuzzTest
  void read_anyBytes_areAStrategyOrRefused(byte[] bytes) {
    Strategy strategy;
    try {
      strategy = StrategyReader.read(bytes);
    } catch (MalformedMessageException e) {
      return;
    }
    assertThat(StrategySamplers.of(strategy, () -> 0).getDescription()).isNotEmpty();
  }

  @FuzzTest
  void read_anyStrategy_isReadAsItWasWritten(FuzzedDataProvider data)
      throws MalformedMessageException {
    Map<String, Double> ratios = new HashMap<>();
    double defaultRatio = data.consumeProbabilityDouble();
    double lowerBound = data.consumeRegularDouble(0, 1e9);
    while (data.remainingBytes() > 0) {
      ratios.put(data.consumeAsciiString(100), data.consumeProbabilityDouble());
    }
    assertThat(
            StrategyReader.read(
                Answers.perOperation(defaultRatio, lowerBound, ratios).toByteArray()))
        .isEqualTo(new Strategy.PerOperation(defaultRatio, lowerBound, ratios));
  }
}
