package io.opentelemetry.sdk.common.export;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.sdk.common.export.RetryPolicy.RetryPolicyBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The one builder of retry policies. */
final class DefaultRetryPolicyBuilder extends RetryPolicyBuilder {

  private int maxAttempts;
  private Duration initialBackoff;
  private Duration maxBackoff;
  private double backoffMultiplier;
  private @Nullable Predicate<IOException> retryExceptionPredicate;

  private DefaultRetryPolicyBuilder(RetryPolicy policy) {
    maxAttempts = policy.getMaxAttempts();
    initialBackoff = policy.getInitialBackoff();
    maxBackoff = policy.getMaxBackoff();
    backoffMultiplier = policy.getBackoffMultiplier();
    retryExceptionPredicate = policy.getRetryExceptionPredicate();
  }

  static RetryPolicyBuilder of(RetryPolicy policy) {
    return new DefaultRetryPolicyBuilder(policy);
  }

  @Override
  public RetryPolicyBuilder setMaxAttempts(int maxAttempts) {
    this.maxAttempts = maxAttempts;
    return this;
  }

  @Override
  public RetryPolicyBuilder setInitialBackoff(Duration initialBackoff) {
    this.initialBackoff = requireNonNull(initialBackoff, "initialBackoff");
    return this;
  }

  @Override
  public RetryPolicyBuilder setMaxBackoff(Duration maxBackoff) {
    this.maxBackoff = requireNonNull(maxBackoff, "maxBackoff");
    return this;
  }

  @Override
  public RetryPolicyBuilder setBackoffMultiplier(double backoffMultiplier) {
    this.backoffMultiplier = backoffMultiplier;
    return this;
  }

  @Override
  public RetryPolicyBuilder setRetryExceptionPredicate(
      @Nullable Predicate<IOException> retryExceptionPredicate) {
    this.retryExceptionPredicate = retryExceptionPredicate;
    return this;
  }

  @Override
  RetryPolicy create() {
    require(maxAttempts >= 2 && maxAttempts <= 5, "maxAttempts", maxAttempts, "from 2 to 5");
    requirePositive("initialBackoff", initialBackoff);
    requirePositive("maxBackoff", maxBackoff);
    // Written so that NaN fails too.
    require(backoffMultiplier > 0, "backoffMultiplier", backoffMultiplier, "greater than 0");
    return new DefaultRetryPolicy(
        maxAttempts, initialBackoff, maxBackoff, backoffMultiplier, retryExceptionPredicate);
  }

  private static void requirePositive(String name, Duration value) {
    require(!value.isNegative() && !value.isZero(), name, value, "greater than 0");
  }

  private static void require(boolean valid, String name, Object value, String allowed) {
    if (!valid) {
      throw new IllegalArgumentException(name + " must be " + allowed + ", but is " + value);
    }
  }
}
