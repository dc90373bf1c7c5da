package io.opentelemetry.sdk.trace.internal;

import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;

/**
 * A span processor with {@code onEnding}, in the form that existing processors implement. New ones
 * override the methods of {@link SpanProcessor} itself.
 */
public interface ExtendedSpanProcessor extends SpanProcessor {

  @Override
  void onEnding(ReadWriteSpan span);

  @Override
  boolean isOnEndingRequired();
}
