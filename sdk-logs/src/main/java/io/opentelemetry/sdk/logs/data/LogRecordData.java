package io.opentelemetry.sdk.logs.data;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A log record as exporters get it. Immutable.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/logs/data-model/">Data model</a>
 */
public interface LogRecordData {

  /**
   * Returns what the record was made on.
   *
   * @return the resource
   */
  Resource getResource();

  /**
   * Returns which instrumentation, or which logger of a logging framework, has made the record.
   *
   * @return the scope
   */
  InstrumentationScopeInfo getInstrumentationScopeInfo();

  /**
   * Returns when the event happened at its source.
   *
   * @return nanoseconds since the epoch; 0 if it is not known
   */
  long getTimestampEpochNanos();

  /**
   * Returns when the event was observed.
   *
   * @return nanoseconds since the epoch
   */
  long getObservedTimestampEpochNanos();

  /**
   * Returns the context of the span that the record belongs to.
   *
   * @return the context; an invalid one if there is no span
   */
  SpanContext getSpanContext();

  /**
   * Returns the severity.
   *
   * @return the severity; {@link Severity#UNDEFINED_SEVERITY_NUMBER} if it is not known
   */
  Severity getSeverity();

  /**
   * Returns the severity as the source calls it.
   *
   * @return the text, or null
   */
  @Nullable String getSeverityText();

  /**
   * Returns the body as text.
   *
   * @return the text of the body, or {@link Body#empty()}
   * @deprecated it cannot tell a text from another value; use {@link #getBodyValue()}
   */
  @Deprecated
  Body getBody();

  /**
   * Returns the body.
   *
   * <p>Implementations that do not override it have text only.
   *
   * @return the body, or null if there is none
   */
  @SuppressWarnings("deprecation") // for implementations that know nothing else
  default @Nullable Value<?> getBodyValue() {
    Body body = getBody();
    return body.getType() == Body.Type.EMPTY ? null : Value.of(body.asString());
  }

  /**
   * Returns the attributes, as many as the limits have left.
   *
   * @return the attributes
   */
  Attributes getAttributes();

  /**
   * Returns how many attributes were set. If that is more than there are, the limits kept some out.
   *
   * @return the number
   */
  int getTotalAttributeCount();

  /**
   * Returns the name of the event, if the record is one: what its attributes and its body are is
   * known from the name.
   *
   * @return the name, or null
   */
  default @Nullable String getEventName() {
    return null;
  }
}
