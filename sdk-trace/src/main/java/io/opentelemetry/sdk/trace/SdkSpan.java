package io.opentelemetry.sdk.trace;

import static dev.peregrine.sdk.common.internal.TracerMetrics.SamplingResult.RECORD_AND_SAMPLE;
import static dev.peregrine.sdk.common.internal.TracerMetrics.SamplingResult.RECORD_ONLY;

import dev.peregrine.sdk.common.internal.ApiAccess;
import dev.peregrine.sdk.common.internal.KeyCache;
import dev.peregrine.sdk.common.internal.TracerMetrics;
import dev.peregrine.sdk.common.internal.annotation.HotPath;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.common.impl.ApiUsageLogger;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A span that records. Safe for use by several threads; fastest on the one that started it. What
 * cannot be recorded is left out, and nothing is thrown.
 */
final class SdkSpan extends ReadableSdkSpan implements ReadWriteSpan {

  @HotPath("RootSpanBenchmark")
  SdkSpan(SdkSpanBuilder builder, SpanStart start) {
    super(builder, start);
  }

  @Override
  public boolean isRecording() {
    return isOpen();
  }

  @Override
  @HotPath("RichSpanBenchmark")
  public <T> Span setAttribute(AttributeKey<T> key, @Nullable T value) {
    if (key == null) {
      return nullArgument("setAttribute", "key");
    }
    if (value != null && !key.getKey().isEmpty()) {
      appendValue(key, value);
    }
    return this;
  }

  private void appendValue(Object key, Object value) {
    if (AttributeValues.isLight(value, limits)) {
      append(key, value);
    } else {
      appendHeavy(key, AttributeValues.keep(value, limits));
    }
  }

  private void appendHeavy(Object key, @Nullable Object value) {
    if (value != null) {
      append(key, value, EntryWeights.of(value));
    }
  }

  @Override
  public Span setAttribute(String key, @Nullable String value) {
    return key == null
        ? nullArgument("setAttribute", "key")
        : setAttribute(KeyCache.STRINGS.get(key), value);
  }

  @Override
  public Span setAttribute(String key, long value) {
    return key == null
        ? nullArgument("setAttribute", "key")
        : setAttribute(KeyCache.LONGS.get(key), (Long) value);
  }

  @Override
  public Span setAttribute(String key, double value) {
    return key == null
        ? nullArgument("setAttribute", "key")
        : setAttribute(KeyCache.DOUBLES.get(key), (Double) value);
  }

  @Override
  public Span setAttribute(String key, boolean value) {
    return key == null
        ? nullArgument("setAttribute", "key")
        : setAttribute(KeyCache.BOOLEANS.get(key), (Boolean) value);
  }

  @Override
  public Span setAllAttributes(Attributes attributes) {
    if (attributes == null) {
      return nullArgument("setAllAttributes", "attributes");
    }
    if (isOpen()) {
      Object[] pairs = ApiAccess.pairs(attributes);
      for (int i = 0; i < pairs.length; i += 2) {
        appendValue(pairs[i], pairs[i + 1]);
      }
    }
    return this;
  }

  @Override
  public Span addEvent(String name) {
    return addEvent(name, Attributes.empty());
  }

  @Override
  public Span addEvent(String name, Attributes attributes) {
    if (name == null) {
      return nullArgument("addEvent", "name");
    }
    if (isOpen()) {
      addEvent(name, attributes, now());
    }
    return this;
  }

  @Override
  public Span addEvent(String name, Attributes attributes, long timestamp, TimeUnit unit) {
    if (name == null || unit == null) {
      return nullArgument("addEvent", name == null ? "name" : "unit");
    }
    if (isOpen()) {
      addEvent(name, attributes, unit.toNanos(timestamp));
    }
    return this;
  }

  private void addEvent(String name, @Nullable Attributes given, long epochNanos) {
    Attributes attributes = given == null ? Attributes.empty() : given;
    Attributes kept =
        AttributeValues.keep(attributes, limits.getMaxNumberOfAttributesPerEvent(), limits);
    appendHeavy(LogMark.EVENT, EventData.create(epochNanos, name, kept, attributes.size()));
  }

  @Override
  public Span recordException(Throwable exception) {
    return recordException(exception, Attributes.empty());
  }

  @Override
  public Span recordException(Throwable exception, Attributes additionalAttributes) {
    if (exception == null) {
      return nullArgument("recordException", "exception");
    }
    if (isOpen()) {
      Attributes additional =
          additionalAttributes == null ? Attributes.empty() : additionalAttributes;
      appendHeavy(LogMark.EVENT, new RecordedException(now(), exception, additional, limits));
    }
    return this;
  }

  @Override
  public Span addLink(SpanContext spanContext) {
    return addLink(spanContext, Attributes.empty());
  }

  @Override
  public Span addLink(SpanContext spanContext, Attributes attributes) {
    if (spanContext == null) {
      return nullArgument("addLink", "spanContext");
    }
    appendHeavy(LogMark.LINK, Links.make(spanContext, attributes, limits));
    return this;
  }

  @Override
  public Span setStatus(StatusCode statusCode, String description) {
    if (statusCode == null) {
      return nullArgument("setStatus", "statusCode");
    }
    if (statusCode != StatusCode.UNSET) {
      boolean described = statusCode == StatusCode.ERROR;
      appendHeavy(LogMark.STATUS, StatusData.create(statusCode, described ? description : null));
    }
    return this;
  }

  @Override
  public Span updateName(String name) {
    if (name == null) {
      return nullArgument("updateName", "name");
    }
    appendHeavy(LogMark.NAME, name);
    return this;
  }

  private Span nullArgument(String method, String parameter) {
    ApiUsageLogger.logNullParam(Span.class, method, parameter);
    return this;
  }

  @Override
  @HotPath("RootSpanBenchmark")
  public void end() {
    if (isOpen()) {
      end(Math.max(now(), getStartEpochNanos()));
    }
  }

  @Override
  public void end(long timestamp, TimeUnit unit) {
    if (timestamp == 0 || unit == null) {
      end();
    } else {
      end(unit.toNanos(timestamp));
    }
  }

  private void end(long epochNanos) {
    TracerState state = tracer.state();
    if (!startClose(state.isOnEndingRequired())) {
      return;
    }
    endEpochNanos = epochNanos;
    if (state.isOnEndingRequired()) {
      state.onEnding(this);
    }
    tracer.learnLogSize(ownedSize(), spanIdBits());
    TracerMetrics metrics = state.metrics();
    if (metrics != null) {
      metrics.ended(isSampled() ? RECORD_AND_SAMPLE : RECORD_ONLY);
    }
    finishClose();
    state.onEnd(this);
  }

  @Override
  public String toString() {
    return SpanText.of("SdkSpan", this);
  }
}
