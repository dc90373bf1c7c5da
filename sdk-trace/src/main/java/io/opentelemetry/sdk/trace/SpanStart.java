package io.opentelemetry.sdk.trace;

import dev.peregrine.sdk.common.internal.ApiAccess;
import dev.peregrine.sdk.common.internal.TimeAnchor;
import dev.peregrine.sdk.common.internal.TimeSource;
import dev.peregrine.sdk.common.internal.TracerMetrics.ParentOrigin;
import dev.peregrine.sdk.common.internal.annotation.HotPath;
import dev.peregrine.sdk.trace.internal.BinarySampler;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceState;
import org.jspecify.annotations.Nullable;

/**
 * What a new span takes from its parent, or a new trace if there is none, from the sampler and from
 * the clock. Lives no longer than the start of the span, so the compiler can do without the object.
 */
final class SpanStart {

  static final int SAMPLED_FLAG = 1;

  long traceIdHigh;
  long traceIdLow;
  long spanIdBits;

  /** 0 for a root. */
  long parentSpanIdBits;

  /** For a root, what the flags of its trace start with. */
  int parentFlags;

  int flags;

  boolean hasRemoteParent;
  TraceState traceState = TraceState.getDefault();

  /** The parent's context if there is an object for it already. */
  @Nullable SpanContext parentContext;

  /** The anchor of the local root; null at first if the new span is one, or has another clock. */
  @Nullable TimeAnchor anchor;

  long startEpochNanos;

  /** What the sampler adds, if anything. */
  @Nullable Attributes attributes;

  @HotPath("RootSpanBenchmark")
  SpanStart(Span parent, TracerState state) {
    if (parent instanceof SdkSpan local) {
      continueFrom(local, state);
    } else if (parent instanceof NonRecordingSpan local) {
      continueFrom(local);
    } else {
      SpanContext context = parent.getSpanContext();
      parentContext = context;
      if (context.isValid()) {
        continueFrom(context);
      } else {
        begin(state.ids());
      }
    }
  }

  private void continueFrom(SdkSpan parent, TracerState state) {
    traceIdHigh = parent.traceIdHigh();
    traceIdLow = parent.traceIdLow();
    parentSpanIdBits = parent.spanIdBits();
    parentFlags = parent.traceFlagBits();
    traceState = parent.traceState();
    anchor = parent.tracer.state().time() == state.time() ? parent.anchor() : null;
  }

  private void continueFrom(NonRecordingSpan parent) {
    traceIdHigh = parent.traceIdHigh();
    traceIdLow = parent.traceIdLow();
    parentSpanIdBits = parent.spanIdBits();
    parentFlags = parent.traceFlagBits();
    traceState = parent.traceState();
  }

  private void continueFrom(SpanContext parent) {
    traceIdHigh = ApiAccess.traceIdHigh(parent);
    traceIdLow = ApiAccess.traceIdLow(parent);
    parentSpanIdBits = ApiAccess.spanIdBits(parent);
    parentFlags = parent.getTraceFlags().asByte();
    hasRemoteParent = parent.isRemote();
    traceState = parent.getTraceState();
  }

  private void begin(IdSource ids) {
    parentFlags = ids.rootFlags();
    if (ids.isRandom()) {
      traceIdHigh = RandomIdGenerator.nextHigh();
      traceIdLow = RandomIdGenerator.nextId();
    } else {
      String id = ids.generatedTraceId();
      traceIdHigh = IdSource.parse(id, 0);
      traceIdLow = IdSource.parse(id, 16);
    }
  }

  /** Where the parent is, as the SDK's own metrics have it. */
  ParentOrigin parentOrigin() {
    if (parentSpanIdBits == 0) {
      return ParentOrigin.NONE;
    }
    return hasRemoteParent ? ParentOrigin.REMOTE : ParentOrigin.LOCAL;
  }

  /** Sets the trace state of the new span, for which the parent's no longer stands then. */
  void changeTraceState(TraceState newState) {
    if (newState != traceState && parentContext == null) {
      parentContext =
          SpanContexts.create(traceIdHigh, traceIdLow, parentSpanIdBits, parentFlags, traceState);
    }
    traceState = newState;
  }

  /** Sets what a span has whether it is recorded or not. */
  void identify(IdSource ids, boolean sampled) {
    spanIdBits = ids.nextSpanId();
    flags = (parentFlags & IdSource.RANDOM_FLAG) | (sampled ? SAMPLED_FLAG : 0);
  }

  /**
   * Sets the time at which the span starts.
   *
   * @param given the time that was asked for; 0 for now
   */
  void setTime(TimeSource time, long given) {
    long reading = time.nanoTime();
    TimeAnchor known = anchor == null ? time.anchorAt(reading) : anchor;
    anchor = known;
    startEpochNanos = given == 0 ? known.epochNanos(reading) : given;
  }

  /** The parent as a {@link BinarySampler} has it. */
  int samplerState() {
    if (parentSpanIdBits == 0) {
      return 0;
    }
    return BinarySampler.PARENT_VALID
        | (hasRemoteParent ? BinarySampler.PARENT_REMOTE : 0)
        | ((parentFlags & SAMPLED_FLAG) == 0 ? 0 : BinarySampler.PARENT_SAMPLED);
  }
}
