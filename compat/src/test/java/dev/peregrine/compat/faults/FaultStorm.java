package dev.peregrine.compat.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Does one bad thing after another to a network, with a while of peace after each. */
final class FaultStorm {

  private static final int LONGEST_MILLIS = 3_000;
  private static final Duration THROTTLE = Duration.ofSeconds(1);

  private final Network network;
  private final SplittableRandom random;
  private final CountDownLatch calm = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);
  private final Arrivals arrivals = new Arrivals();

  FaultStorm(Network network, long seed) {
    this.network = network;
    this.random = new SplittableRandom(seed);
  }

  private enum Kind {
    OUTAGE,
    CONNECTIONS_RESET,
    CONNECTIONS_RESET_IN_REQUEST,
    CONNECTIONS_HALF_OPEN,
    CONNECTIONS_CLOSED,
    UNAVAILABLE,
    THROTTLED,
    LOST_ACKNOWLEDGEMENTS,
    SLOW_ANSWERS,
    PARTIAL_SUCCESSES,
    REFUSALS
  }

  /** Goes on until {@link #end}. */
  void run() {
    network.receiver.ledger().onTake(arrivals::arrived);
    try {
      while (!waitFor(random.nextInt(100, 1_500))) {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        strike(kind);
        long pauseNanos = kind == Kind.THROTTLED ? THROTTLE.toNanos() : 0;
        arrivals.faultEnds(
            kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), System.nanoTime() + pauseNanos);
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("the storm has hit the harness", e);
    } finally {
      over.countDown();
    }
  }

  /** Ends the storm and returns what arrived in it, and after it. */
  Arrivals end() throws InterruptedException {
    calm.countDown();
    over.await();
    return arrivals;
  }

  /** Returns whether the storm is to end. */
  private boolean waitFor(int millis) throws InterruptedException {
    return calm.await(millis, TimeUnit.MILLISECONDS);
  }

  private void strike(Kind kind) throws IOException, InterruptedException {
    FaultProxy proxy = network.proxy;
    switch (kind) {
      case OUTAGE -> {
        proxy.crash();
        waitFor(random.nextInt(LONGEST_MILLIS));
        proxy.listen();
      }
      case CONNECTIONS_RESET -> proxy.toAll(Link::reset);
      case CONNECTIONS_RESET_IN_REQUEST -> proxy.toAll(link -> link.resetAfterRequestBytes(20_000));
      case CONNECTIONS_HALF_OPEN -> proxy.toAll(Link::cut);
      case CONNECTIONS_CLOSED -> proxy.toAll(Link::close);
      case UNAVAILABLE -> answer(20, exchange -> exchange.refuseForNow(Status.UNAVAILABLE));
      case THROTTLED -> {
        Status throttled = Status.throttled(THROTTLE);
        answer(3, exchange -> exchange.refuseForNow(throttled));
      }
      case LOST_ACKNOWLEDGEMENTS ->
          answer(2, exchange -> exchange.acceptUnheard(() -> proxy.toAll(Link::reset)));
      case SLOW_ANSWERS ->
          answer(
              8,
              exchange -> {
                boolean unused = waitFor(300);
                exchange.accept();
              });
      case PARTIAL_SUCCESSES -> answer(2, exchange -> exchange.acceptAllBut(5, "five too many"));
      case REFUSALS -> answer(1, exchange -> exchange.refuse(Status.INVALID));
      default -> throw new AssertionError(kind);
    }
  }

  private void answer(int requests, Answer answer) throws InterruptedException {
    network.receiver.answerNext(requests, answer);
    network.receiver.awaitScript();
  }
}
