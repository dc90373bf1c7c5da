package io.opentelemetry.sdk.trace;

import dev.peregrine.sdk.common.internal.ThrottledLogger;
import dev.peregrine.sdk.common.internal.UserCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.List;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Calls several processors, in order; one that throws does not keep the others from it. */
final class MultiSpanProcessor implements SpanProcessor {

  private final ThrottledLogger failures =
      new ThrottledLogger(Logger.getLogger(SpanProcessor.class.getName()));

  private final List<SpanProcessor> all;
  private final SpanProcessor[] onStart;
  private final SpanProcessor[] onEnding;
  private final SpanProcessor[] onEnd;

  MultiSpanProcessor(List<SpanProcessor> processors) {
    all = List.copyOf(processors);
    onStart = those(SpanProcessor::isStartRequired);
    onEnding = those(SpanProcessor::isOnEndingRequired);
    onEnd = those(SpanProcessor::isEndRequired);
  }

  private SpanProcessor[] those(Predicate<SpanProcessor> required) {
    return all.stream().filter(required).toArray(SpanProcessor[]::new);
  }

  @Override
  public void onStart(Context parentContext, ReadWriteSpan span) {
    for (SpanProcessor processor : onStart) {
      try {
        processor.onStart(parentContext, span);
      } catch (Throwable thrown) {
        failed(processor, thrown);
      }
    }
  }

  @Override
  public boolean isStartRequired() {
    return onStart.length > 0;
  }

  @Override
  public void onEnding(ReadWriteSpan span) {
    for (SpanProcessor processor : onEnding) {
      try {
        processor.onEnding(span);
      } catch (Throwable thrown) {
        failed(processor, thrown);
      }
    }
  }

  @Override
  public boolean isOnEndingRequired() {
    return onEnding.length > 0;
  }

  @Override
  public void onEnd(ReadableSpan span) {
    for (SpanProcessor processor : onEnd) {
      try {
        processor.onEnd(span);
      } catch (Throwable thrown) {
        failed(processor, thrown);
      }
    }
  }

  @Override
  public boolean isEndRequired() {
    return onEnd.length > 0;
  }

  private void failed(SpanProcessor processor, Throwable thrown) {
    UserCode.rethrowIfFatal(thrown);
    failures.log(
        Level.WARNING, "Span processor " + processor.getClass().getName() + " has thrown", thrown);
  }

  @Override
  public CompletableResultCode shutdown() {
    return UserCode.results(all, SpanProcessor::shutdown);
  }

  @Override
  public CompletableResultCode forceFlush() {
    return UserCode.results(all, SpanProcessor::forceFlush);
  }

  @Override
  public String toString() {
    return "MultiSpanProcessor{spanProcessors=" + all + "}";
  }
}
