package io.opentelemetry.sdk.trace;

import dev.peregrine.sdk.common.internal.ApiAccess;
import dev.peregrine.sdk.common.internal.HotPath;
import dev.peregrine.sdk.common.internal.TimeAnchor;
import dev.peregrine.sdk.common.internal.TracerMetrics.ParentOrigin;
import dev.peregrine.sdk.trace.internal.BinarySampler;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceState;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * What a new span takes from its parent, or a new trace if there is none, and from the sampler. Lives
 * no longer than the start of the span, so the compiler can do without the object.
 */
final class Lineage {

  static final int SAMPLED_FLAG = 1;

  long traceIdHigh;
  long traceIdLow;

  /** 0 for a root. */
  long parentSpanIdBits;

  /** For a root, what the flags of its trace start with. */
  int flags;

  boolean hasRemoteParent;
  TraceState traceState = TraceState.getDefault();

  /** The parent's context if there is an object for it already. */
  @Nullable SpanContext parentContext;

  /** The anchor of the local root; null if the new span is one, or has another clock. */
  @Nullable TimeAnchor anchor;

  /** What the sampler adds, if anything. */
  @Nullable Attributes attributes;

  @HotPath("SpanBenchmark")
  Lineage(Span parent, TracerState state) {
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
    flags = parent.traceFlagBits();
    traceState = parent.traceState();
    anchor = parent.tracer.state().time() == state.time() ? parent.anchor() : null;
  }

  private void continueFrom(NonRecordingSpan parent) {
    traceIdHigh = parent.traceIdHigh();
    traceIdLow = parent.traceIdLow();
    parentSpanIdBits = parent.spanIdBits();
    flags = parent.traceFlagBits();
    traceState = parent.traceState();
  }

  private void continueFrom(SpanContext parent) {
    traceIdHigh = ApiAccess.traceIdHigh(parent);
    traceIdLow = ApiAccess.traceIdLow(parent);
    parentSpanIdBits = ApiAccess.spanIdBits(parent);
    flags = parent.getTraceFlags().asByte();
    hasRemoteParent = parent.isRemote();
    traceState = parent.getTraceState();
  }

  private void begin(IdSource ids) {
    flags = ids.rootFlags();
    if (ids.isRandom()) {
      traceIdHigh = ThreadLocalRandom.current().nextLong();
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
          SpanContexts.create(traceIdHigh, traceIdLow, parentSpanIdBits, flags, traceState);
    }
    traceState = newState;
  }

  /** The flags of the new span. */
  int flags(boolean sampled) {
    return (flags & IdSource.RANDOM_FLAG) | (sampled ? SAMPLED_FLAG : 0);
  }

  /** The parent as a {@link BinarySampler} has it. */
  int samplerState() {
    if (parentSpanIdBits == 0) {
      return 0;
    }
    return BinarySampler.PARENT_VALID
        | (hasRemoteParent ? BinarySampler.PARENT_REMOTE : 0)
        | ((flags & SAMPLED_FLAG) == 0 ? 0 : BinarySampler.PARENT_SAMPLED);
  }
}
