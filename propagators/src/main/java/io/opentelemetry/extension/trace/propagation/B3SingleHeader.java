package io.opentelemetry.extension.trace.propagation;

import dev.peregrine.propagators.internal.HeaderTemplate;
import dev.peregrine.propagators.internal.ReceivedIds;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The header {@code b3: {trace id}-{span id}[-{state}[-{id of the parent}]]}. */
final class B3SingleHeader {

  private static final String NAME = "b3";
  static final List<String> FIELDS = List.of(NAME);

  private static final HeaderTemplate TEMPLATE = HeaderTemplate.of("-", "-?");

  /** More than any form needs. */
  private static final int MAX_LENGTH = 128;

  private static final int LONG_TRACE_ID = TraceId.getLength();
  private static final int SHORT_TRACE_ID = LONG_TRACE_ID / 2;

  private B3SingleHeader() {}

  static <C> void inject(
      SpanContext spanContext, B3State state, @Nullable C carrier, TextMapSetter<C> setter) {
    setter.set(carrier, NAME, TEMPLATE.format(spanContext, state.code()));
  }

  /** Returns the context with what was received, or null if there is no valid header. */
  static <C> @Nullable Context extract(
      Context context, @Nullable C carrier, TextMapGetter<C> getter) {
    String header = getter.get(carrier, NAME);
    if (header == null || header.length() > MAX_LENGTH) {
      return null;
    }
    int traceIdEnd = header.indexOf('-');
    int spanIdEnd = end(header, traceIdEnd + 1);
    if ((traceIdEnd != LONG_TRACE_ID && traceIdEnd != SHORT_TRACE_ID)
        || spanIdEnd - traceIdEnd - 1 != SpanId.getLength()) {
      return null;
    }
    int stateEnd = end(header, spanIdEnd + 1);
    if (end(header, stateEnd + 1) < header.length()) {
      return null;
    }
    B3State state = state(header, Math.min(spanIdEnd + 1, stateEnd), stateEnd);
    SpanContext received =
        ReceivedIds.parse(header, 0, traceIdEnd, traceIdEnd + 1, spanIdEnd, state.isSampled());
    return received == null ? null : state.store(received, context);
  }

  /** Returns where a part of the header ends. */
  private static int end(String header, int from) {
    int dash = header.indexOf('-', from);
    return dash < 0 ? header.length() : dash;
  }

  private static B3State state(String header, int from, int to) {
    if (to - from == 1) {
      return switch (header.charAt(from)) {
        case 'd' -> B3State.DEBUG;
        case '1' -> B3State.ACCEPT;
        default -> B3State.DENY;
      };
    }
    return B3State.parse(header.substring(from, to));
  }
}
