package io.opentelemetry.sdk.trace;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes what it is told. */
class RecordingProcessor implements SpanProcessor {

  final List<ReadWriteSpan> started = new CopyOnWriteArrayList<>();
  final List<Context> contexts = new CopyOnWriteArrayList<>();
  final List<SpanData> ended = new CopyOnWriteArrayList<>();
  CompletableResultCode flushResult = CompletableResultCode.ofSuccess();
  CompletableResultCode shutdownResult = CompletableResultCode.ofSuccess();
  int flushes;
  int shutdowns;

  @Override
  public void onStart(Context parentContext, ReadWriteSpan span) {
    contexts.add(parentContext);
    started.add(span);
  }

  @Override
  public boolean isStartRequired() {
    return true;
  }

  @Override
  public void onEnd(ReadableSpan span) {
    ended.add(span.toSpanData());
  }

  @Override
  public boolean isEndRequired() {
    return true;
  }

  @Override
  public CompletableResultCode forceFlush() {
    flushes++;
    return flushResult;
  }

  @Override
  public CompletableResultCode shutdown() {
    shutdowns++;
    return shutdownResult;
  }

  /** The data of the only span that has ended. */
  SpanData onlySpan() {
    if (ended.size() != 1) {
      throw new AssertionError("not one span but " + ended);
    }
    return ended.get(0);
  }
}
