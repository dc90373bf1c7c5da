package dev.peregrine.benchmarks;

import java.util.List;
import java.util.stream.Stream;

/** The whole table. */
final class Rows {

  static final List<Row> ALL =
      Stream.of(SpanRows.ALL, MetricRows.ALL, LogRows.ALL).flatMap(List::stream).toList();

  private Rows() {}
}
