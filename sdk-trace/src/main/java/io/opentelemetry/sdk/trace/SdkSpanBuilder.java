package io.opentelemetry.sdk.trace;

import static java.util.Objects.requireNonNull;

import dev.peregrine.sdk.common.internal.ApiAccess;
import dev.peregrine.sdk.common.internal.KeyCache;
import dev.peregrine.sdk.common.internal.TracerMetrics;
import dev.peregrine.sdk.common.internal.annotation.HotPath;
import dev.peregrine.sdk.trace.internal.BinarySampler;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.common.impl.ApiUsageLogger;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a span starts with, in the form of the span's log, which it hands over. Kept small,
 * so that the compiler can do without the object.
 */
class SdkSpanBuilder implements SpanBuilder {

  private static final Object[] NONE = {};

  /** Below this many pairs the array just grows; from here on it is compacted first. */
  private static final int COMPACT_FROM = 32;

  private final SdkTracer tracer;
  private final String name;
  private SpanKind kind = SpanKind.INTERNAL;

  /** Null for the context that is current when the span starts. */
  private @Nullable Context parent;

  /** 0 for the time when the span starts. */
  private long startEpochNanos;

  private Object[] pairs = NONE;
  private int count;

  /** Whether a span has the array now, and may write to it after the first {@code count} pairs. */
  private boolean handedOver;

  /** Whether there is anything among the pairs that has to be weighed. */
  private boolean heavy;

  SdkSpanBuilder(SdkTracer tracer, String name) {
    this.tracer = tracer;
    this.name = name;
  }

  final SdkTracer tracer() {
    return tracer;
  }

  final String name() {
    return name;
  }

  final SpanKind kind() {
    return kind;
  }

  final int count() {
    return count;
  }

  /** How much the heavy pairs weigh. Not kept, since it would make each builder larger. */
  final int weight() {
    return heavy ? EntryWeights.ofPairs(pairs, count) : 0;
  }

  /** The pairs for a new span to own. */
  final Object[] handOverPairs() {
    if (handedOver) {
      copyPairs();
    }
    handedOver = true;
    return pairs;
  }

  private void copyPairs() {
    pairs = Arrays.copyOf(pairs, 2 * count);
  }

  @Override
  public SpanBuilder setParent(Context context) {
    if (context == null) {
      return nullArgument("setParent", "context");
    }
    parent = context;
    return this;
  }

  @Override
  public SpanBuilder setNoParent() {
    parent = Context.root();
    return this;
  }

  @Override
  public SpanBuilder setSpanKind(SpanKind spanKind) {
    if (spanKind == null) {
      return nullArgument("setSpanKind", "spanKind");
    }
    kind = spanKind;
    return this;
  }

  @Override
  public SpanBuilder setStartTimestamp(long startTimestamp, TimeUnit unit) {
    if (unit == null) {
      return nullArgument("setStartTimestamp", "unit");
    }
    if (startTimestamp >= 0) {
      startEpochNanos = unit.toNanos(startTimestamp);
    }
    return this;
  }

  @Override
  public <T> SpanBuilder setAttribute(AttributeKey<T> key, @Nullable T value) {
    if (key == null) {
      return nullArgument("setAttribute", "key");
    }
    if (value != null && !key.getKey().isEmpty()) {
      appendValue(key, value, tracer.state().limits());
    }
    return this;
  }

  private void appendValue(Object key, Object value, SpanLimits limits) {
    if (AttributeValues.isLight(value, limits)) {
      append(key, value);
    } else {
      appendHeavy(key, AttributeValues.keep(value, limits));
    }
  }

  private void appendHeavy(Object key, @Nullable Object value) {
    if (value != null) {
      heavy = true;
      append(key, value);
    }
  }

  @Override
  public SpanBuilder setAttribute(String key, @Nullable String value) {
    return key == null
        ? nullArgument("setAttribute", "key")
        : setAttribute(KeyCache.STRINGS.get(key), value);
  }

  @Override
  public SpanBuilder setAttribute(String key, long value) {
    return key == null
        ? nullArgument("setAttribute", "key")
        : setAttribute(KeyCache.LONGS.get(key), (Long) value);
  }

  @Override
  public SpanBuilder setAttribute(String key, double value) {
    return key == null
        ? nullArgument("setAttribute", "key")
        : setAttribute(KeyCache.DOUBLES.get(key), (Double) value);
  }

  @Override
  public SpanBuilder setAttribute(String key, boolean value) {
    return key == null
        ? nullArgument("setAttribute", "key")
        : setAttribute(KeyCache.BOOLEANS.get(key), (Boolean) value);
  }

  @Override
  public SpanBuilder setAllAttributes(Attributes attributes) {
    if (attributes == null) {
      return nullArgument("setAllAttributes", "attributes");
    }
    SpanLimits limits = tracer.state().limits();
    Object[] all = ApiAccess.pairs(attributes);
    for (int i = 0; i < all.length; i += 2) {
      appendValue(all[i], all[i + 1], limits);
    }
    return this;
  }

  @Override
  public SpanBuilder addLink(SpanContext spanContext) {
    return addLink(spanContext, Attributes.empty());
  }

  @Override
  public SpanBuilder addLink(SpanContext spanContext, Attributes attributes) {
    if (spanContext == null) {
      return nullArgument("addLink", "spanContext");
    }
    appendHeavy(LogMark.LINK, Links.make(spanContext, attributes, tracer.state().limits()));
    return this;
  }

  private SpanBuilder nullArgument(String method, String parameter) {
    ApiUsageLogger.logNullParam(SpanBuilder.class, method, parameter);
    return this;
  }

  private void append(Object key, Object value) {
    Object[] array = pairs;
    int next = 2 * count;
    if (handedOver || next >= array.length) {
      array = makeRoom();
      next = 2 * count;
    }
    array[next] = key;
    array[next + 1] = value;
    count++;
  }

  private Object[] makeRoom() {
    Object[] array = pairs;
    if (count >= COMPACT_FROM) {
      array = array.clone();
      int left = SpanRecord.compact(array, 0, count, tracer.state().limits());
      Arrays.fill(array, 2 * left, 2 * count, null);
      count = left;
    }
    pairs = Arrays.copyOf(array, 2 * Math.max(tracer.usualLogSize(), 2 * count));
    handedOver = false;
    return pairs;
  }

  @Override
  @HotPath("RootSpanBenchmark")
  public Span startSpan() {
    TracerState state = tracer.state();
    Context context = parent == null ? Context.current() : parent;
    SpanStart start = new SpanStart(Span.fromContext(context), state);
    int decision = state.binarySampler().decide(start.samplerState(), start.traceIdLow);
    if (decision == BinarySampler.ASK) {
      decision = ask(context, start);
    }
    TracerMetrics metrics = state.metrics();
    if (metrics != null) {
      metrics.started(start.parentOrigin(), TracerMetrics.SamplingResult.of(decision));
    }
    start.identify(state.ids(), decision == BinarySampler.RECORD_AND_SAMPLE);
    if (decision == BinarySampler.DROP) {
      return new NonRecordingSpan(start);
    }
    start.setTime(state.time(), startEpochNanos);
    SdkSpan span = new SdkSpan(this, start);
    if (start.attributes != null) {
      span.setAllAttributes(start.attributes);
    }
    if (state.isStartRequired()) {
      state.onStart(context, span);
    }
    return span;
  }

  /** A span that only carries the parent's context on, since the tracer is disabled. */
  final Span startDisabled() {
    return SdkTracer.noopSpanBuilder()
        .setParent(parent == null ? Context.current() : parent)
        .startSpan();
  }

  /** Asks a sampler that needs more than numbers; if it throws, the span is dropped. */
  private int ask(Context context, SpanStart start) {
    TracerState state = tracer.state();
    try {
      SpanRecord record = SpanRecord.of(pairs, count, state.limits());
      SamplingResult result =
          state
              .sampler()
              .shouldSample(
                  context,
                  TraceId.fromLongs(start.traceIdHigh, start.traceIdLow),
                  name,
                  kind,
                  record.attributes().attributes(),
                  record.links());
      int decision = numberOf(result.getDecision());
      Attributes attributes = requireNonNull(result.getAttributes());
      start.changeTraceState(requireNonNull(result.getUpdatedTraceState(start.traceState)));
      start.attributes = attributes;
      return decision;
    } catch (Throwable thrown) {
      state.samplerFailed(thrown);
      return BinarySampler.DROP;
    }
  }

  private static int numberOf(SamplingDecision decision) {
    return switch (decision) {
      case DROP -> BinarySampler.DROP;
      case RECORD_ONLY -> BinarySampler.RECORD_ONLY;
      case RECORD_AND_SAMPLE -> BinarySampler.RECORD_AND_SAMPLE;
    };
  }
}
