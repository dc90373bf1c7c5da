package dev.peregrine.benchmarks;

import java.util.List;

/** What an exporter makes of a batch. */
final class EncodingRows {

  static final List<Row> ALL =
      List.of(
          Row.of("encode a batch of 512 spans", "OtlpEncodeBenchmark.export", 0.5, 1_024),
          Row.of("encode a batch of 512 log records", "LogEncodeBenchmark.export", 0.5, 1_024),
          Row.watched(
              "collect and encode, a series of 10,000",
              "MetricEncodeBenchmark.tenThousandSeries",
              1),
          Row.watched(
              "collect and encode, a series of 100,000",
              "MetricEncodeBenchmark.hundredThousandSeries",
              1));

  private EncodingRows() {}
}
