package dev.peregrine.benchmarks;

import java.util.List;

/** Log records. */
final class LogRows {

  private static final String EMIT = "LogRecordBenchmark.emitWithTwoAttributes";

  static final List<Row> ALL =
      List.of(
          Row.of("log record, body, severity and 2 attributes", EMIT, 0.5, 250),
          Row.watched("log record, body, severity and 2 attributes", EMIT, 2),
          Row.watched("log record, disabled logger", "QuietLoggerBenchmark.disabled", 1)
              .aimingAtNanos(3, 0),
          Row.watched(
                  "log record, below the minimum severity",
                  "QuietLoggerBenchmark.belowMinimumSeverity",
                  1)
              .aimingAtNanos(3, 0));

  private LogRows() {}
}
