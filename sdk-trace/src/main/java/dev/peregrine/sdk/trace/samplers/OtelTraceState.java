package dev.peregrine.sdk.trace.samplers;

import dev.peregrine.sdk.common.internal.ThrottledLogger;
import io.opentelemetry.api.trace.TraceState;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What OpenTelemetry itself writes into a trace state: {@code key:value} pairs, joined by
 * semicolons, in the one member {@code ot}.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/trace/tracestate-handling/">Specification</a>
 */
final class OtelTraceState {

  private static final ThrottledLogger LOG =
      new ThrottledLogger(Logger.getLogger(OtelTraceState.class.getName()));

  private static final String MEMBER = "ot";
  private static final String THRESHOLD = "th";
  private static final String RANDOMNESS = "rv";
  private static final int MAX_LENGTH = 256;

  private record Pair(String key, String value) {}

  private OtelTraceState() {}

  /** The threshold that the trace was sampled with; {@link Threshold#NONE} if that is not known. */
  static long threshold(TraceState state) {
    return Threshold.parse(find(state, THRESHOLD));
  }

  /** The explicit randomness of the trace; {@link Threshold#NONE} if it has none. */
  static long randomness(TraceState state) {
    return Threshold.parseRandomness(find(state, RANDOMNESS));
  }

  private static String find(TraceState state, String key) {
    for (Pair pair : parse(state.get(MEMBER))) {
      if (pair.key.equals(key)) {
        return pair.value;
      }
    }
    return "";
  }

  /** The state with a threshold instead of the present one; {@link Threshold#NONE} removes that. */
  static TraceState withThreshold(TraceState state, long threshold) {
    String present = state.get(MEMBER);
    if (present == null && threshold == Threshold.NONE) {
      return state;
    }
    String changed = format(parse(present), threshold);
    if (changed.length() > MAX_LENGTH) {
      LOG.log(Level.WARNING, "The sampling threshold does not fit into the trace state any more");
      changed = format(parse(present), Threshold.NONE);
    }
    return withMember(state, changed);
  }

  /** The state with the same member {@code ot} as another one. */
  static TraceState withMemberOf(TraceState state, TraceState other) {
    String value = other.get(MEMBER);
    return withMember(state, value == null ? "" : value);
  }

  private static TraceState withMember(TraceState state, String value) {
    String present = state.get(MEMBER);
    if (value.equals(present == null ? "" : present)) {
      return state;
    }
    return value.isEmpty()
        ? state.toBuilder().remove(MEMBER).build()
        : state.toBuilder().put(MEMBER, value).build();
  }

  private static String format(List<Pair> pairs, long threshold) {
    StringBuilder text = new StringBuilder();
    boolean pending = threshold != Threshold.NONE;
    for (Pair pair : pairs) {
      boolean isThreshold = pair.key.equals(THRESHOLD);
      if (isThreshold && pending) {
        append(text, THRESHOLD, Threshold.format(threshold));
        pending = false;
      } else if (!isThreshold) {
        append(text, pair.key, pair.value);
      }
    }
    if (pending) {
      append(text, THRESHOLD, Threshold.format(threshold));
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String key, String value) {
    if (text.length() > 0) {
      text.append(';');
    }
    text.append(key).append(':').append(value);
  }

  /** The pairs; none if the text, which comes from somebody else, does not keep the rules. */
  private static List<Pair> parse(@Nullable String text) {
    if (text == null || text.isEmpty() || text.length() > MAX_LENGTH) {
      return List.of();
    }
    List<Pair> pairs = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf(';', start);
      end = end < 0 ? text.length() : end;
      int colon = text.indexOf(':', start);
      boolean valid = colon > start && colon < end && isKey(text, start, colon);
      if (!valid || !isValue(text, colon + 1, end)) {
        return List.of();
      }
      pairs.add(new Pair(text.substring(start, colon), text.substring(colon + 1, end)));
      start = end + 1;
    }
    return pairs;
  }

  private static boolean isKey(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9' && i > start;
      if (!digit && (c < 'a' || c > 'z')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isValue(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean other = (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
      if (!letter && !other) {
        return false;
      }
    }
    return true;
  }
}
