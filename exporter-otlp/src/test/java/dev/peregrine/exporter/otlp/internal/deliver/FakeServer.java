package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.exporter.otlp.internal.deliver.Verdict.Kind;
import io.opentelemetry.api.impl.InstrumentationUtil;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/** A sender whose answers the test gives: each by itself, or all of them the same way. */
final class FakeServer implements RequestSender {

  static final Verdict OK = Verdict.delivered("200", 0, "");
  static final Verdict REFUSED = failed(Kind.REFUSED, "400");
  static final Verdict UNAVAILABLE = failed(Kind.TRANSIENT, "503");
  static final Verdict TOO_LARGE = failed(Kind.TOO_LARGE, "413");
  static final Verdict UNREACHABLE =
      Verdict.noAnswer(Kind.TRANSIENT, new ConnectException("refused"));

  /** The attempts that wait for an answer. */
  final List<Call> calls = new ArrayList<>();

  /** Answers attempts at once, unless it is null or returns null. */
  Function<Call, Verdict> answers;

  /** The numbers of the items in requests that were answered well. */
  final List<Byte> received = new ArrayList<>();

  int attempts;
  int shutdowns;

  /** How many attempts had begun each time the connection was not to be trusted. */
  final List<Integer> distrusted = new ArrayList<>();

  boolean keepsTime = true;
  boolean traced;
  RuntimeException broken;
  CompletableResultCode end = CompletableResultCode.ofSuccess();

  static Verdict failed(Kind kind, String code) {
    return Verdict.failed(kind, code, code, "", OptionalLong.empty());
  }

  static Verdict throttled(long seconds) {
    return Verdict.failed(
        Kind.TRANSIENT, "429", "429", "", OptionalLong.of(TimeUnit.SECONDS.toNanos(seconds)));
  }

  @Override
  public void send(MessageWriter request, long timeoutNanos, Consumer<Verdict> onVerdict) {
    attempts++;
    traced |= !InstrumentationUtil.shouldSuppressInstrumentation(Context.current());
    if (broken != null) {
      throw broken;
    }
    Call call = new Call(request, timeoutNanos, onVerdict);
    calls.add(call);
    Verdict verdict = answers == null ? null : answers.apply(call);
    if (verdict != null) {
      call.answer(verdict);
    }
  }

  @Override
  public void distrust() {
    distrusted.add(attempts);
  }

  @Override
  public boolean keepsTime() {
    return keepsTime;
  }

  @Override
  public CompletableResultCode shutdown() {
    shutdowns++;
    return end;
  }

  /** Answers the first that waits. */
  void answer(Verdict verdict) {
    calls.get(0).answer(verdict);
  }

  final class Call {

    final long timeoutNanos;
    final byte[] items;
    private final MessageWriter message;
    private final Consumer<Verdict> onVerdict;

    private Call(MessageWriter message, long timeoutNanos, Consumer<Verdict> onVerdict) {
      this.message = message;
      this.timeoutNanos = timeoutNanos;
      this.onVerdict = onVerdict;
      this.items = read();
    }

    byte[] read() {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try {
        message.writeMessage(out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return out.toByteArray();
    }

    void answer(Verdict verdict) {
      calls.remove(this);
      if (verdict.delivered()) {
        for (byte item : items) {
          received.add(item);
        }
      }
      onVerdict.accept(verdict);
    }
  }
}
