package dev.peregrine.benchmarks.pipeline;

import java.io.IOException;

/**
 * Looks for the highest rate of spans at which none is dropped. Prints {@code spansPerSecond made}:
 * the rate that was held to the end, and how many spans that were.
 */
public final class RateSearch {

  private static final int SPANS_PER_BATCH = 512;
  private static final int MAX_WARM_UP_SECONDS = 20;
  private static final int FIRST_PER_TICK = 8;
  private static final int HIGHEST_PER_TICK = 2_000;

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
  public static void main(String[] args) throws IOException {
    Destination destination = Destination.of(args[0], args[1], args[2]);
    Load load = Signal.SPANS.load(destination, Integer.parseInt(args[3]));
    WarmUp.run(
        MAX_WARM_UP_SECONDS,
        () -> {
          load.make(SPANS_PER_BATCH);
          load.flush();
        });
    int seconds = Integer.parseInt(args[5]);
    int perTick =
        new RateSearch(load, destination.httpPort()).search(Integer.parseInt(args[4]), seconds);
    System.out.println(1_000L * perTick + " " + Metronome.items(perTick, seconds));
    System.exit(0);
  }

  private int search(int attemptSeconds, int finalSeconds) throws IOException {
    int good = 0;
    int next = FIRST_PER_TICK;
    while (next <= HIGHEST_PER_TICK && isHeld(next, attemptSeconds)) {
      good = next;
      next += (next + 1) / 2;
    }
    int bad = next;
    while (bad - good > 1 && bad - good > good / 10) {
      int middle = (good + bad) / 2;
      if (isHeld(middle, attemptSeconds)) {
        good = middle;
      } else {
        bad = middle;
      }
    }
    while (good > 0 && !isHeld(good, finalSeconds)) {
      good -= (good + 9) / 10;
    }
    return good;
  }

  private boolean isHeld(int perTick, int seconds) throws IOException {
    long before = Received.of(httpPort);
    long lost = Metronome.keep(perTick, seconds, load);
    load.flush();
    long received = Received.of(httpPort) - before;
    return received == Metronome.items(perTick, seconds) && lost < (1 - HELD) * seconds * 1e9;
  }
}
