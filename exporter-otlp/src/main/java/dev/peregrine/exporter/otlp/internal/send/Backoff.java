package dev.peregrine.exporter.otlp.internal.send;

import io.opentelemetry.sdk.common.export.RetryPolicy;
import java.util.OptionalLong;
import java.util.function.DoubleSupplier;

/**
 * How long to wait between attempts: it grows from one to the next, and differs between clients by
 * up to a fifth, so that those whom one outage hit do not come back all at once.
 */
public final class Backoff {

  private static final double JITTER = 0.2;

  private final RetryPolicy policy;
  private final DoubleSupplier random;
  private double nextNanos;

  /**
   * @param random supplies numbers from 0 to 1
   */
  public Backoff(RetryPolicy policy, DoubleSupplier random) {
    this.policy = policy;
    this.random = random;
    this.nextNanos = (double) policy.getInitialBackoff().toNanos();
  }

  /** The next delay: what the server asked for if it did, and growing on from that. */
  public long nextDelayNanos(OptionalLong requestedNanos) {
    double base = Math.min(nextNanos, (double) policy.getMaxBackoff().toNanos());
    double jittered = base * (1 - JITTER + 2 * JITTER * random.getAsDouble());
    double delay = requestedNanos.orElse(0) > 0 ? (double) requestedNanos.getAsLong() : jittered;
    nextNanos = Math.max(base, delay) * policy.getBackoffMultiplier();
    return (long) delay;
  }
}
