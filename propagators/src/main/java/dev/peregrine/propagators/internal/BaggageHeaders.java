package dev.peregrine.propagators.internal;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.BaggageEntry;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Baggage with a header for each entry, whose name is a prefix and the key. As names of headers
 * have no case, keys are read in lower case.
 */
public final class BaggageHeaders {

  private static final Logger LOGGER = Logger.getLogger(BaggageHeaders.class.getName());
  private static final String TOKEN_PUNCTUATION = "!#$%&'*+-.^_`|~";

  private final String prefix;
  private final ValueCoding coding;

  public BaggageHeaders(String prefix, ValueCoding coding) {
    this.prefix = prefix;
    this.coding = coding;
  }

  /** Writes each entry that has the form of a header, as long as there is room. */
  public <C> void inject(Baggage baggage, @Nullable C carrier, TextMapSetter<C> setter) {
    if (!baggage.isEmpty()) {
      baggage.forEach(new Writer<>(carrier, setter));
    }
  }

  /** Reads the entries of all headers with the prefix. */
  @SuppressWarnings("deprecation") // the names of these headers are not known
  public <C> void extract(C carrier, TextMapGetter<C> getter, ReceivedBaggage baggage) {
    Iterable<String> names = getter.keys(carrier);
    if (names == null) {
      return;
    }
    for (String name : names) {
      if (baggage.isFull()) {
        return;
      }
      if (name != null
          && name.length() > prefix.length()
          && name.regionMatches(/* ignoreCase= */ true, 0, prefix, 0, prefix.length())) {
        read(name, getter.get(carrier, name), baggage);
      }
    }
  }

  private void read(String name, @Nullable String text, ReceivedBaggage baggage) {
    // Decoding makes nothing longer: what is too long already need not be decoded.
    if (text != null && name.length() + text.length() <= ReceivedBaggage.MAX_LENGTH) {
      String key = name.substring(prefix.length()).toLowerCase(Locale.ROOT);
      baggage.add(key, coding.decode(text));
    }
  }

  private static boolean isToken(String key) {
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      boolean alphanumeric =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!alphanumeric && TOKEN_PUNCTUATION.indexOf(c) < 0) {
        return false;
      }
    }
    return !key.isEmpty();
  }

  /** Writes one entry after the other. */
  private final class Writer<C> implements BiConsumer<String, BaggageEntry> {

    private final @Nullable C carrier;
    private final TextMapSetter<C> setter;
    private int entriesLeft = ReceivedBaggage.MAX_ENTRIES;
    private int lengthLeft = ReceivedBaggage.MAX_LENGTH;

    Writer(@Nullable C carrier, TextMapSetter<C> setter) {
      this.carrier = carrier;
      this.setter = setter;
    }

    @Override
    public void accept(String key, BaggageEntry entry) {
      String value = entry.getValue();
      // Encoding makes nothing shorter: what is too long already need not be encoded.
      boolean fits = entriesLeft > 0 && (long) key.length() + value.length() <= lengthLeft;
      String text = fits && isToken(key) ? coding.encode(value) : null;
      if (text == null || key.length() + text.length() > lengthLeft) {
        LOGGER.log(
            Level.FINE,
            "Baggage \"{0}\" is not sent: there is no room, or it cannot be written as a header.",
            key);
        return;
      }
      entriesLeft--;
      lengthLeft -= key.length() + text.length();
      setter.set(carrier, prefix + key, text);
    }
  }
}
