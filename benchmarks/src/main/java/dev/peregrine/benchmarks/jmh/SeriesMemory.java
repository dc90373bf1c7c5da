package dev.peregrine.benchmarks.jmh;

import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import java.lang.ref.Reference;
import java.util.function.IntConsumer;

/**
 * What a series weighs that was measured once and collected: prints the bytes of live heap for
 * each, its attributes included, for a counter and for a histogram.
 */
public final class SeriesMemory {

  private static final int SERIES = 100_000;

  private SeriesMemory() {}

  /** No arguments. */
  public static void main(String[] args) {
    CollectingReader reader =
        new CollectingReader(AggregationTemporality.CUMULATIVE, MemoryMode.REUSABLE_DATA);
    Meter meter = reader.provider().get("dev.peregrine.benchmarks");
    LongCounter counter = meter.counterBuilder("counter").build();
    DoubleHistogram histogram = meter.histogramBuilder("histogram").build();
    try {
      double ofCounter = bytesOfSeries(reader, i -> counter.add(1, SeriesAttributes.of(i)));
      double ofHistogram = bytesOfSeries(reader, i -> histogram.record(i, SeriesAttributes.of(i)));
      System.out.println(ofCounter + " " + ofHistogram);
    } finally {
      Reference.reachabilityFence(meter);
    }
  }

  private static double bytesOfSeries(CollectingReader reader, IntConsumer measurement) {
    long before = liveHeap();
    for (int series = 0; series < SERIES; series++) {
      measurement.accept(series);
    }
    reader.collect();
    return (liveHeap() - before) / (double) SERIES;
  }

  private static long liveHeap() {
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
