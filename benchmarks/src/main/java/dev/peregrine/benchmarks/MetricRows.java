package dev.peregrine.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Instruments and collection. */
final class MetricRows {

  private static final String COUNTER = "CounterBenchmark.";
  private static final String HISTOGRAM = "HistogramBenchmark.";

  static final List<Row> ALL =
      Stream.of(
              forBoth(Row.of("counter add", COUNTER + "oneSeries", 0.7, 0)),
              forBoth(Row.watched("counter add", COUNTER + "oneSeries", 2).aimingAt(0.25, 0)),
              forBoth(Row.of("counter add, 128 series", COUNTER + "manySeries", 0.8, 0)),
              forBoth(
                  Row.of(
                      "counter add, 3 attributes made each time",
                      COUNTER + "attributesMadeEachTime",
                      0.6,
                      96)),
              forBoth(Row.of("explicit histogram record", HISTOGRAM + "explicit", 0.4, 0)),
              forBoth(
                  Row.watched("explicit histogram record", HISTOGRAM + "explicit", 2)
                      .aimingAt(0.2, 0)),
              forBoth(Row.of("exponential histogram record", HISTOGRAM + "exponential", 0.5, 0)),
              forBoth(
                  Row.watched("exponential histogram record", HISTOGRAM + "exponential", 2)
                      .aimingAt(0.25, 0)),
              forBoth(
                  Row.watched(
                      "explicit histogram record in a sampled span",
                      "ExemplarBenchmark.inSampledSpan",
                      1)),
              Stream.of(
                  Row.watched("bound counter add", "BoundCounterBenchmark.add", 1)
                      .aimingAtNanos(3.5, 0)
                      .withIncubator(),
                  Row.watched("the JDK's LongAdder", "BoundCounterBenchmark.longAdder", 1)
                      .withIncubator()),
              forBoth(
                  Row.of(
                      "2,000 measurements, collected, reused points",
                      "CollectBenchmark.recordAndCollect",
                      0.5,
                      20_480),
                  "memoryMode=REUSABLE_DATA"),
              forBoth(
                  Row.of(
                      "2,000 measurements, collected",
                      "CollectBenchmark.recordAndCollect",
                      0.5,
                      307_200),
                  "memoryMode=IMMUTABLE_DATA"))
          .flatMap(rows -> rows)
          .toList();

  private MetricRows() {}

  /** The row for both temporalities. */
  private static Stream<Row> forBoth(Row row, String... more) {
    return Stream.of("CUMULATIVE", "DELTA")
        .map(
            temporality -> {
              String[] parameters =
                  Stream.concat(Stream.of("temporality=" + temporality), Stream.of(more))
                      .toArray(String[]::new);
              return row.titled(row.title() + ", " + temporality.toLowerCase(Locale.ROOT))
                  .with(parameters);
            });
  }
}
