package swap;

import static swap.Main.print;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;

/** Adds an attribute to every span, and prints what it sees. */
final class StampingProcessor implements SpanProcessor {
  @Override
  public void onStart(Context parent, ReadWriteSpan span) {
    span.setAttribute("stamp", span.getName());
  }

  @Override
  public boolean isStartRequired() {
    return true;
  }

  @Override
  public void onEnd(ReadableSpan span) {
    print("onEnd", span.getName() + " " + span.hasEnded() + " " + (span.getLatencyNanos() >= 0));
  }

  @Override
  public boolean isEndRequired() {
    return true;
  }
}
