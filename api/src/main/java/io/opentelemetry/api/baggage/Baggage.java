package io.opentelemetry.api.baggage;

import io.opentelemetry.common.impl.ApiUsageLogger;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ImplicitContextKeyed;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Named strings that travel with a request through all services, such as the tenant it is for.
 *
 * <p>Baggage is immutable and thread-safe. Names are not empty and, like values, may be any text;
 * both are compared with their case. Baggage works without an SDK. Remember that it is sent to
 * everybody who is called: it is no place for secrets.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/baggage/api/">Specification</a>
 */
public interface Baggage extends ImplicitContextKeyed {

  /**
   * Returns baggage without entries. Making it current hides the baggage of the caller.
   *
   * @return the empty baggage
   */
  static Baggage empty() {
    return ImmutableBaggage.EMPTY;
  }

  /**
   * Returns a builder that has no entries yet.
   *
   * @return a new builder
   */
  static BaggageBuilder builder() {
    return new ImmutableBaggageBuilder();
  }

  /**
   * Returns the baggage of the {@linkplain Context#current() current context}.
   *
   * @return the baggage, empty if the context has none
   */
  static Baggage current() {
    return fromContext(Context.current());
  }

  /**
   * Returns the baggage of a context.
   *
   * @param context the context
   * @return the baggage, empty if the context has none
   */
  static Baggage fromContext(Context context) {
    if (context == null) {
      ApiUsageLogger.logNullParam(Baggage.class, "fromContext", "context");
      return empty();
    }
    Baggage baggage = context.get(BaggageContextKey.KEY);
    return baggage != null ? baggage : empty();
  }

  /**
   * Returns the baggage of a context, or {@code null} if it has none.
   *
   * @param context the context
   * @return the baggage, or {@code null}
   */
  static @Nullable Baggage fromContextOrNull(Context context) {
    if (context == null) {
      ApiUsageLogger.logNullParam(Baggage.class, "fromContextOrNull", "context");
      return null;
    }
    return context.get(BaggageContextKey.KEY);
  }

  @Override
  default Context storeInContext(Context context) {
    if (context == null) {
      ApiUsageLogger.logNullParam(Baggage.class, "storeInContext", "context");
      return Context.root();
    }
    return context.with(BaggageContextKey.KEY, this);
  }

  /**
   * Returns the number of entries.
   *
   * @return the number
   */
  int size();

  /**
   * Returns whether there are no entries.
   *
   * @return whether there are none
   */
  default boolean isEmpty() {
    return size() == 0;
  }

  /**
   * Calls a consumer with the name and entry of every entry.
   *
   * @param consumer called on this thread
   */
  void forEach(BiConsumer<? super String, ? super BaggageEntry> consumer);

  /**
   * Returns the entries by their names.
   *
   * @return an unmodifiable map
   */
  Map<String, BaggageEntry> asMap();

  /**
   * Returns the value of an entry.
   *
   * @param entryKey the name of the entry
   * @return the value, or {@code null} if there is no such entry
   */
  @Nullable String getEntryValue(String entryKey);

  /**
   * Returns an entry: its value and metadata.
   *
   * @param entryKey the name of the entry
   * @return the entry, or {@code null} if there is no such entry
   */
  default @Nullable BaggageEntry getEntry(String entryKey) {
    if (entryKey == null) {
      ApiUsageLogger.logNullParam(Baggage.class, "getEntry", "entryKey");
      return null;
    }
    return asMap().get(entryKey);
  }

  /**
   * Returns a builder that starts with the entries of this baggage.
   *
   * @return a new builder
   */
  BaggageBuilder toBuilder();
}
