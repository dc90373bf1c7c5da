package io.opentelemetry.sdk.trace;

import dev.peregrine.sdk.common.internal.ApiAccess;
import dev.peregrine.sdk.common.internal.AttributeFold;
import dev.peregrine.sdk.common.internal.ThrowableText;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.trace.data.ExceptionEventData;
import org.jspecify.annotations.Nullable;

/**
 * An exception as a span keeps it. Its stack trace, which costs far more than all the rest, is
 * written down when somebody asks for the attributes: in an exporter's thread as a rule.
 */
final class RecordedException implements ExceptionEventData {

  private static final AttributeKey<String> TYPE = AttributeKey.stringKey("exception.type");
  private static final AttributeKey<String> MESSAGE = AttributeKey.stringKey("exception.message");
  private static final AttributeKey<String> STACKTRACE =
      AttributeKey.stringKey("exception.stacktrace");

  private static final int MAX_OWN_PAIRS = 3;

  private final long epochNanos;
  private final Throwable exception;
  private final @Nullable String message;
  private final ThrowableText text;
  private final Attributes additional;
  private final SpanLimits limits;

  /** Made when somebody asks; each thread that does so at once makes an equal one. */
  private volatile @Nullable AttributeFold rendered;

  RecordedException(
      long epochNanos, Throwable exception, Attributes additional, SpanLimits limits) {
    this.epochNanos = epochNanos;
    this.exception = exception;
    this.message = ThrowableText.messageOf(exception);
    this.text = ThrowableText.of(exception);
    this.additional = additional;
    this.limits = limits;
  }

  @Override
  public String getName() {
    return "exception";
  }

  @Override
  public long getEpochNanos() {
    return epochNanos;
  }

  @Override
  public Throwable getException() {
    return exception;
  }

  @Override
  public Attributes getAttributes() {
    return rendered().attributes();
  }

  @Override
  public int getTotalAttributeCount() {
    AttributeFold fold = rendered();
    return fold.count() + fold.dropped();
  }

  private AttributeFold rendered() {
    AttributeFold made = rendered;
    if (made == null) {
      made = render();
      rendered = made;
    }
    return made;
  }

  /** What the caller added comes last, so that it wins where keys clash. */
  private AttributeFold render() {
    Object[] added = ApiAccess.pairs(additional);
    Object[] pairs = new Object[MAX_OWN_PAIRS * 2 + added.length];
    int end = put(pairs, 0, TYPE, ThrowableText.typeOf(exception));
    if (message != null) {
      end = put(pairs, end, MESSAGE, message);
    }
    end = put(pairs, end, STACKTRACE, text.render(limits.getMaxAttributeValueLength()));
    for (int i = 0; i < added.length; i += 2) {
      end = put(pairs, end, added[i], added[i + 1]);
    }
    AttributeFold fold = new AttributeFold(pairs, limits.getMaxNumberOfAttributesPerEvent());
    for (int i = 0; i < end / 2; i++) {
      fold.add(pairs, i);
    }
    return fold;
  }

  private int put(Object[] pairs, int end, Object key, Object value) {
    pairs[end] = key;
    pairs[end + 1] = AttributeValues.limit(value, limits);
    return end + 2;
  }
}
