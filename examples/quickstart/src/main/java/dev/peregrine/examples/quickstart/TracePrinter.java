package dev.peregrine.examples.quickstart;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import io.opentelemetry.semconv.ExceptionAttributes;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prints spans as one tree for each trace: first the span, below it its attributes and events. */
final class TracePrinter {
  private static final int WIDTH = 110;
  private static final int NAME_WIDTH = 48;

  private final PrintStream out;

  TracePrinter(PrintStream out) {
    this.out = out;
  }

  void print(List<ReceivedSpan> spans) {
    spans.stream()
        .sorted(Comparator.comparingLong(received -> received.span().getStartTimeUnixNano()))
        .collect(
            Collectors.groupingBy(
                received -> received.span().getTraceId(), LinkedHashMap::new, Collectors.toList()))
        .forEach(this::printTrace);
  }

  private void printTrace(ByteString traceId, List<ReceivedSpan> spans) {
    Map<ByteString, List<ReceivedSpan>> childrenByParent =
        spans.stream()
            .collect(Collectors.groupingBy(received -> received.span().getParentSpanId()));
    Map<ByteString, ReceivedSpan> byId =
        spans.stream()
            .collect(
                Collectors.toMap(received -> received.span().getSpanId(), Function.identity()));

    out.printf(
        "trace %s, %d spans%n", HexFormat.of().formatHex(traceId.toByteArray()), spans.size());
    spans.stream()
        .filter(received -> !byId.containsKey(received.span().getParentSpanId()))
        .forEach(root -> printSpan(root, "", "", childrenByParent));
    out.println();
  }

  private void printSpan(
      ReceivedSpan received,
      String branch,
      String indent,
      Map<ByteString, List<ReceivedSpan>> childrenByParent) {
    Span span = received.span();
    List<ReceivedSpan> children = childrenByParent.getOrDefault(span.getSpanId(), List.of());

    out.printf(
        Locale.ROOT,
        "%-" + NAME_WIDTH + "s %-14s %-9s %8.1f ms  %s%n",
        branch + span.getName(),
        received.service(),
        kind(span),
        (span.getEndTimeUnixNano() - span.getStartTimeUnixNano()) / 1e6,
        status(span.getStatus()));
    String margin = indent + (children.isEmpty() ? "     " : "│    ");
    printAttributes(span.getAttributesList(), margin);
    span.getEventsList().forEach(event -> printEvent(event, margin));

    for (int i = 0; i < children.size(); i++) {
      boolean last = i == children.size() - 1;
      printSpan(
          children.get(i),
          indent + (last ? "└─ " : "├─ "),
          indent + (last ? "   " : "│  "),
          childrenByParent);
    }
  }

  private void printAttributes(List<KeyValue> attributes, String margin) {
    StringBuilder line = new StringBuilder(margin);
    for (KeyValue attribute : attributes) {
      String text = text(attribute);
      if (line.length() > margin.length() && line.length() + text.length() > WIDTH) {
        out.println(line.toString().stripTrailing());
        line.setLength(margin.length());
      }
      line.append(text).append("  ");
    }
    if (line.length() > margin.length()) {
      out.println(line.toString().stripTrailing());
    }
  }

  private void printEvent(Span.Event event, String margin) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (KeyValue attribute : event.getAttributesList()) {
      attributes.put(attribute.getKey(), text(attribute.getValue()));
    }
    String stackTrace = attributes.get(ExceptionAttributes.EXCEPTION_STACKTRACE.getKey());
    if (stackTrace != null) {
      // The exception, and where it comes from.
      stackTrace.lines().limit(2).forEach(line -> out.println(margin + "! " + line.strip()));
    } else {
      List<String> parts = new ArrayList<>(List.of("*", event.getName()));
      attributes.forEach((key, value) -> parts.add(key + '=' + value));
      out.println(margin + String.join(" ", parts));
    }
  }

  private static String kind(Span span) {
    return span.getKind().name().replace("SPAN_KIND_", "");
  }

  private static String status(Status status) {
    String code = status.getCode().name().replace("STATUS_CODE_", "");
    return status.getMessage().isEmpty() ? code : code + ": " + status.getMessage();
  }

  private static String text(KeyValue attribute) {
    return attribute.getKey() + '=' + text(attribute.getValue());
  }

  private static String text(AnyValue value) {
    return switch (value.getValueCase()) {
      case STRING_VALUE -> value.getStringValue();
      case BOOL_VALUE -> String.valueOf(value.getBoolValue());
      case INT_VALUE -> String.valueOf(value.getIntValue());
      case DOUBLE_VALUE -> String.valueOf(value.getDoubleValue());
      default -> value.toString().strip();
    };
  }
}
