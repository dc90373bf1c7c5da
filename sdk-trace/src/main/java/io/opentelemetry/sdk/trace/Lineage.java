package io.opentelemetry.sdk.trace;

import dev.peregrine.sdk.common.internal.ApiAccess;
import dev.peregrine.sdk.common.internal.HotPath;
import dev.peregrine.sdk.common.internal.TimeAnchor;
import dev.peregrine.sdk.common.internal.TracerMetrics.ParentOrigin;
import dev.peregrine.sdk.trace.internal.BinarySampler;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceState;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * What a new span takes from its parent, or a new trace if there is none. Lives no longer than the
 * start of the span, so the compiler can do without the object.
 */
final class Lineage {

  static final int SAMPLED_FLAG = 1;

  final long traceIdHigh;
  final long traceIdLow;

  /** 0 for a root. */
  final long parentSpanIdBits;

  /** For a root, what the flags of its trace start with. */
  final int flags;

  final boolean hasRemoteParent;
  final TraceState traceState;

  /** The parent's context if there is an object for it already. */
  final @Nullable SpanContext parentContext;

  /** The anchor of the local root; null if the new span is one, or has another clock. */
  final @Nullable TimeAnchor anchor;

  @HotPath("SpanBenchmark")
  Lineage(Span parent, TracerState state) {
    if (parent instanceof SdkSpan local) {
      traceIdHigh = local.traceIdHigh();
      traceIdLow = local.traceIdLow();
      parentSpanIdBits = local.spanIdBits();
      flags = local.traceFlagBits();
      hasRemoteParent = false;
      traceState = local.traceState();
      parentContext = null;
      anchor = local.tracer.state().time() == state.time() ? local.anchor() : null;
      return;
    }
    anchor = null;
    if (parent instanceof NonRecordingSpan local) {
      traceIdHigh = local.traceIdHigh();
      traceIdLow = local.traceIdLow();
      parentSpanIdBits = local.spanIdBits();
      flags = local.traceFlagBits();
      hasRemoteParent = false;
      traceState = local.traceState();
      parentContext = null;
      return;
    }
    SpanContext context = parent.getSpanContext();
    parentContext = context;
    if (context.isValid()) {
      traceIdHigh = ApiAccess.traceIdHigh(context);
      traceIdLow = ApiAccess.traceIdLow(context);
      parentSpanIdBits = ApiAccess.spanIdBits(context);
      flags = context.getTraceFlags().asByte();
      hasRemoteParent = context.isRemote();
      traceState = context.getTraceState();
      return;
    }
    IdSource ids = state.ids();
    String generated = ids.isRandom() ? null : ids.generatedTraceId();
    traceIdHigh =
        generated == null ? ThreadLocalRandom.current().nextLong() : IdSource.parse(generated, 0);
    traceIdLow = generated == null ? RandomIdGenerator.nextId() : IdSource.parse(generated, 16);
    parentSpanIdBits = 0;
    flags = ids.rootFlags();
    hasRemoteParent = false;
    traceState = TraceState.getDefault();
  }

  /** Where the parent is, as the SDK's own metrics have it. */
  ParentOrigin parentOrigin() {
    if (parentSpanIdBits == 0) {
      return ParentOrigin.NONE;
    }
    return hasRemoteParent ? ParentOrigin.REMOTE : ParentOrigin.LOCAL;
  }

  /** The parent's context, for a span whose own trace state is another one. */
  SpanContext makeParentContext() {
    return parentContext != null
        ? parentContext
        : SpanContexts.create(traceIdHigh, traceIdLow, parentSpanIdBits, flags, traceState);
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
