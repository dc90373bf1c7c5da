package dev.peregrine.sampler.jaeger.internal;

import dev.peregrine.exporter.otlp.internal.send.Backoff;
import dev.peregrine.exporter.otlp.internal.wire.MalformedMessageException;
import dev.peregrine.sdk.common.internal.StateLogger;
import dev.peregrine.sdk.common.internal.thread.Timer;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.RetryPolicy;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the strategy again and again, and has the sampler that follows the last good answer. One
 * question is under way at a time; the next is asked an interval after the answer, or sooner if
 * there was none. Thread-safe.
 */
public final class StrategyPoller {

  private static final Duration FIRST_BACKOFF = Duration.ofSeconds(1);

  private final StrategySource source;
  private final Timer timer;
  private final Duration interval;
  private final Logger logger;
  private final StateLogger log;
  private final String endpoint;
  private final AtomicBoolean closed = new AtomicBoolean();

  /** Written by whoever has the answer: there is one at a time. */
  private Backoff backoff;

  private volatile Sampler sampler;

  /** The last good answer's, so that the same answer changes no limiter. */
  private volatile @Nullable Strategy strategy;

  /**
   * A poller that does not ask yet.
   *
   * @param initial what samples until there is an answer
   */
  public StrategyPoller(
      StrategySource source,
      Timer timer,
      Duration interval,
      Sampler initial,
      Logger logger,
      String endpoint) {
    this.source = source;
    this.timer = timer;
    this.interval = interval;
    this.sampler = initial;
    this.logger = logger;
    this.log = new StateLogger(logger);
    this.endpoint = endpoint;
    this.backoff = newBackoff();
  }

  /** Asks for the first time. */
  public void start() {
    schedule(0);
  }

  public Sampler sampler() {
    return sampler;
  }

  private Backoff newBackoff() {
    Duration first = interval.compareTo(FIRST_BACKOFF) < 0 ? interval : FIRST_BACKOFF;
    return new Backoff(
        RetryPolicy.builder()
            .setInitialBackoff(first)
            .setMaxBackoff(interval)
            .setBackoffMultiplier(2)
            .build(),
        () -> ThreadLocalRandom.current().nextDouble());
  }

  private void schedule(long delayNanos) {
    try {
      timer.schedule(this::ask, delayNanos);
    } catch (RejectedExecutionException e) {
      // It is over.
    }
  }

  private void ask() {
    if (closed.get()) {
      return;
    }
    try {
      source.ask(this::answered, this::failed);
    } catch (RuntimeException e) {
      failed(e);
    }
  }

  private void answered(byte[] answer) {
    Strategy received;
    try {
      received = StrategyReader.read(answer);
    } catch (MalformedMessageException e) {
      failed(e);
      return;
    }
    if (!received.equals(strategy)) {
      strategy = received;
      Sampler next = StrategySamplers.of(received, timer::nanoTime);
      sampler = next;
      logger.log(Level.FINE, "Sampling as {0} says: {1}", new Object[] {endpoint, next});
    }
    log.recovered("Sampling strategies come from " + endpoint + " again");
    backoff = newBackoff();
    schedule(interval.toNanos());
  }

  private void failed(Throwable error) {
    if (closed.get()) {
      return;
    }
    log.problem(
        "No sampling strategy from "
            + endpoint
            + ": "
            + error
            + ". Sampling goes on as "
            + sampler);
    schedule(backoff.nextDelayNanos(OptionalLong.empty()));
  }

  /** Asks no more. The sampler stays as it is. */
  public CompletableResultCode shutdown() {
    if (closed.getAndSet(true)) {
      return CompletableResultCode.ofSuccess();
    }
    timer.close();
    return source.close();
  }
}
