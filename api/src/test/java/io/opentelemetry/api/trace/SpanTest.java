package io.opentelemetry.api.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.AbstractCalls;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import org.junit.jupiter.api.Test;

class SpanTest {

  private static final SpanContext VALID =
      SpanContext.create(
          "0af7651916cd43dd8448eb211c80319c",
          "b7ad6b7169203331",
          TraceFlags.getSampled(),
          TraceState.getDefault());

  private final Tracer tracer = TracerProvider.noop().get("test");

  @Test
  void storeInContext_span_isFoundThere() { // T6
    Span span = Span.wrap(VALID);
    Context context = Context.root().with(span);
    assertThat(Span.fromContext(context)).isSameAs(span);
    assertThat(Span.fromContextOrNull(context)).isSameAs(span);
    assertThat(Span.fromContextOrNull(Context.root())).isNull();
    assertThat(Span.fromContext(Context.root())).isSameAs(Span.getInvalid());
  }

  @Test
  void makeCurrent_span_isCurrentUntilClosed() {
    Span span = Span.wrap(VALID);
    assertThat(Span.current()).isSameAs(Span.getInvalid());
    try (Scope scope = span.makeCurrent()) {
      assertThat(scope).isNotNull();
      assertThat(Span.current()).isSameAs(span);
    }
    assertThat(Span.current()).isSameAs(Span.getInvalid());
  }

  @Test
  void wrap_spanContext_carriesItAndRecordsNothing() { // T31
    Span span = Span.wrap(VALID);
    assertThat(span.getSpanContext()).isSameAs(VALID);
    assertThat(span.isRecording()).isFalse();
    assertThat(span.updateName("x").setAttribute("k", 1).setStatus(StatusCode.ERROR))
        .isSameAs(span);
    span.end();
    assertThat(span.getSpanContext()).isSameAs(VALID);
    assertThat(span.toString()).contains(VALID.getTraceId());
  }

  @Test
  void nulls_everywhere_giveTheInvalidSpan() { // T34
    assertThat(Span.wrap(null)).isSameAs(Span.getInvalid());
    assertThat(Span.fromContext(null)).isSameAs(Span.getInvalid());
    assertThat(Span.fromContextOrNull(null)).isNull();
    assertThat(Span.wrap(VALID).storeInContext(null)).isSameAs(Context.root());
  }

  @Test
  void startSpan_noopTracerWithoutParent_isInvalid() { // T32
    assertThat(tracer.isEnabled()).isFalse();
    assertThat(tracer.spanBuilder("x").startSpan()).isSameAs(Span.getInvalid());
  }

  @Test
  void startSpan_noopTracerWithNonRecordingParent_isTheParent() { // T32
    Span parent = Span.wrap(VALID);
    Context context = Context.root().with(parent);
    assertThat(tracer.spanBuilder("x").setParent(context).startSpan()).isSameAs(parent);
    try (Scope scope = parent.makeCurrent()) {
      assertThat(scope).isNotNull();
      assertThat(tracer.spanBuilder("x").startSpan()).isSameAs(parent);
      assertThat(tracer.spanBuilder("x").setNoParent().startSpan()).isSameAs(Span.getInvalid());
      assertThat(tracer.spanBuilder("x").setNoParent().setParent(null).startSpan())
          .isSameAs(parent);
      assertThat(tracer.spanBuilder("x").setParent(Context.root()).startSpan())
          .isSameAs(Span.getInvalid());
    }
  }

  @Test
  void startSpan_noopTracerWithRecordingParent_carriesItsSpanContext() { // T32
    Span parent = new AbstractCalls().implement(RecordingSpan.class);
    Span span = tracer.spanBuilder("x").setParent(Context.root().with(parent)).startSpan();
    assertThat(span.getSpanContext()).isSameAs(VALID);
    assertThat(span.isRecording()).isFalse();
  }

  /** Public, so that a proxy can run its default methods. */
  public interface RecordingSpan extends Span {
    @Override
    default boolean isRecording() {
      return true;
    }

    @Override
    default SpanContext getSpanContext() {
      return VALID;
    }
  }
}
