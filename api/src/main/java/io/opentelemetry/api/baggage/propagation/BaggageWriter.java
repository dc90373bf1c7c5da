package io.opentelemetry.api.baggage.propagation;

import io.opentelemetry.api.baggage.BaggageEntry;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Writes entries into one baggage header; an entry without a valid form or room is left out. */
final class BaggageWriter implements BiConsumer<String, BaggageEntry> {

  private static final Logger LOGGER = Logger.getLogger(W3CBaggagePropagator.class.getName());
  private static final int INITIAL_CAPACITY = 128;

  private final StringBuilder header = new StringBuilder(INITIAL_CAPACITY);
  private int membersLeft = Grammar.MAX_MEMBERS;

  @Override
  public void accept(String key, BaggageEntry entry) {
    if (!Grammar.isToken(key, 0, key.length())) {
      LOGGER.log(Level.FINE, "Baggage \"{0}\" is not sent: its name is not a token of HTTP.", key);
    } else if (membersLeft == 0 || !append(key, entry.getValue(), entry.getMetadata().getValue())) {
      LOGGER.log(Level.FINE, "Baggage \"{0}\" is not sent: the header is full.", key);
    } else {
      membersLeft--;
    }
  }

  private boolean append(String key, String value, String metadata) {
    int start = header.length();
    // Encoding makes nothing shorter: what is too long already need not be encoded.
    if ((long) start + key.length() + value.length() + metadata.length() >= Grammar.MAX_BYTES) {
      return false;
    }
    if (start > 0) {
      header.append(',');
    }
    header.append(key).append('=');
    PercentEncoding.encode(value, Grammar.VALUE_LITERAL, header);
    if (!metadata.isEmpty()) {
      header.append(';');
      PercentEncoding.encode(metadata, Grammar.METADATA, header);
    }
    if (header.length() > Grammar.MAX_BYTES) {
      header.setLength(start);
      return false;
    }
    return true;
  }

  String header() {
    return header.toString();
  }
}
