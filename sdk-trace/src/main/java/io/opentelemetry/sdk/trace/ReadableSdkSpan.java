package io.opentelemetry.sdk.trace;

import static java.util.Objects.requireNonNull;

import dev.peregrine.sdk.common.internal.TimeAnchor;
import dev.peregrine.sdk.common.internal.Weighed;
import dev.peregrine.sdk.common.internal.Weights;
import dev.peregrine.sdk.common.internal.annotation.HotPath;
import dev.peregrine.sdk.common.internal.concurrent.AppendLog;
import dev.peregrine.sdk.common.internal.concurrent.LogEntries;
import dev.peregrine.sdk.trace.internal.EncodableSpan;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The half of a span that is read: what it started with, its log, and what the log amounts to. Once
 * the span has ended nothing of that changes, so that the span is its own data.
 */
abstract class ReadableSdkSpan extends AppendLog implements ReadableSpan, EncodableSpan, Weighed {

  final SdkTracer tracer;
  final SpanLimits limits;
  private final long traceIdHigh;
  private final long traceIdLow;
  private final long spanIdBits;
  private final long parentSpanIdBits;
  private final byte flags;
  private final byte parentFlags;
  private final boolean hasRemoteParent;
  private final TraceState traceState;
  private final TimeAnchor anchor;
  private final long startEpochNanos;
  private final String startName;
  private final SpanKind kind;

  /** Written by the thread that closes the log, before it is closed. */
  long endEpochNanos;

  /** These two are made when somebody asks; threads that do so at once make equal ones. */
  private @Nullable SpanContext context;

  private @Nullable SpanContext parentContext;

  /** Kept when the span has ended. */
  private volatile @Nullable SpanRecord record;

  /**
   * Only copies: the compiler takes a small constructor in, and then needs neither of the
   * arguments.
   */
  @HotPath("RootSpanBenchmark")
  ReadableSdkSpan(SdkSpanBuilder builder, SpanStart start) {
    super(builder.handOverPairs(), builder.count(), builder.weight());
    this.tracer = builder.tracer();
    this.limits = tracer.state().limits();
    this.traceIdHigh = start.traceIdHigh;
    this.traceIdLow = start.traceIdLow;
    this.spanIdBits = start.spanIdBits;
    this.parentSpanIdBits = start.parentSpanIdBits;
    this.flags = (byte) start.flags;
    this.parentFlags = (byte) start.parentFlags;
    this.hasRemoteParent = start.hasRemoteParent;
    this.traceState = start.traceState;
    this.parentContext = start.parentContext;
    this.anchor = requireNonNull(start.anchor, "anchor");
    this.startEpochNanos = start.startEpochNanos;
    this.startName = builder.name();
    this.kind = builder.kind();
  }

  /** The time of day, on the clock of this trace. */
  final long now() {
    return anchor.epochNanos(tracer.state().time().nanoTime());
  }

  final TimeAnchor anchor() {
    return anchor;
  }

  private SpanRecord record() {
    SpanRecord kept = record;
    return kept == null ? makeRecord() : kept;
  }

  private SpanRecord makeRecord() {
    boolean closed = isClosed();
    LogEntries log = read();
    SpanRecord made = SpanRecord.of(log.pairs(), log.count(), limits);
    if (closed) {
      record = made;
      if (made.hasDropped()) {
        tracer.state().reportDropped(startName);
      }
    }
    return made;
  }

  @Override
  protected final int firstCapacity() {
    return tracer.usualLogSize();
  }

  @Override
  protected final int compact(Object[] pairs, int from, int to) {
    return SpanRecord.compact(pairs, from, to, limits);
  }

  @Override
  protected final int weigh(Object value) {
    return EntryWeights.of(value);
  }

  @Override
  @HotPath("RootSpanBenchmark")
  public final int heavyBytes() {
    return Weights.heavy(Weights.sum(weight(Weights.ENTRY), startName.length()));
  }

  @Override
  public final SpanData toSpanData() {
    return isClosed() ? this : new SpanSnapshot(this, record(), getEndEpochNanos());
  }

  @Override
  public final boolean hasEnded() {
    return isClosed();
  }

  @Override
  public final long getStartEpochNanos() {
    return startEpochNanos;
  }

  @Override
  public final long getEndEpochNanos() {
    return seesClose() ? endEpochNanos : 0;
  }

  @Override
  public final long getLatencyNanos() {
    return (seesClose() ? endEpochNanos : now()) - startEpochNanos;
  }

  @Override
  public final SpanContext getSpanContext() {
    SpanContext made = context;
    if (made == null) {
      made = SpanContexts.create(traceIdHigh, traceIdLow, spanIdBits, flags, traceState);
      context = made;
    }
    return made;
  }

  @Override
  public final SpanContext getParentSpanContext() {
    SpanContext made = parentContext;
    if (made == null) {
      made =
          SpanContexts.create(traceIdHigh, traceIdLow, parentSpanIdBits, parentFlags, traceState);
      parentContext = made;
    }
    return made;
  }

  @Override
  public final long traceIdHigh() {
    return traceIdHigh;
  }

  @Override
  public final long traceIdLow() {
    return traceIdLow;
  }

  @Override
  public final long spanIdBits() {
    return spanIdBits;
  }

  @Override
  public final long parentSpanIdBits() {
    return parentSpanIdBits;
  }

  @Override
  public final boolean hasRemoteParent() {
    return hasRemoteParent;
  }

  @Override
  public final int traceFlagBits() {
    return flags;
  }

  final boolean isSampled() {
    return (flags & SpanStart.SAMPLED_FLAG) != 0;
  }

  @Override
  public final TraceState traceState() {
    return traceState;
  }

  @Override
  public final String getName() {
    String newName = record().newName();
    return newName == null ? startName : newName;
  }

  final String startName() {
    return startName;
  }

  @Override
  public final SpanKind getKind() {
    return kind;
  }

  @Override
  @SuppressWarnings("unchecked") // a value lies under a key of its type
  public final <T> @Nullable T getAttribute(AttributeKey<T> key) {
    return (T) record().attributes().get(key);
  }

  @Override
  public final Attributes getAttributes() {
    return record().attributes().attributes();
  }

  @Override
  public final Object[] attributePairs() {
    return record().attributes().pairs();
  }

  @Override
  public final int attributeCount() {
    return record().attributes().count();
  }

  @Override
  public final int getTotalAttributeCount() {
    return record().totalAttributes();
  }

  @Override
  public final List<EventData> getEvents() {
    return record().events();
  }

  @Override
  public final int getTotalRecordedEvents() {
    return record().totalEvents();
  }

  @Override
  public final List<LinkData> getLinks() {
    return record().links();
  }

  @Override
  public final int getTotalRecordedLinks() {
    return record().totalLinks();
  }

  @Override
  public final StatusData getStatus() {
    return record().status();
  }

  @Override
  public final Resource getResource() {
    return tracer.state().resource();
  }

  @Override
  public final InstrumentationScopeInfo getInstrumentationScopeInfo() {
    return tracer.scope();
  }

  @Override
  @Deprecated
  public final io.opentelemetry.sdk.common.InstrumentationLibraryInfo
      getInstrumentationLibraryInfo() {
    InstrumentationScopeInfo scope = tracer.scope();
    return io.opentelemetry.sdk.common.InstrumentationLibraryInfo.create(
        scope.getName(), scope.getVersion(), scope.getSchemaUrl());
  }
}
