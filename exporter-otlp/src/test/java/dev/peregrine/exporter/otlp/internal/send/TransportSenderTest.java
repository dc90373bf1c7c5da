package dev.peregrine.exporter.otlp.internal.send;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class TransportSenderTest {

  private static final MessageWriter MESSAGE = new TestMessage(new byte[0]);

  private final FakeTransport transport = new FakeTransport();
  private final TransportSender<HttpReply> sender = new TransportSender<>(transport);
  private final List<Object> outcomes = new ArrayList<>();

  private void send() {
    sender.send(MESSAGE, 5, outcomes::add, outcomes::add);
  }

  private static HttpReply reply(int status) {
    return new HttpReply(status, "", new byte[0], null);
  }

  @Test
  void send_anyReply_isReportedAndNotRepeated() {
    HttpReply unavailable = reply(503);
    send();
    assertThat(transport.timeoutNanos).isEqualTo(5);
    transport.answer(unavailable);
    assertThat(outcomes).containsExactly(unavailable);
    assertThat(transport.pending).isEmpty();
  }

  @Test
  void send_error_isReportedAndNotRepeated() {
    IOException reset = new IOException("reset");
    send();
    transport.pending.remove().onError.accept(reset);
    assertThat(outcomes).containsExactly(reset);
    assertThat(transport.pending).isEmpty();
  }

  @Test
  void send_transportThatThrows_isReported() {
    transport.broken = new IllegalStateException("broken");
    send();
    assertThat(outcomes).containsExactly(transport.broken);
    transport.broken = null;
    assertThat(sender.shutdown().isSuccess()).isTrue();
  }

  @Test
  void shutdown_idle_closesOnce() {
    assertThat(sender.shutdown().isSuccess()).isTrue();
    assertThat(sender.shutdown().isSuccess()).isTrue();
    assertThat(transport.closed).isEqualTo(1);
  }

  @Test
  void shutdown_requestUnderWay_closesAfterIt() {
    send();
    CompletableResultCode result = sender.shutdown();
    assertThat(result.isDone()).isFalse();
    assertThat(transport.closed).isZero();
    transport.answer(reply(200));
    assertThat(outcomes).hasSize(1);
    assertThat(result.isSuccess()).isTrue();
    assertThat(transport.closed).isEqualTo(1);
  }

  @Test
  void close_requestUnderWay_closesAtOnceAndWaitsForTheTransport() {
    transport.end = new CompletableResultCode();
    send();
    CompletableResultCode result = sender.close();
    assertThat(transport.closed).isEqualTo(1);
    transport.pending.remove().onError.accept(new IOException("closed"));
    assertThat(outcomes).hasSize(1);
    assertThat(result.isDone()).isFalse();
    transport.end.succeed();
    assertThat(result.isSuccess()).isTrue();
    assertThat(transport.closed).isEqualTo(1);
  }

  // T102
  @Test
  void send_afterShutdown_fails() {
    assertThat(sender.shutdown().isSuccess()).isTrue();
    send();
    assertThat(outcomes).singleElement().isInstanceOf(IOException.class);
    assertThat(transport.pending).isEmpty();
  }

  @Test
  void shutdown_transportThatThrows_fails() {
    transport.broken = new IllegalStateException("broken");
    assertThat(sender.shutdown().getFailureThrowable()).isSameAs(transport.broken);
  }

  private static final class FakeTransport implements Transport<HttpReply> {

    final Deque<Pending> pending = new ArrayDeque<>();
    int closed;
    int distrusted;
    long timeoutNanos;
    CompletableResultCode end = CompletableResultCode.ofSuccess();
    RuntimeException broken;

    @Override
    public void send(
        MessageWriter request,
        long newTimeoutNanos,
        Consumer<? super HttpReply> onReply,
        Consumer<? super Throwable> onError) {
      if (broken != null) {
        throw broken;
      }
      assertThat(request).isSameAs(MESSAGE);
      timeoutNanos = newTimeoutNanos;
      pending.add(new Pending(onReply, onError));
    }

    @Override
    public void distrust() {
      distrusted++;
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
      return end;
    }

    void answer(HttpReply reply) {
      pending.remove().onReply.accept(reply);
    }

    record Pending(Consumer<? super HttpReply> onReply, Consumer<? super Throwable> onError) {}
  }
}
