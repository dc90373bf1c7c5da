package dev.peregrine.examples.quickstart;

import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.Exemplar;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints metrics as a table: one row for each series, that is for each metric of a service and its
 * attributes, with the latest value, and below it the attributes.
 */
final class MetricPrinter {
  private final PrintStream out;

  MetricPrinter(PrintStream out) {
    this.out = out;
  }

  /** Prints metrics that are given oldest first, and whose values are totals. */
  void print(List<Received<Metric>> metrics) {
    Map<String, Row> rows = new TreeMap<>();
    metrics.stream()
        // The SDKs measure themselves too.
        .filter(received -> received.scope().startsWith("dev.peregrine.examples."))
        .flatMap(MetricPrinter::rows)
        .forEach(row -> rows.merge(row.series(), row, Row::replacedBy));

    printLine("service", "metric", "unit", "value", "trace of an exemplar");
    for (Row row : rows.values()) {
      Metric metric = row.metric();
      printLine(row.service(), metric.getName(), metric.getUnit(), row.value(), row.traceId());
      out.println("               " + row.attributes());
    }
    out.println();
  }

  private void printLine(String... columns) {
    String line = String.format("%-14s %-28s %-9s %-32s %s", (Object[]) columns);
    out.println(line.stripTrailing());
  }

  private static Stream<Row> rows(Received<Metric> received) {
    Metric metric = received.data();
    return switch (metric.getDataCase()) {
      case SUM ->
          metric.getSum().getDataPointsList().stream().map(point -> number(received, point));
      case GAUGE ->
          metric.getGauge().getDataPointsList().stream().map(point -> number(received, point));
      case HISTOGRAM ->
          metric.getHistogram().getDataPointsList().stream()
              .map(
                  point ->
                      Row.of(
                          received,
                          point.getAttributesList(),
                          summary(point.getCount(), point.getSum(), point.getMax()),
                          point.getExemplarsList()));
      case EXPONENTIAL_HISTOGRAM ->
          metric.getExponentialHistogram().getDataPointsList().stream()
              .map(
                  point ->
                      Row.of(
                          received,
                          point.getAttributesList(),
                          summary(point.getCount(), point.getSum(), point.getMax()),
                          point.getExemplarsList()));
      default -> Stream.empty();
    };
  }

  private static Row number(Received<Metric> received, NumberDataPoint point) {
    String value =
        point.hasAsInt()
            ? String.valueOf(point.getAsInt())
            : String.format(Locale.ROOT, "%.4f", point.getAsDouble());
    return Row.of(received, point.getAttributesList(), value, point.getExemplarsList());
  }

  private static String summary(long count, double sum, double max) {
    return String.format(Locale.ROOT, "count %d, avg %.4f, max %.4f", count, sum / count, max);
  }

  private record Row(
      String service, Metric metric, String attributes, String value, String traceId) {

    static Row of(
        Received<Metric> received,
        List<KeyValue> attributes,
        String value,
        List<Exemplar> exemplars) {
      String sorted =
          attributes.stream().map(AttributeText::of).sorted().collect(Collectors.joining("  "));
      // Of several exemplars that of the largest value: for a duration, the slowest request.
      String traceId =
          exemplars.stream()
              .filter(exemplar -> !exemplar.getTraceId().isEmpty())
              .max(Comparator.comparingDouble(Exemplar::getAsDouble))
              .map(exemplar -> HexFormat.of().formatHex(exemplar.getTraceId().toByteArray()))
              .orElse("");
      return new Row(received.service(), received.data(), sorted, value, traceId);
    }

    String series() {
      return service + ' ' + metric.getName() + ' ' + attributes;
    }

    /** A total is sent each time, an exemplar only once. */
    Row replacedBy(Row newer) {
      String latestTraceId = newer.traceId.isEmpty() ? traceId : newer.traceId;
      return new Row(service, newer.metric, attributes, newer.value, latestTraceId);
    }
  }
}
