package dev.peregrine.sdk.common.internal;

import dev.peregrine.api.internal.ApiVersion;
import dev.peregrine.api.internal.BinarySpanContext;
import dev.peregrine.api.internal.EncodedKey;
import dev.peregrine.api.internal.EncodedTraceState;
import dev.peregrine.api.internal.FlatAttributes;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceState;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/**
 * The one place that knows whether the API on the class path is Peregrine's. If it is, ids are read
 * as numbers and attributes and keys in their kept form; otherwise, and for other people's
 * implementations of the contract's interfaces, everything goes through the contract.
 *
 * <p>What happens here depends on one constant that is settled when this class is loaded. All that
 * needs the API's internal types is in {@link Peregrine}, so that nothing of them is linked when
 * they are absent.
 */
public final class ApiAccess {

  private static final LazyLogger LOGGER = LazyLogger.of(ApiAccess.class);
  private static final int TRACE_ID_LENGTH = 32;
  private static final int SPAN_ID_LENGTH = 16;

  private static final boolean PEREGRINE = detect();

  private ApiAccess() {}

  private static boolean detect() {
    try {
      return Peregrine.isPresent() && Peregrine.hasVersion(ApiVersion.VERSION);
    } catch (LinkageError absent) {
      return false;
    }
  }

  /** Whether the API is Peregrine's, of the version that this SDK was compiled with. */
  public static boolean isPeregrine() {
    return PEREGRINE;
  }

  /** The first eight bytes of the trace id, big-endian; 0 if it is not a trace id. */
  public static long traceIdHigh(SpanContext context) {
    return PEREGRINE && Peregrine.isBinary(context)
        ? Peregrine.traceIdHigh(context)
        : parseHex(context.getTraceId(), TRACE_ID_LENGTH, 0);
  }

  /** The last eight bytes of the trace id, big-endian; 0 if it is not a trace id. */
  public static long traceIdLow(SpanContext context) {
    return PEREGRINE && Peregrine.isBinary(context)
        ? Peregrine.traceIdLow(context)
        : parseHex(context.getTraceId(), TRACE_ID_LENGTH, 16);
  }

  /** The span id, big-endian; 0 if it is not a span id. */
  public static long spanIdBits(SpanContext context) {
    return PEREGRINE && Peregrine.isBinary(context)
        ? Peregrine.spanIdBits(context)
        : parseHex(context.getSpanId(), SPAN_ID_LENGTH, 0);
  }

  /** The key in UTF-8; the caller must not write to it. */
  public static byte[] keyUtf8(AttributeKey<?> key) {
    byte[] kept = PEREGRINE ? Peregrine.keyUtf8(key) : null;
    return kept != null ? kept : key.getKey().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The attributes as {@code key0, value0, key1, value1, …}, exactly as long as they are; the
   * caller must not write to the array.
   */
  public static Object[] pairs(Attributes attributes) {
    Object[] own = PEREGRINE ? Peregrine.pairs(attributes) : null;
    return own != null ? own : copyPairs(attributes);
  }

  private static Object[] copyPairs(Attributes attributes) {
    Object[] pairs = new Object[2 * attributes.size()];
    int[] next = {0};
    attributes.forEach(
        (key, value) -> {
          pairs[next[0]++] = key;
          pairs[next[0]++] = value;
        });
    return pairs;
  }

  /**
   * Makes attributes from the first {@code count} pairs of {@code key0, value0, key1, value1, …}.
   */
  @SuppressWarnings("unchecked") // the pairs hold each value under a key of its type
  public static Attributes attributes(Object[] pairs, int count) {
    if (count == 0) {
      return Attributes.empty();
    }
    AttributesBuilder builder = Attributes.builder();
    for (int i = 0; i < 2 * count; i += 2) {
      builder.put((AttributeKey<Object>) pairs[i], pairs[i + 1]);
    }
    return builder.build();
  }

  /** The trace state as it stands in the W3C header; empty when it has no members. */
  public static String traceStateHeader(TraceState state) {
    if (state.isEmpty()) {
      return "";
    }
    String kept = PEREGRINE ? Peregrine.headerValue(state) : null;
    return kept != null ? kept : formatHeader(state);
  }

  private static String formatHeader(TraceState state) {
    StringBuilder header = new StringBuilder();
    state.forEach(
        (key, value) -> {
          if (header.length() > 0) {
            header.append(',');
          }
          header.append(key).append('=').append(value);
        });
    return header.toString();
  }

  private static long parseHex(@Nullable String id, int length, int from) {
    if (id == null || id.length() != length) {
      return 0;
    }
    try {
      return HexFormat.fromHexDigitsToLong(id, from, from + 16);
    } catch (IllegalArgumentException notHex) {
      return 0;
    }
  }

  /** Loaded only where the API's internal types may be present. */
  private static final class Peregrine {

    static boolean isPresent() {
      return Attributes.empty() instanceof FlatAttributes;
    }

    static boolean hasVersion(int compiledWith) {
      int present = ApiVersion.current();
      if (present != compiledWith) {
        LOGGER.log(
            Level.WARNING,
            "peregrine-api and peregrine-sdk-common on the class path are of different releases"
                + " (internal version {0}, but {1} is needed). Everything works, but more slowly."
                + " Use the same version of both, for example by importing peregrine-bom.",
            new Object[] {present, compiledWith});
      }
      return present == compiledWith;
    }

    static boolean isBinary(SpanContext context) {
      return context instanceof BinarySpanContext;
    }

    static long traceIdHigh(SpanContext context) {
      return ((BinarySpanContext) context).traceIdHigh();
    }

    static long traceIdLow(SpanContext context) {
      return ((BinarySpanContext) context).traceIdLow();
    }

    static long spanIdBits(SpanContext context) {
      return ((BinarySpanContext) context).spanIdBits();
    }

    static byte @Nullable [] keyUtf8(AttributeKey<?> key) {
      return key instanceof EncodedKey encoded ? encoded.keyUtf8() : null;
    }

    static Object @Nullable [] pairs(Attributes attributes) {
      return attributes instanceof FlatAttributes flat ? flat.pairs() : null;
    }

    static @Nullable String headerValue(TraceState state) {
      return state instanceof EncodedTraceState encoded ? encoded.headerValue() : null;
    }
  }
}
