package dev.peregrine.benchmarks.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Looks for the highest rate of spans at which none is dropped. Prints {@code spansPerSecond made}:
 * the rate that was held to the end, and how many spans that were.
 */
public final class RateSearch {

  private static final int SPANS_PER_BATCH = 512;
  private static final int MAX_WARM_UP_SECONDS = 20;

  /** How near to the rate asked for the application must come by itself. */
  private static final double HELD = 0.95;

  private final Load load;
  private final int httpPort;

  private RateSearch(Load load, int httpPort) {
    this.load = load;
    this.httpPort = httpPort;
  }

  /**
   * Arguments: protocol, HTTP port, gRPC port, size of the queue, seconds of each attempt, seconds
   * for which the rate must be held in the end.
   */
  public static void main(String[] args) {
    Destination destination = Destination.of(args[0], args[1], args[2]);
    Load load = Signal.SPANS.load(destination, Integer.parseInt(args[3]));
    WarmUp.run(
        MAX_WARM_UP_SECONDS,
        () -> {
          load.make(SPANS_PER_BATCH);
          load.flush();
        });
    int attemptSeconds = Integer.parseInt(args[4]);
    int seconds = Integer.parseInt(args[5]);
    RateSearch search = new RateSearch(load, destination.httpPort());
    int perTick =
        Climb.highest(
            rate -> search.held(rate, attemptSeconds) == rate, rate -> search.held(rate, seconds));
    System.out.println(1_000L * perTick + " " + Metronome.items(perTick, seconds));
    System.exit(0);
  }

  /** Returns the rate if it was held, and otherwise what has arrived, for each tick. */
  private int held(int perTick, int seconds) {
    long before = received();
    long lost = Metronome.keep(perTick, seconds, load);
    load.flush();
    long received = received() - before;
    long items = Metronome.items(perTick, seconds);
    if (received == items && lost < (1 - HELD) * seconds * 1e9) {
      return perTick;
    }
    return (int) Math.min(perTick - 1, perTick * received / items);
  }

  private long received() {
    try {
      return Received.of(httpPort);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
