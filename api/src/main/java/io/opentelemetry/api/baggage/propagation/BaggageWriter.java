package io.opentelemetry.api.baggage.propagation;

import io.opentelemetry.api.baggage.BaggageEntry;
import java.util.function.BiConsumer;

/** Writes entries into one baggage header; an entry without a valid form or room is left out. */
final class BaggageWriter implements BiConsumer<String, BaggageEntry> {

  private static final int INITIAL_CAPACITY = 128;

  private final StringBuilder header = new StringBuilder(INITIAL_CAPACITY);
  private int membersLeft = Grammar.MAX_MEMBERS;

  @Override
  public void accept(String key, BaggageEntry entry) {
    if (membersLeft == 0 || !Grammar.isToken(key, 0, key.length())) {
      return;
    }
    String value = entry.getValue();
    String metadata = entry.getMetadata().getValue();
    int start = header.length();
    // Encoding makes nothing shorter: what is too long already need not be encoded.
    if ((long) start + key.length() + value.length() + metadata.length() >= Grammar.MAX_BYTES) {
      return;
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
    } else {
      membersLeft--;
    }
  }

  String header() {
    return header.toString();
  }
}
