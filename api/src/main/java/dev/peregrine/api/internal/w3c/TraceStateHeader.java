package dev.peregrine.api.internal.w3c;

import dev.peregrine.api.internal.EncodedTraceState;
import dev.peregrine.api.internal.TraceStateSyntax;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.TraceStateBuilder;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The {@code tracestate} header: {@code key=value} members, separated by commas. */
public final class TraceStateHeader {

  private TraceStateHeader() {}

  public static String format(TraceState state) {
    if (state instanceof EncodedTraceState encoded) {
      return encoded.headerValue();
    }
    StringJoiner header = new StringJoiner(",");
    state.forEach((key, value) -> header.add(key + '=' + value));
    return header.toString();
  }

  /** Returns what the headers say together; nothing if they are not valid. */
  public static TraceState parse(Iterator<String> headers) {
    if (!headers.hasNext()) {
      return TraceState.getDefault();
    }
    String header = headers.next();
    return parse(headers.hasNext() ? join(header, headers) : header);
  }

  private static String join(String first, Iterator<String> others) {
    StringJoiner header = new StringJoiner(",").add(first);
    others.forEachRemaining(header::add);
    return header.toString();
  }

  public static TraceState parse(@Nullable String header) {
    if (header == null) {
      return TraceState.getDefault();
    }
    return isCanonical(header) ? new ReceivedTraceState(header) : parseMembers(header);
  }

  /** Whether the header is valid, and nobody would write it in another way. */
  private static boolean isCanonical(String header) {
    int length = header.length();
    int members = 0;
    int from = 0;
    while (true) {
      int comma = header.indexOf(',', from);
      int to = comma < 0 ? length : comma;
      int equals = header.indexOf('=', from);
      if (++members > TraceStateSyntax.MAX_MEMBERS
          || equals > to
          || !TraceStateSyntax.isKey(header, from, equals)
          || !TraceStateSyntax.isValue(header, equals + 1, to)
          || hasEarlierMember(header, from, equals)) {
        return false;
      }
      if (comma < 0) {
        return true;
      }
      from = comma + 1;
    }
  }

  /** Whether one of the members before {@code from} has the key {@code [from, equals)}. */
  private static boolean hasEarlierMember(String header, int from, int equals) {
    int keyAndEquals = equals + 1 - from;
    for (int i = 0; i < from; i = header.indexOf(',', i) + 1) {
      if (header.regionMatches(i, header, from, keyAndEquals)) {
        return true;
      }
    }
    return false;
  }

  /** Takes apart any header, however it is written. */
  static TraceState parseMembers(String header) {
    List<String> members = new ArrayList<>();
    int length = header.length();
    int count = 0;
    for (int start = 0; start <= length; ) {
      int comma = header.indexOf(',', start);
      int end = comma < 0 ? length : comma;
      int from = Whitespace.skip(header, start, end);
      int to = Whitespace.trim(header, from, end);
      if (from < to) {
        int equals = header.indexOf('=', from);
        if (++count > TraceStateSyntax.MAX_MEMBERS
            || equals > to
            || !TraceStateSyntax.isKey(header, from, equals)
            || !TraceStateSyntax.isValue(header, equals + 1, to)) {
          return TraceState.getDefault();
        }
        members.add(header.substring(from, equals));
        members.add(header.substring(equals + 1, to));
      }
      start = end + 1;
    }
    // A builder puts the newest in front, and so the first of two members with one key survives.
    TraceStateBuilder builder = TraceState.builder();
    for (int i = members.size() - 2; i >= 0; i -= 2) {
      builder.put(members.get(i), members.get(i + 1));
    }
    return builder.build();
  }
}
