package io.opentelemetry.sdk.common.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {

  @Test
  void getDefault_hasTheDefaults() {
    assertThat(RetryPolicy.getDefault())
        .isEqualTo(RetryPolicy.builder().build())
        .hasSameHashCodeAs(RetryPolicy.builder().build())
        .hasToString(
            "RetryPolicy{maxAttempts=5, initialBackoff=PT1S, maxBackoff=PT5S,"
                + " backoffMultiplier=1.5, retryExceptionPredicate=null}");
  }

  @Test
  void build_everythingSet_hasItAndSoHasItsBuilder() {
    Predicate<IOException> predicate = e -> true;
    RetryPolicy policy =
        RetryPolicy.builder()
            .setMaxAttempts(2)
            .setInitialBackoff(Duration.ofMillis(3))
            .setMaxBackoff(Duration.ofMillis(4))
            .setBackoffMultiplier(0.5)
            .setRetryExceptionPredicate(predicate)
            .build();
    assertThat(policy.getMaxAttempts()).isEqualTo(2);
    assertThat(policy.getInitialBackoff()).isEqualTo(Duration.ofMillis(3));
    assertThat(policy.getMaxBackoff()).isEqualTo(Duration.ofMillis(4));
    assertThat(policy.getBackoffMultiplier()).isEqualTo(0.5);
    assertThat(policy.getRetryExceptionPredicate()).isSameAs(predicate);
    assertThat(policy.toBuilder().build()).isEqualTo(policy);
    assertThat(policy.toBuilder().setMaxAttempts(3).build()).isNotEqualTo(policy);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1, 6})
  void build_attemptsOutOfRange_isRejected(int attempts) {
    assertThatThrownBy(() -> RetryPolicy.builder().setMaxAttempts(attempts).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("maxAttempts must be from 2 to 5, but is " + attempts);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 0, Double.NaN})
  void build_multiplierNotPositive_isRejected(double multiplier) {
    assertThatThrownBy(() -> RetryPolicy.builder().setBackoffMultiplier(multiplier).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("backoffMultiplier must be greater than 0, but is " + multiplier);
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0})
  void build_backoffNotPositive_isRejected(long nanos) {
    Duration backoff = Duration.ofNanos(nanos);
    assertThatThrownBy(() -> RetryPolicy.builder().setInitialBackoff(backoff).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("initialBackoff");
    assertThatThrownBy(() -> RetryPolicy.builder().setMaxBackoff(backoff).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("maxBackoff");
  }

  @Test
  @SuppressWarnings("NullAway") // callers without null checks exist
  void setBackoff_null_isRejected() {
    assertThatThrownBy(() -> RetryPolicy.builder().setInitialBackoff(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("initialBackoff");
    assertThatThrownBy(() -> RetryPolicy.builder().setMaxBackoff(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("maxBackoff");
  }
}
