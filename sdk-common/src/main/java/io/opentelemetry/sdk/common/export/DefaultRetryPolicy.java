package io.opentelemetry.sdk.common.export;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The values of a retry policy, checked by its builder. */
final class DefaultRetryPolicy extends RetryPolicy {

  static final RetryPolicy DEFAULT =
      new DefaultRetryPolicy(5, Duration.ofSeconds(1), Duration.ofSeconds(5), 1.5, null);

  private final int maxAttempts;
  private final Duration initialBackoff;
  private final Duration maxBackoff;
  private final double backoffMultiplier;
  private final @Nullable Predicate<IOException> retryExceptionPredicate;

  DefaultRetryPolicy(
      int maxAttempts,
      Duration initialBackoff,
      Duration maxBackoff,
      double backoffMultiplier,
      @Nullable Predicate<IOException> retryExceptionPredicate) {
    this.maxAttempts = maxAttempts;
    this.initialBackoff = initialBackoff;
    this.maxBackoff = maxBackoff;
    this.backoffMultiplier = backoffMultiplier;
    this.retryExceptionPredicate = retryExceptionPredicate;
  }

  @Override
  public RetryPolicyBuilder toBuilder() {
    return DefaultRetryPolicyBuilder.of(this);
  }

  @Override
  public int getMaxAttempts() {
    return maxAttempts;
  }

  @Override
  public Duration getInitialBackoff() {
    return initialBackoff;
  }

  @Override
  public Duration getMaxBackoff() {
    return maxBackoff;
  }

  @Override
  public double getBackoffMultiplier() {
    return backoffMultiplier;
  }

  @Override
  public @Nullable Predicate<IOException> getRetryExceptionPredicate() {
    return retryExceptionPredicate;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DefaultRetryPolicy that
        && maxAttempts == that.maxAttempts
        && initialBackoff.equals(that.initialBackoff)
        && maxBackoff.equals(that.maxBackoff)
        && Double.compare(backoffMultiplier, that.backoffMultiplier) == 0
        && Objects.equals(retryExceptionPredicate, that.retryExceptionPredicate);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        maxAttempts, initialBackoff, maxBackoff, backoffMultiplier, retryExceptionPredicate);
  }

  @Override
  public String toString() {
    return "RetryPolicy{maxAttempts="
        + maxAttempts
        + ", initialBackoff="
        + initialBackoff
        + ", maxBackoff="
        + maxBackoff
        + ", backoffMultiplier="
        + backoffMultiplier
        + ", retryExceptionPredicate="
        + retryExceptionPredicate
        + "}";
  }
}
