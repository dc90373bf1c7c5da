package dev.peregrine.propagators;

import dev.peregrine.propagators.internal.HeaderTemplate;
import dev.peregrine.propagators.internal.ReceivedIds;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code Root=1-{8 digits}-{24 digits};Parent={16 digits};Sampled={0, 1 or ?}}. Its
 * parts come in any order, with others among them.
 */
final class XrayHeader {

  static final String NAME = "X-Amzn-Trace-Id";

  private static final HeaderTemplate TEMPLATE =
      HeaderTemplate.withDash("Root=1-", 8, ";Parent=", ";Sampled=?");

  private static final int MAX_LENGTH = 1024;
  private static final int ROOT_LENGTH = 35;
  private static final Set<String> DECISIONS = Set.of("0", "1", "?");
  private static final int FIRST_DASH = 1;
  private static final int SECOND_DASH = 10;

  private static final ContextKey<String> LINEAGE = ContextKey.named("xray-lineage");
  private static final Pattern LINEAGE_FORM = Pattern.compile("\\d{1,5}:[0-9a-f]{8}:\\d{1,3}");

  private @Nullable String root;
  private @Nullable String parent;
  private @Nullable String sampled;
  private @Nullable String lineage;

  private XrayHeader() {}

  static String format(Context context, SpanContext spanContext) {
    String header = TEMPLATE.format(spanContext, spanContext.isSampled() ? '1' : '0');
    String lineage = context.get(LINEAGE);
    return lineage == null || lineage.isEmpty() ? header : header + ";Lineage=" + lineage;
  }

  /** Returns the context with what was received, or the same if the header is not valid. */
  static Context extract(Context context, @Nullable String text) {
    if (text == null || text.length() > MAX_LENGTH) {
      return context;
    }
    XrayHeader header = new XrayHeader();
    header.readParts(text);
    SpanContext received = header.spanContext();
    if (received == null) {
      return context;
    }
    return storeLineage(header.lineage, context.with(Span.wrap(received)));
  }

  /** That of an earlier request, which the context may have, does not go on with this one. */
  private static Context storeLineage(@Nullable String received, Context context) {
    if (received != null && LINEAGE_FORM.matcher(received).matches()) {
      return context.with(LINEAGE, received);
    }
    return context.get(LINEAGE) == null ? context : context.with(LINEAGE, "");
  }

  private void readParts(String text) {
    int start = 0;
    while (start < text.length()) {
      int semicolon = text.indexOf(';', start);
      int end = semicolon < 0 ? text.length() : semicolon;
      readPart(text.substring(start, end));
      start = end + 1;
    }
  }

  private void readPart(String part) {
    int equals = part.indexOf('=');
    if (equals < 0) {
      return;
    }
    String value = part.substring(equals + 1).trim();
    switch (part.substring(0, equals).trim()) {
      case "Root" -> root = value;
      case "Parent" -> parent = value;
      case "Sampled" -> sampled = value;
      case "Lineage" -> lineage = value;
      default -> {}
    }
  }

  private @Nullable SpanContext spanContext() {
    if (root == null
        || root.length() != ROOT_LENGTH
        || root.charAt(0) != '1'
        || root.charAt(FIRST_DASH) != '-'
        || root.charAt(SECOND_DASH) != '-'
        || parent == null
        || parent.length() != SpanId.getLength()
        || !(sampled == null || DECISIONS.contains(sampled))) {
      return null;
    }
    String traceId =
        root.substring(FIRST_DASH + 1, SECOND_DASH).concat(root.substring(SECOND_DASH + 1));
    return ReceivedIds.parse(traceId, parent, "1".equals(sampled));
  }
}
