package dev.peregrine.sdk.common.internal;

import io.opentelemetry.api.common.AttributeKey;
import org.jspecify.annotations.Nullable;

/**
 * A throwable as a span's event or a log record keeps it. Its stack trace, which costs far more
 * than all the rest, is written down when somebody asks for the attributes: in an exporter's thread
 * as a rule. Immutable.
 */
public final class RecordedThrowable {

  private static final AttributeKey<String> TYPE = AttributeKey.stringKey("exception.type");
  private static final AttributeKey<String> MESSAGE = AttributeKey.stringKey("exception.message");
  private static final AttributeKey<String> STACKTRACE =
      AttributeKey.stringKey("exception.stacktrace");

  private static final int MAX_PAIRS = 3;

  private final Throwable throwable;
  private final @Nullable String message;
  private final ThrowableText text;

  /** Takes of a throwable what has to be taken at once. */
  public RecordedThrowable(Throwable throwable) {
    this.throwable = throwable;
    this.message = ThrowableText.messageOf(throwable);
    this.text = ThrowableText.of(throwable);
  }

  /** The throwable itself. */
  public Throwable throwable() {
    return throwable;
  }

  /** About how much memory this takes, and the attributes that are made of it. */
  public int weight() {
    return text.weight() + (message == null ? 0 : message.length());
  }

  /**
   * The attributes that describe the throwable, and others that win where names clash.
   *
   * @param others {@code key, value, …}, within their limits
   * @param othersCount how many pairs of these there are
   */
  public AttributeFold withAttributes(
      Object[] others, int othersCount, int maxCount, int maxLength) {
    Object[] pairs = new Object[2 * (MAX_PAIRS + othersCount)];
    int end = put(pairs, 0, TYPE, ValueLimits.cut(ThrowableText.typeOf(throwable), maxLength));
    if (message != null) {
      end = put(pairs, end, MESSAGE, ValueLimits.cut(message, maxLength));
    }
    end = put(pairs, end, STACKTRACE, text.render(maxLength));
    System.arraycopy(others, 0, pairs, end, 2 * othersCount);
    return AttributeFold.of(pairs, end / 2 + othersCount, maxCount);
  }

  private static int put(Object[] pairs, int end, Object key, Object value) {
    pairs[end] = key;
    pairs[end + 1] = value;
    return end + 2;
  }
}
