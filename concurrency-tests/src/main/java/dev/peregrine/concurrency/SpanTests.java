package dev.peregrine.concurrency;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;
import org.openjdk.jcstress.infra.results.L_Result;
import org.openjdk.jcstress.infra.results.ZI_Result;

/** Spans that two threads record to and end: ended once, and final then. */
public final class SpanTests {

  private SpanTests() {}

  /** What the processor saw of the spans that this thread has ended. */
  private static final class Ends {
    int count;
    int attributes;
  }

  private static final ThreadLocal<Ends> ENDS = ThreadLocal.withInitial(Ends::new);

  private static final class NotingProcessor implements SpanProcessor {

    @Override
    public void onStart(Context parentContext, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
      return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
      Ends ends = ENDS.get();
      ends.count++;
      ends.attributes = span.toSpanData().getAttributes().size();
    }

    @Override
    public boolean isEndRequired() {
      return true;
    }
  }

  private static final Tracer TRACER =
      SdkTracerProvider.builder().addSpanProcessor(new NotingProcessor()).build().get("test");

  /** The first actor starts the span, and so owns its log; the second one waits for it. */
  abstract static class Shared {
    private volatile @Nullable Span span;

    final Span start() {
      Span started = TRACER.spanBuilder("span").setNoParent().startSpan();
      span = started;
      return started;
    }

    final Span await() {
      Span started = span;
      while (started == null) {
        Thread.onSpinWait();
        started = span;
      }
      return started;
    }

    final SpanData data() {
      return ((ReadableSpan) await()).toSpanData();
    }
  }

  /** An attribute is set while the span ends: it is in for good, or never. */
  @JCStressTest
  @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "ended first")
  @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "set first")
  @State
  public static class SetAttributeEnd extends Shared {

    @Actor
    public void set() {
      start().setAttribute("key", "value");
    }

    @Actor
    public void end(II_Result r) {
      await().end();
      r.r1 = ENDS.get().attributes;
    }

    @Arbiter
    public void ended(II_Result r) {
      r.r2 = data().getAttributes().size();
    }
  }

  /** Two threads end the span: one of them does. */
  @JCStressTest
  @Outcome(id = "1", expect = ACCEPTABLE, desc = "ended once")
  @State
  public static class EndEnd extends Shared {
    private volatile int first;
    private volatile int second;

    private static int endsOf(Span span) {
      int before = ENDS.get().count;
      span.end();
      return ENDS.get().count - before;
    }

    @Actor
    public void starter() {
      first = endsOf(start());
    }

    @Actor
    public void other() {
      second = endsOf(await());
    }

    @Arbiter
    public void ends(I_Result r) {
      r.r1 = first + second;
    }
  }

  /** An event is added while another thread takes a snapshot. */
  @JCStressTest
  @Outcome(id = "", expect = ACCEPTABLE, desc = "taken first")
  @Outcome(id = "one", expect = ACCEPTABLE, desc = "taken in between")
  @Outcome(id = "onetwo", expect = ACCEPTABLE, desc = "added first")
  @State
  public static class AddEventSnapshot extends Shared {

    @Actor
    public void add() {
      start().addEvent("one").addEvent("two");
    }

    @Actor
    public void snapshot(L_Result r) {
      List<EventData> events = data().getEvents();
      StringBuilder names = new StringBuilder();
      events.forEach(event -> names.append(event.getName()));
      r.r1 = names.toString();
    }
  }

  /** A snapshot is taken while the span ends: whoever sees the end sees its time. */
  @JCStressTest
  @Outcome(id = "false, 0", expect = ACCEPTABLE, desc = "taken first")
  @Outcome(id = "true, 7", expect = ACCEPTABLE, desc = "ended first")
  @Outcome(id = "true, 0", expect = FORBIDDEN, desc = "ended, but at no time")
  @State
  public static class EndSnapshot extends Shared {

    @Actor
    public void end() {
      start().end(7, TimeUnit.NANOSECONDS);
    }

    @Actor
    public void snapshot(ZI_Result r) {
      SpanData data = data();
      r.r1 = data.hasEnded();
      r.r2 = r.r1 ? (int) data.getEndEpochNanos() : 0;
    }
  }
}
