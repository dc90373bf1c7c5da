package dev.peregrine.exporter.otlp.internal.send;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.MessageWriter;
import io.opentelemetry.sdk.common.export.RetryPolicy;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RetryingSenderTest {

  private static final Duration MILLI = Duration.ofMillis(1);
  private static final RetryPolicy POLICY =
      RetryPolicy.builder()
          .setMaxAttempts(4)
          .setInitialBackoff(Duration.ofSeconds(1))
          .setMaxBackoff(Duration.ofSeconds(3))
          .setBackoffMultiplier(2)
          .build();

  private final ManualTimer timer = new ManualTimer();
  private final FakeTransport transport = new FakeTransport();
  private final List<Object> outcomes = new ArrayList<>();

  private RetryingSender<HttpReply> sender(RetryPolicy policy) {
    // A random number in the middle is no jitter.
    return new RetryingSender<>(transport, policy, Duration.ofSeconds(10), timer, () -> 0.5);
  }

  private void send(RetryingSender<HttpReply> sender) {
    sender.send(FakeTransport.MESSAGE, outcomes::add, outcomes::add);
  }

  private static HttpReply reply(int status) {
    return reply(status, null);
  }

  private static HttpReply reply(int status, String retryAfter) {
    return new HttpReply(status, "", new byte[0], retryAfter);
  }

  @Test
  void send_success_isReportedOnce() {
    send(sender(POLICY));
    HttpReply ok = reply(200);
    transport.answer(ok);
    assertThat(outcomes).containsExactly(ok);
    assertThat(timer.scheduled()).isZero();
  }

  // O19
  @Test
  void send_transientFailure_isRetriedAfterGrowingDelays() {
    send(sender(POLICY));
    transport.answer(reply(503));
    timer.advance(Duration.ofSeconds(1).minus(MILLI));
    assertThat(transport.pending).isEmpty();
    timer.advance(MILLI);
    transport.answer(reply(503));
    timer.advance(Duration.ofSeconds(2));
    transport.answer(reply(503));
    timer.advance(Duration.ofSeconds(3).minus(MILLI));
    assertThat(transport.pending).isEmpty();
    timer.advance(MILLI);
    assertThat(outcomes).isEmpty();
    HttpReply ok = reply(200);
    transport.answer(ok);
    assertThat(outcomes).containsExactly(ok);
  }

  @Test
  void send_attemptsUsedUp_reportsTheLastFailure() {
    send(sender(POLICY));
    for (int i = 0; i < 3; i++) {
      transport.answer(reply(503));
      timer.advance(Duration.ofSeconds(3));
    }
    HttpReply last = reply(429);
    transport.answer(last);
    assertThat(outcomes).containsExactly(last);
    assertThat(transport.sent).isEqualTo(4);
  }

  @Test
  void send_withoutPolicy_isNeverRetried() {
    send(sender(null));
    HttpReply unavailable = reply(503);
    transport.answer(unavailable);
    assertThat(outcomes).containsExactly(unavailable);
  }

  // O25
  @Test
  void send_permanentFailure_isNotRetried() {
    send(sender(POLICY));
    HttpReply refused = reply(400);
    transport.answer(refused);
    assertThat(outcomes).containsExactly(refused);
  }

  // O14: retries fall inside the timeout
  @Test
  void send_nextAttemptAfterTheDeadline_reportsTheFailureAtOnce() {
    send(sender(POLICY));
    timer.advance(Duration.ofMillis(9_500));
    HttpReply unavailable = reply(503);
    transport.answer(unavailable);
    assertThat(outcomes).containsExactly(unavailable);
  }

  @Test
  void send_retry_hasTheRestOfTheTimeout() {
    send(sender(POLICY));
    assertThat(transport.timeoutNanos).isEqualTo(Duration.ofSeconds(10).toNanos());
    timer.advance(Duration.ofSeconds(4));
    transport.answer(reply(503));
    timer.advance(Duration.ofSeconds(1));
    assertThat(transport.timeoutNanos).isEqualTo(Duration.ofSeconds(5).toNanos());
  }

  @Test
  void send_withoutTimeout_neverHasOne() {
    RetryingSender<HttpReply> sender =
        new RetryingSender<>(transport, POLICY, Duration.ofNanos(Long.MAX_VALUE), timer, () -> 0.5);
    send(sender);
    timer.advance(Duration.ofDays(30));
    transport.answer(reply(503));
    timer.advance(Duration.ofSeconds(1));
    assertThat(transport.timeoutNanos).isEqualTo(Long.MAX_VALUE);
  }

  // O21, O23
  @Test
  void send_serverAsksForADelay_waitsAsLongAndGrowsFromThere() {
    send(sender(POLICY));
    transport.answer(reply(503, "2"));
    timer.advance(Duration.ofSeconds(2).minus(MILLI));
    assertThat(transport.pending).isEmpty();
    timer.advance(MILLI);
    transport.answer(reply(503));
    timer.advance(Duration.ofSeconds(3).minus(MILLI));
    assertThat(transport.pending).isEmpty();
    timer.advance(MILLI);
    assertThat(transport.pending).hasSize(1);
  }

  @Test
  void send_serverAsksForMoreThanThereIs_reportsTheFailureAtOnce() {
    send(sender(POLICY));
    HttpReply busy = reply(429, "11");
    transport.answer(busy);
    assertThat(outcomes).containsExactly(busy);
  }

  @Test
  void jitter_changesDelaysByAFifthAtMost() {
    Backoff early = new Backoff(POLICY, () -> 0);
    Backoff late = new Backoff(POLICY, () -> 1);
    assertThat(early.nextDelayNanos(java.util.OptionalLong.empty())).isEqualTo(800_000_000);
    assertThat(late.nextDelayNanos(java.util.OptionalLong.empty())).isEqualTo(1_200_000_000);
  }

  // O24
  @Test
  void send_transientError_isRetried() {
    send(sender(POLICY));
    transport.fail(new IOException("reset"));
    timer.advance(Duration.ofSeconds(1));
    assertThat(transport.pending).hasSize(1);
  }

  @Test
  void send_permanentError_isReported() {
    send(sender(POLICY));
    RuntimeException error = new IllegalArgumentException("no");
    transport.fail(error);
    assertThat(outcomes).containsExactly(error);
  }

  @Test
  void send_policyWithPredicate_decidesOnIoExceptions() {
    IOException no = new IOException("no");
    send(
        sender(
            POLICY.toBuilder()
                .setRetryExceptionPredicate(e -> !"no".equals(e.getMessage()))
                .build()));
    transport.fail(new IOException("yes"));
    timer.advance(Duration.ofSeconds(1));
    transport.fail(no);
    assertThat(outcomes).containsExactly(no);
  }

  @Test
  void send_transportThatThrows_isReported() {
    RuntimeException broken = new IllegalStateException("broken");
    transport.broken = broken;
    send(sender(POLICY));
    assertThat(outcomes).containsExactly(broken);
  }

  @Test
  void shutdown_idle_closesAtOnce() {
    RetryingSender<HttpReply> sender = sender(POLICY);
    assertThat(sender.shutdown().isSuccess()).isTrue();
    assertThat(transport.closed).isEqualTo(1);
    assertThat(sender.shutdown().isSuccess()).isTrue();
    assertThat(transport.closed).isEqualTo(1);
  }

  @Test
  void shutdown_attemptUnderWay_closesAfterIt() {
    RetryingSender<HttpReply> sender = sender(POLICY);
    send(sender);
    CompletableResultCode result = sender.shutdown();
    assertThat(result.isDone()).isFalse();
    assertThat(transport.closed).isZero();
    HttpReply ok = reply(200);
    transport.answer(ok);
    assertThat(outcomes).containsExactly(ok);
    assertThat(result.isSuccess()).isTrue();
    assertThat(transport.closed).isEqualTo(1);
  }

  @Test
  void shutdown_waitingForARetry_reportsTheLastFailure() {
    RetryingSender<HttpReply> sender = sender(POLICY);
    send(sender);
    HttpReply unavailable = reply(503);
    transport.answer(unavailable);
    assertThat(sender.shutdown().isSuccess()).isTrue();
    assertThat(outcomes).containsExactly(unavailable);
  }

  @Test
  void shutdown_thenTransientFailure_isNotRetried() {
    RetryingSender<HttpReply> sender = sender(POLICY);
    send(sender);
    CompletableResultCode result = sender.shutdown();
    HttpReply unavailable = reply(503);
    transport.answer(unavailable);
    assertThat(outcomes).containsExactly(unavailable);
    assertThat(result.isSuccess()).isTrue();
  }

  @Test
  void send_afterShutdown_fails() {
    RetryingSender<HttpReply> sender = sender(POLICY);
    assertThat(sender.shutdown().isSuccess()).isTrue();
    send(sender);
    assertThat(outcomes).singleElement().isInstanceOf(IOException.class);
    assertThat(transport.sent).isZero();
  }

  @Test
  void shutdown_transportThatThrows_fails() {
    transport.broken = new IllegalStateException("broken");
    assertThat(sender(POLICY).shutdown().getFailureThrowable()).isSameAs(transport.broken);
  }

  private static final class FakeTransport implements Transport<HttpReply> {

    static final MessageWriter MESSAGE =
        new MessageWriter() {
          @Override
          public void writeMessage(OutputStream output) {}

          @Override
          public int getContentLength() {
            return 0;
          }
        };

    final Deque<Pending> pending = new ArrayDeque<>();
    int sent;
    int closed;
    long timeoutNanos;
    RuntimeException broken;

    @Override
    public void send(
        MessageWriter request,
        long newTimeoutNanos,
        Consumer<? super HttpReply> onReply,
        Consumer<? super Throwable> onError) {
      sent++;
      if (broken != null) {
        throw broken;
      }
      assertThat(request).isSameAs(MESSAGE);
      timeoutNanos = newTimeoutNanos;
      pending.add(new Pending(onReply, onError));
    }

    @Override
    public boolean isTransient(Throwable error) {
      return error instanceof IOException;
    }

    @Override
    public CompletableResultCode close() {
      closed++;
      if (broken != null) {
        throw broken;
    }
      return CompletableResultCode.ofSuccess();
    }

    void answer(HttpReply reply) {
      pending.remove().onReply.accept(reply);
    }

    void fail(Throwable error) {
      pending.remove().onError.accept(error);
    }

    record Pending(Consumer<? super HttpReply> onReply, Consumer<? super Throwable> onError) {}
  }
}
