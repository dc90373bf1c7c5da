package io.opentelemetry.api.baggage.propagation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.BaggageBuilder;
import io.opentelemetry.api.baggage.BaggageEntryMetadata;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the header by regular expressions, as the specification has it: slow, but plain to see. */
final class NaiveBaggage {

  private static final Pattern MEMBER =
      Pattern.compile(
          "[ \t]*([!#$%&'*+.^_`|~0-9A-Za-z-]+)[ \t]*="
              + "[ \t]*([\\x21\\x23-\\x2B\\x2D-\\x3A\\x3C-\\x5B\\x5D-\\x7E]*)[ \t]*"
              + "(?:;([ \t;\\x21\\x23-\\x2B\\x2D-\\x3A\\x3C-\\x5B\\x5D-\\x7E]*))?");
  private static final Pattern OUTER_WHITESPACE = Pattern.compile("^[ \t]+|[ \t]+$");
  private static final Pattern ENCODED_OCTET = Pattern.compile("%([0-9A-Fa-f]{2})");

  private NaiveBaggage() {}

  static Baggage read(List<String> headers) {
    BaggageBuilder builder = Baggage.builder();
    int members = 0;
    int bytes = 0;
    for (String header : headers) {
      for (String member : header.split(",", -1)) {
        bytes += member.length();
        Matcher matcher = MEMBER.matcher(member);
        if (bytes <= 8192 && members < 64 && matcher.matches()) {
          members++;
          String metadata = matcher.group(3) == null ? "" : matcher.group(3);
          builder.put(
              matcher.group(1),
              decode(matcher.group(2)),
              BaggageEntryMetadata.create(OUTER_WHITESPACE.matcher(metadata).replaceAll("")));
        }
        bytes++;
      }
      bytes--;
    }
    return builder.build();
  }

  static String decode(String value) {
    String octets =
        ENCODED_OCTET
            .matcher(value)
            .replaceAll(
                encoded ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(encoded.group(1), 16))));
    return new String(octets.getBytes(ISO_8859_1), UTF_8);
  }
}
