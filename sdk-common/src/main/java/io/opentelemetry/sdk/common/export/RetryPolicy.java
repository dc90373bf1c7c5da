package io.opentelemetry.sdk.common.export;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How a failed request is repeated: with exponential backoff and jitter. Immutable.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/protocol/exporter/#retry">Retry of OTLP
 *     exporters</a>
 */
public abstract class RetryPolicy {

  RetryPolicy() {}

  /**
   * The default policy: 5 attempts, 1 s before the first retry, at most 5 s, a factor of 1.5.
   *
   * @return the default policy
   */
  public static RetryPolicy getDefault() {
    return DefaultRetryPolicy.DEFAULT;
  }

  /**
   * Starts from the {@linkplain #getDefault() defaults}.
   *
   * @return a new builder
   */
  public static RetryPolicyBuilder builder() {
    return DefaultRetryPolicyBuilder.of(getDefault());
  }

  /**
   * Starts from this policy.
   *
   * @return a new builder with the values of this policy
   */
  public abstract RetryPolicyBuilder toBuilder();

  /**
   * How often a request is sent at most, the first attempt included.
   *
   * @return the number of attempts, from 2 to 5
   */
  public abstract int getMaxAttempts();

  /**
   * The longest wait before the first retry.
   *
   * @return a positive duration
   */
  public abstract Duration getInitialBackoff();

  /**
   * The longest wait before any retry.
   *
   * @return a positive duration
   */
  public abstract Duration getMaxBackoff();

  /**
   * By what the wait grows from one retry to the next.
   *
   * @return a positive factor
   */
  public abstract double getBackoffMultiplier();

  /**
   * Decides which failures of the connection are worth a retry.
   *
   * @return the predicate, or null to leave it to the sender
   */
  public abstract @Nullable Predicate<IOException> getRetryExceptionPredicate();

  /** Builds a {@link RetryPolicy}. Not safe for use by several threads. */
  public abstract static class RetryPolicyBuilder {

    RetryPolicyBuilder() {}

    /**
     * Sets how often a request is sent at most, the first attempt included.
     *
     * @param maxAttempts from 2 to 5; 5 by default
     * @return this builder
     */
    public abstract RetryPolicyBuilder setMaxAttempts(int maxAttempts);

    /**
     * Sets the longest wait before the first retry.
     *
     * @param initialBackoff a positive duration; 1 s by default
     * @return this builder
     */
    public abstract RetryPolicyBuilder setInitialBackoff(Duration initialBackoff);

    /**
     * Sets the longest wait before any retry.
     *
     * @param maxBackoff a positive duration; 5 s by default
     * @return this builder
     */
    public abstract RetryPolicyBuilder setMaxBackoff(Duration maxBackoff);

    /**
     * Sets by what the wait grows from one retry to the next.
     *
     * @param backoffMultiplier a positive factor; 1.5 by default
     * @return this builder
     */
    public abstract RetryPolicyBuilder setBackoffMultiplier(double backoffMultiplier);

    /**
     * Sets which failures of the connection are worth a retry.
     *
     * @param retryExceptionPredicate true to retry; without it the sender decides
     * @return this builder
     */
    public abstract RetryPolicyBuilder setRetryExceptionPredicate(
        Predicate<IOException> retryExceptionPredicate);

    abstract RetryPolicy create();

    /**
     * Makes the policy.
     *
     * @return a new policy
     * @throws IllegalArgumentException if a value is out of its range
     */
    public RetryPolicy build() {
      return create();
    }
  }
}
