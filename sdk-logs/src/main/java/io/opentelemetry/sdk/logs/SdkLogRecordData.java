package io.opentelemetry.sdk.logs;

import dev.peregrine.sdk.common.internal.AttributeFold;
import dev.peregrine.sdk.common.internal.RecordedThrowable;
import dev.peregrine.sdk.common.internal.Weighed;
import dev.peregrine.sdk.common.internal.Weights;
import dev.peregrine.sdk.common.internal.annotation.HotPath;
import dev.peregrine.sdk.logs.internal.EncodableLog;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A log record. Changed by {@link SdkReadWriteLogRecord} only, on the thread that emits it, and not
 * any more once it is frozen: then it is immutable, and what its attributes amount to is found out
 * when somebody asks, in the exporter's thread as a rule.
 */
final class SdkLogRecordData extends RecordedAttributes implements EncodableLog, Weighed {

  private static final AttributeFold NO_ATTRIBUTES = new AttributeFold(new Object[0], 0);

  /** So many attributes do not have to be weighed, nor does a body up to this length. */
  private static final int FEW = 16;

  private static final int LIGHT_BODY_LENGTH = 512;

  private final SdkLogger logger;

  SpanContext spanContext;
  long timestampEpochNanos;
  long observedEpochNanos;
  Severity severity;
  @Nullable String severityText;

  /** A String or a Value. */
  @Nullable Object body;

  @Nullable String eventName;
  private @Nullable RecordedThrowable exception;
  private boolean frozen;

  /** Made when somebody asks; each thread that does so at once makes an equal one. */
  private volatile @Nullable AttributeFold fold;

  @HotPath("LogRecordBenchmark")
  SdkLogRecordData(SdkLogRecordBuilder builder, SpanContext spanContext, long observedEpochNanos) {
    super(
        builder.limits,
        builder.handOverPairs(),
        builder.count(),
        builder.dropped(),
        builder.isHeavy());
    this.logger = builder.logger;
    this.spanContext = spanContext;
    this.timestampEpochNanos = builder.timestampEpochNanos;
    this.observedEpochNanos = observedEpochNanos;
    this.severity = builder.severity;
    this.severityText = builder.severityText;
    this.body = builder.body;
    this.eventName = builder.eventName;
    this.exception = builder.exception == null ? null : new RecordedThrowable(builder.exception);
  }

  private SdkLogRecordData(SdkLogRecordData other) {
    super(other.limits, other.leaveArray(), other.count, other.dropped, other.heavy);
    this.logger = other.logger;
    this.spanContext = other.spanContext;
    this.timestampEpochNanos = other.timestampEpochNanos;
    this.observedEpochNanos = other.observedEpochNanos;
    this.severity = other.severity;
    this.severityText = other.severityText;
    this.body = other.body;
    this.eventName = other.eventName;
    this.exception = other.exception;
  }

  /** Makes the record immutable. */
  void freeze() {
    frozen = true;
  }

  boolean isFrozen() {
    return frozen;
  }

  /** A copy that may be changed. Of one record that is frozen there is one copy at most. */
  SdkLogRecordData copy() {
    return new SdkLogRecordData(this);
  }

  void setAttribute(AttributeKey<?> key, Object value) {
    record(key, value);
    fold = null;
  }

  void setAllAttributes(Attributes attributes) {
    recordAll(attributes);
    fold = null;
  }

  /** Removes an attribute, which may be one of the exception's. */
  void removeAttribute(AttributeKey<?> key) {
    AttributeFold now = fold();
    Object[] left = new Object[2 * now.count()];
    int end = 0;
    for (int i = 0; i < left.length; i += 2) {
      if (!key.equals(now.pairs()[i])) {
        left[end++] = now.pairs()[i];
        left[end++] = now.pairs()[i + 1];
      }
    }
    replace(left, end / 2, now.dropped());
    exception = null;
    fold = null;
  }

  @Override
  @HotPath("LogRecordBenchmark")
  public int heavyBytes() {
    boolean light = !heavy && count <= FEW && (body == null || isLight(body)) && exception == null;
    return light ? 0 : weigh();
  }

  private static boolean isLight(Object body) {
    return body instanceof String text && text.length() <= LIGHT_BODY_LENGTH;
  }

  /** Done each time somebody asks: that is twice, and this record can no longer change. */
  private int weigh() {
    int sum = Weights.ofPairs(pairs, count);
    sum = body == null ? sum : Weights.sum(sum, Weights.of(body));
    return Weights.heavy(exception == null ? sum : Weights.sum(sum, exception.weight()));
  }

  private AttributeFold fold() {
    AttributeFold kept = fold;
    return kept == null ? makeFold() : kept;
  }

  private AttributeFold makeFold() {
    int limit = limits.getMaxNumberOfAttributes();
    AttributeFold made;
    if (exception != null) {
      made = exception.withAttributes(pairs, count, limit, limits.getMaxAttributeValueLength());
    } else {
      made = count == 0 ? NO_ATTRIBUTES : AttributeFold.of(pairs, count, limit);
    }
    fold = made;
    if (frozen && made.dropped() + dropped > 0) {
      logger.state().reportDropped(logger.scope());
    }
    return made;
  }

  @SuppressWarnings("unchecked") // a value lies under a key of its type
  <T> @Nullable T getAttribute(AttributeKey<T> key) {
    return (T) fold().get(key);
  }

  @Override
  public Object[] attributePairs() {
    return fold().pairs();
  }

  @Override
  public int attributeCount() {
    return fold().count();
  }

  @Override
  public Attributes getAttributes() {
    return fold().attributes();
  }

  @Override
  public int getTotalAttributeCount() {
    AttributeFold now = fold();
    return now.count() + now.dropped() + dropped;
  }

  @Override
  public @Nullable Object body() {
    return body;
  }

  @Override
  public @Nullable Value<?> getBodyValue() {
    return body instanceof String text ? Value.of(text) : (Value<?>) body;
  }

  @Override
  @Deprecated
  public io.opentelemetry.sdk.logs.data.Body getBody() {
    Value<?> value = getBodyValue();
    return value == null
        ? io.opentelemetry.sdk.logs.data.Body.empty()
        : io.opentelemetry.sdk.logs.data.Body.string(value.asString());
  }

  @Override
  public Resource getResource() {
    return logger.state().resource();
  }

  @Override
  public InstrumentationScopeInfo getInstrumentationScopeInfo() {
    return logger.scope();
  }

  @Override
  public long getTimestampEpochNanos() {
    return timestampEpochNanos;
  }

  @Override
  public long getObservedTimestampEpochNanos() {
    return observedEpochNanos;
  }

  @Override
  public SpanContext getSpanContext() {
    return spanContext;
  }

  @Override
  public Severity getSeverity() {
    return severity;
  }

  @Override
  public @Nullable String getSeverityText() {
    return severityText;
  }

  @Override
  public @Nullable String getEventName() {
    return eventName;
  }

  /** A record of this SDK that has the same values is equal. */
  @Override
  public boolean equals(@Nullable Object o) {
    return o == this
        || (o instanceof SdkLogRecordData other
            && timestampEpochNanos == other.timestampEpochNanos
            && observedEpochNanos == other.observedEpochNanos
            && severity == other.severity
            && spanContext.equals(other.spanContext)
            && Objects.equals(severityText, other.severityText)
            && Objects.equals(eventName, other.eventName)
            && Objects.equals(getBodyValue(), other.getBodyValue())
            && getTotalAttributeCount() == other.getTotalAttributeCount()
            && getAttributes().equals(other.getAttributes())
            && getInstrumentationScopeInfo().equals(other.getInstrumentationScopeInfo())
            && getResource().equals(other.getResource()));
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        timestampEpochNanos, observedEpochNanos, severity, spanContext, getBodyValue(), eventName);
  }

  @Override
  public String toString() {
    return "SdkLogRecordData{resource="
        + getResource()
        + ", instrumentationScopeInfo="
        + getInstrumentationScopeInfo()
        + ", timestampEpochNanos="
        + timestampEpochNanos
        + ", observedTimestampEpochNanos="
        + observedEpochNanos
        + ", spanContext="
        + spanContext
        + ", severity="
        + severity
        + ", severityText="
        + severityText
        + ", attributes="
        + getAttributes()
        + ", totalAttributeCount="
        + getTotalAttributeCount()
        + ", bodyValue="
        + getBodyValue()
        + ", eventName="
        + eventName
        + "}";
  }
}
