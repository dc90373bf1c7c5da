package dev.peregrine.exporter.otlp.internal.deliver;

import static dev.peregrine.exporter.otlp.internal.deliver.FakeServer.OK;
import static dev.peregrine.exporter.otlp.internal.deliver.FakeServer.REFUSED;
import static dev.peregrine.exporter.otlp.internal.deliver.FakeServer.UNAVAILABLE;
import static dev.peregrine.exporter.otlp.internal.deliver.FakeServer.throttled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.exporter.otlp.internal.store.DropCause;
import dev.peregrine.sdk.common.internal.Kept;
import io.opentelemetry.sdk.common.CompletableResultCode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A delivery without a store: requests are retried as long as their callers wait. */
class DeliveryPassingTest extends DeliveryFixture {

  // O19
  @Test
  void send_transientFailures_areRetriedAfterGrowingDelays() {
    CompletableResultCode result = send(passing(), 1);
    server.answer(UNAVAILABLE);
    for (int seconds = 1; seconds <= 3; seconds++) {
      advance(Duration.ofSeconds(seconds), () -> assertThat(server.calls).isEmpty());
      server.answer(seconds < 3 ? UNAVAILABLE : OK);
    }
    assertThat(result.isSuccess()).isTrue();
  }

  @Test
  void send_attemptsUsedUp_reportsTheLastFailure() {
    Delivery delivery = passing();
    CompletableResultCode result = send(delivery, 1);
    for (int i = 0; i < 3; i++) {
      server.answer(UNAVAILABLE);
      timer.advance(Duration.ofSeconds(3));
    }
    server.answer(throttled(0));
    assertThat(result.getFailureThrowable())
        .isNotInstanceOf(Kept.class)
        .hasMessageStartingWith("Server answered 429");
    assertThat(server.attempts).isEqualTo(4);
    assertThat(delivery.state().dropped()).isEqualTo(Map.of(DropCause.GAVE_UP, 1L));
  }

  @Test
  void send_withoutPolicy_isNeverRetriedAndTheNextGoesAtOnce() {
    options.setRetryPolicy(null);
    Delivery delivery = passing();
    CompletableResultCode first = send(delivery, 1);
    server.answer(UNAVAILABLE);
    assertThat(first.isSuccess()).isFalse();
    CompletableResultCode second = send(delivery, 2);
    server.answer(OK);
    assertThat(second.isSuccess()).isTrue();
    assertThat(timer.scheduled()).isZero();
  }

  // O21
  @Test
  void send_withoutPolicyButThrottled_leavesTheServerAlone() {
    options.setRetryPolicy(null);
    Delivery delivery = passing();
    CompletableResultCode first = send(delivery, 1);
    server.answer(throttled(2));
    assertThat(first.isDone()).isTrue();
    CompletableResultCode second = send(delivery, 2);
    advance(Duration.ofSeconds(2), () -> assertThat(server.calls).isEmpty());
    server.answer(OK);
    assertThat(second.isSuccess()).isTrue();
  }

  @Test
  void send_refused_isNotRetried() {
    CompletableResultCode result = send(passing(), 1);
    server.answer(REFUSED);
    assertThat(result.isSuccess()).isFalse();
    assertThat(timer.scheduled()).isZero();
  }

  // O14: retries fall inside the timeout
  @Test
  void send_nextAttemptAfterTheDeadline_reportsTheFailureAtOnce() {
    CompletableResultCode result = send(passing(), 1);
    timer.advance(Duration.ofMillis(9_500));
    server.answer(UNAVAILABLE);
    assertThat(result.isDone()).isTrue();
    assertThat(result.isSuccess()).isFalse();
  }

  @Test
  void send_retry_hasTheRestOfTheTimeout() {
    send(passing(), 1).whenComplete(() -> {});
    timer.advance(Duration.ofSeconds(4));
    server.answer(UNAVAILABLE);
    timer.advance(SECOND);
    assertThat(server.calls.get(0).timeoutNanos).isEqualTo(Duration.ofSeconds(5).toNanos());
  }

  @Test
  void send_serverAsksForMoreThanThereIs_reportsTheFailureAtOnce() {
    Delivery delivery = passing();
    CompletableResultCode first = send(delivery, 1);
    server.answer(throttled(11));
    assertThat(first.isDone()).isTrue();
    CompletableResultCode second = send(delivery, 2);
    assertThat(second.isDone()).as("it cannot be sent in time either").isTrue();
    assertThat(delivery.state().dropped()).isEqualTo(Map.of(DropCause.GAVE_UP, 2L));
  }

  @Test
  void send_timeIsOverWhileOthersAreTried_isGivenUp() {
    Delivery delivery = passing();
    CompletableResultCode first = send(delivery, 1);
    CompletableResultCode second = send(delivery, 2);
    server.answer(UNAVAILABLE);
    server.answer(UNAVAILABLE);
    timer.advance(SECOND);
    assertThat(server.calls).as("the probe is for one of them").hasSize(1);
    timer.advance(TIMEOUT);
    assertThat(second.isDone()).isTrue();
    assertThat(second.getFailureThrowable()).hasMessageStartingWith("Server answered 503");
    assertThat(first.isDone()).as("the sender ends it").isFalse();
    server.answer(UNAVAILABLE);
    assertThat(first.isDone()).isTrue();
    assertThat(delivery.state().dropped()).isEqualTo(Map.of(DropCause.GAVE_UP, 2L));
    assertThat(delivery.state().waitingItems()).isZero();
  }

  @Test
  void isReady_whileAFailedRequestWaits_isFalse() {
    Delivery delivery = passing();
    int[] wakeUps = new int[1];
    delivery.onReady(() -> wakeUps[0]++);
    send(delivery, 1).whenComplete(() -> {});
    server.answer(UNAVAILABLE);
    assertThat(delivery.isReady()).isFalse();
    timer.advance(SECOND);
    server.answer(OK);
    assertThat(wakeUps[0]).isEqualTo(1);
    assertThat(delivery.isReady()).isTrue();
  }

  @Test
  void isReady_afterItGaveUp_becomesTrueWhenTheGateMayOpen() {
    options.setRetryPolicy(POLICY.toBuilder().setMaxAttempts(2).build());
    Delivery delivery = passing();
    int[] wakeUps = new int[1];
    delivery.onReady(() -> wakeUps[0]++);
    send(delivery, 1).whenComplete(() -> {});
    server.answer(UNAVAILABLE);
    timer.advance(SECOND);
    server.answer(UNAVAILABLE);
    assertThat(delivery.isReady()).isFalse();
    timer.advance(Duration.ofSeconds(2));
    assertThat(wakeUps[0]).isEqualTo(1);
    assertThat(delivery.isReady()).isTrue();
    send(delivery, 2).whenComplete(() -> {});
    assertThat(server.calls).hasSize(1);
    assertThat(delivery.isReady()).as("one probe at a time").isFalse();
    server.answer(OK);
    assertThat(delivery.isReady()).isTrue();
  }

  @Test
  void send_moreThanSlots_areSentAsTheCallerWants() {
    Delivery delivery = passing();
    for (int i = 0; i < 9; i++) {
      send(delivery, i).whenComplete(() -> {});
    }
    assertThat(server.calls).hasSize(9);
    assertThat(delivery.isReady()).isFalse();
  }
}
