package io.opentelemetry.api.baggage.propagation;

import io.opentelemetry.api.baggage.BaggageEntry;
import java.util.function.BiConsumer;

/** Writes entries into one baggage header; an entry that has no valid form or no room is left out. */
final class BaggageWriter implements BiConsumer<String, BaggageEntry> {

  private static final int INITIAL_CAPACITY = 128;

  private final StringBuilder header = new StringBuilder(INITIAL_CAPACITY);
  private int membersLeft = Grammar.MAX_MEMBERS;

  @Override
  public void accept(String key, BaggageEntry entry) {
    String value = entry.getValue();
    String metadata = entry.getMetadata().getValue();
    int room = Grammar.MAX_BYTES - header.length();
    // Encoding only makes it longer: what is too long by now need not be encoded at all.
    boolean hopeless = (long) key.length() + value.length() + metadata.length() >= room;
    if (membersLeft == 0 || hopeless || !Grammar.isToken(key, 0, key.length())) {
      return;
    }
    int start = header.length();
    if (start > 0) {
      header.append(',');
    }
    header.append(key).append('=');
    PercentEncoding.encodeValue(value, header);
    if (!metadata.isEmpty()) {
      header.append(';');
      PercentEncoding.encodeMetadata(metadata, header);
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
