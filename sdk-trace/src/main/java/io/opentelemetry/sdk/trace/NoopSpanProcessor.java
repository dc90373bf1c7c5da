package io.opentelemetry.sdk.trace;

import io.opentelemetry.context.Context;

/** Does nothing, and says so. */
enum NoopSpanProcessor implements SpanProcessor {
  INSTANCE;

  @Override
  public void onStart(Context parentContext, ReadWriteSpan span) {}

  @Override
  public boolean isStartRequired() {
    return false;
  }

  @Override
  public void onEnd(ReadableSpan span) {}

  @Override
  public boolean isEndRequired() {
    return false;
  }

  @Override
  public String toString() {
    return "NoopSpanProcessor{}";
  }
}
