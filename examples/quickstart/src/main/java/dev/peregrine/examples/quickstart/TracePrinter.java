package dev.peregrine.examples.quickstart;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
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

/**
 * Prints spans as one tree for each trace: first the span, below it its attributes, events and log
 * lines.
 */
final class TracePrinter {
  private static final int WIDTH = 110;
  private static final int NAME_WIDTH = 48;

  private final PrintStream out;
  private final Map<ByteString, List<LogRecord>> logsBySpan;

  TracePrinter(PrintStream out, List<Received<LogRecord>> logs) {
    this.out = out;
    this.logsBySpan =
        logs.stream()
            .map(Received::data)
            .sorted(Comparator.comparingLong(LogRecord::getTimeUnixNano))
            .collect(Collectors.groupingBy(LogRecord::getSpanId));
  }

  void print(List<Received<Span>> spans) {
    spans.stream()
        .sorted(Comparator.comparingLong(received -> received.data().getStartTimeUnixNano()))
        .collect(
            Collectors.groupingBy(
                received -> received.data().getTraceId(), LinkedHashMap::new, Collectors.toList()))
        .forEach(this::printTrace);
  }

  private void printTrace(ByteString traceId, List<Received<Span>> spans) {
    Map<ByteString, List<Received<Span>>> childrenByParent =
        spans.stream()
            .collect(Collectors.groupingBy(received -> received.data().getParentSpanId()));
    Map<ByteString, Received<Span>> byId =
        spans.stream()
            .collect(
                Collectors.toMap(received -> received.data().getSpanId(), Function.identity()));

    out.printf(
        "trace %s, %d spans%n", HexFormat.of().formatHex(traceId.toByteArray()), spans.size());
    spans.stream()
        .filter(received -> !byId.containsKey(received.data().getParentSpanId()))
        .forEach(root -> printSpan(root, "", "", childrenByParent));
    out.println();
  }

  private void printSpan(
      Received<Span> received,
      String branch,
      String indent,
      Map<ByteString, List<Received<Span>>> childrenByParent) {
    Span span = received.data();
    List<Received<Span>> children = childrenByParent.getOrDefault(span.getSpanId(), List.of());

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
    logsBySpan
        .getOrDefault(span.getSpanId(), List.of())
        .forEach(log -> out.println(margin + "> " + line(log)));

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
      String text = AttributeText.of(attribute);
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
      attributes.put(attribute.getKey(), AttributeText.of(attribute.getValue()));
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

  private static String line(LogRecord log) {
    return log.getSeverityText() + " " + AttributeText.of(log.getBody());
  }

  private static String kind(Span span) {
    return span.getKind().name().replace("SPAN_KIND_", "");
  }

  private static String status(Status status) {
    String code = status.getCode().name().replace("STATUS_CODE_", "");
    return status.getMessage().isEmpty() ? code : code + ": " + status.getMessage();
  }
}
