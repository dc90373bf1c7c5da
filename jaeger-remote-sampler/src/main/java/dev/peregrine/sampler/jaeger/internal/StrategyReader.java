package dev.peregrine.sampler.jaeger.internal;

import dev.peregrine.exporter.otlp.internal.wire.MalformedMessageException;
import dev.peregrine.exporter.otlp.internal.wire.ProtoReader;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code jaeger.api_v2.SamplingStrategyResponse}. Which strategy is meant shows in which is
 * there, whatever the answer calls it; probabilities by operation come first.
 */
public final class StrategyReader {

  // SamplingStrategyResponse
  private static final int PROBABILISTIC = 2;
  private static final int RATE_LIMITING = 3;
  private static final int PER_OPERATION = 4;

  // PerOperationSamplingStrategies
  private static final int DEFAULT_RATIO = 1;
  private static final int LOWER_BOUND = 2;
  private static final int OPERATIONS = 3;

  // OperationSamplingStrategy
  private static final int OPERATION = 1;
  private static final int OPERATION_PROBABILISTIC = 2;

  /** The only field of the two smallest messages. */
  private static final int VALUE = 1;

  private StrategyReader() {}

  /**
   * Reads an answer.
   *
   * @throws MalformedMessageException if it is none, has no strategy, or one that nobody can follow
   */
  public static Strategy read(byte[] response) throws MalformedMessageException {
    Strategy probabilistic = null;
    Strategy rateLimiting = null;
    Strategy perOperation = null;
    ProtoReader reader = new ProtoReader(response);
    while (reader.next()) {
      if (reader.is(PROBABILISTIC, ProtoReader.LENGTH_DELIMITED)) {
        probabilistic = new Strategy.Probabilistic(ratio(reader.message()));
      } else if (reader.is(RATE_LIMITING, ProtoReader.LENGTH_DELIMITED)) {
        rateLimiting = new Strategy.RateLimiting(perSecond(reader.message()));
      } else if (reader.is(PER_OPERATION, ProtoReader.LENGTH_DELIMITED)) {
        perOperation = perOperation(reader.message());
      }
    }
    Strategy found =
        perOperation != null ? perOperation : probabilistic != null ? probabilistic : rateLimiting;
    if (found == null) {
      throw new MalformedMessageException("There is no strategy in the answer");
    }
    return found;
  }

  private static double ratio(ProtoReader reader) throws MalformedMessageException {
    double ratio = 0;
    while (reader.next()) {
      if (reader.is(VALUE, ProtoReader.FIXED64)) {
        ratio = checkedRatio(reader.floatingPoint());
      }
    }
    return ratio;
  }

  private static int perSecond(ProtoReader reader) throws MalformedMessageException {
    int perSecond = 0;
    while (reader.next()) {
      if (reader.is(VALUE, ProtoReader.VARINT)) {
        perSecond = (int) reader.varint();
      }
    }
    if (perSecond < 0) {
      throw new MalformedMessageException("Not a number of traces a second: " + perSecond);
    }
    return perSecond;
  }

  private static Strategy perOperation(ProtoReader reader) throws MalformedMessageException {
    double defaultRatio = 0;
    double lowerBound = 0;
    Map<String, Double> ratios = new HashMap<>();
    while (reader.next()) {
      if (reader.is(DEFAULT_RATIO, ProtoReader.FIXED64)) {
        defaultRatio = checkedRatio(reader.floatingPoint());
      } else if (reader.is(LOWER_BOUND, ProtoReader.FIXED64)) {
        lowerBound = reader.floatingPoint();
      } else if (reader.is(OPERATIONS, ProtoReader.LENGTH_DELIMITED)) {
        operation(reader.message(), ratios);
      }
    }
    if (!(lowerBound >= 0)) {
      throw new MalformedMessageException("Not a number of traces a second: " + lowerBound);
    }
    return new Strategy.PerOperation(defaultRatio, lowerBound, ratios);
  }

  private static void operation(ProtoReader reader, Map<String, Double> ratios)
      throws MalformedMessageException {
    String name = "";
    Double ratio = null;
    while (reader.next()) {
      if (reader.is(OPERATION, ProtoReader.LENGTH_DELIMITED)) {
        name = reader.text();
      } else if (reader.is(OPERATION_PROBABILISTIC, ProtoReader.LENGTH_DELIMITED)) {
        ratio = ratio(reader.message());
      }
    }
    add(ratios, name, ratio);
  }

  private static void add(Map<String, Double> ratios, String name, @Nullable Double ratio) {
    if (ratio != null) {
      ratios.put(name, ratio);
    }
  }

  private static double checkedRatio(double ratio) throws MalformedMessageException {
    if (!(ratio >= 0 && ratio <= 1)) {
      throw new MalformedMessageException("Not a probability: " + ratio);
    }
    return ratio;
  }
}
