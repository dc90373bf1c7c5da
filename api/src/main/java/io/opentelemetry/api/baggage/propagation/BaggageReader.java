package io.opentelemetry.api.baggage.propagation;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.BaggageBuilder;
import io.opentelemetry.api.baggage.BaggageEntryMetadata;

/**
 * Reads the members of one or several baggage headers:
 *
 * <pre>{@code
 * header = member *(OWS "," OWS member)
 * member = token OWS "=" OWS value *(OWS ";" OWS property)
 * }</pre>
 *
 * <p>A member that does not match is skipped. Each character is looked at a few times at most, and
 * none beyond the limits.
 */
final class BaggageReader {

  private final BaggageBuilder builder = Baggage.builder();
  private int membersLeft = Grammar.MAX_MEMBERS;
  private int bytesLeft = Grammar.MAX_BYTES;

  Baggage baggage() {
    return builder.build();
  }

  boolean wantsMore() {
    return membersLeft > 0 && bytesLeft > 0;
  }

  void read(String header) {
    int end = Math.min(header.length(), bytesLeft);
    bytesLeft -= end;
    int start = 0;
    while (start < end && membersLeft > 0) {
      int comma = indexOf(',', header, start, end);
      boolean cutByLimit = comma == end && end < header.length() && header.charAt(end) != ',';
      if (!cutByLimit) {
        readMember(header, start, comma);
      }
      start = comma + 1;
    }
  }

  private void readMember(String header, int start, int end) {
    int equals = indexOf('=', header, start, end);
    if (equals == end) {
      return;
    }
    int semicolon = indexOf(';', header, equals, end);
    int keyStart = skipWhitespace(header, start, equals);
    int keyEnd = trimWhitespace(header, keyStart, equals);
    int valueStart = skipWhitespace(header, equals + 1, semicolon);
    int valueEnd = trimWhitespace(header, valueStart, semicolon);
    int metadataStart = skipWhitespace(header, Math.min(semicolon + 1, end), end);
    int metadataEnd = trimWhitespace(header, metadataStart, end);
    if (Grammar.isToken(header, keyStart, keyEnd)
        && Grammar.allows(Grammar.VALUE, header, valueStart, valueEnd)
        && Grammar.allows(Grammar.METADATA, header, metadataStart, metadataEnd)) {
      membersLeft--;
      builder.put(
          header.substring(keyStart, keyEnd),
          PercentEncoding.decode(header, valueStart, valueEnd),
          BaggageEntryMetadata.create(header.substring(metadataStart, metadataEnd)));
    }
  }

  /** Returns where a character comes first in a range, or the end of the range. */
  private static int indexOf(char wanted, String text, int start, int end) {
    int index = start;
    while (index < end && text.charAt(index) != wanted) {
      index++;
    }
    return index;
  }

  private static int skipWhitespace(String text, int start, int end) {
    int index = start;
    while (index < end && isWhitespace(text.charAt(index))) {
      index++;
    }
    return index;
  }

  private static int trimWhitespace(String text, int start, int end) {
    int index = end;
    while (index > start && isWhitespace(text.charAt(index - 1))) {
      index--;
    }
    return index;
  }

  private static boolean isWhitespace(char c) {
    return c == ' ' || c == '\t';
  }
}
