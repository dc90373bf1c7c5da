package dev.peregrine.benchmarks;

import java.util.List;

/**
 * A page of figures, which is measured and written by itself: each takes half an hour and more.
 *
 * @param name how a reader asks for it alone
 * @param file its name in the folder of all reports
 */
record Page(String name, String file, String title, String about, List<Chapter> chapters) {

  /** What an application pays for each span, measurement and log record. */
  static final Page RECORDING =
      new Page(
          "recording",
          "performance.md",
          "Performance: recording",
          "Time and allocated bytes an operation. The time ratio is ours to the incumbent's. Rows"
              + " without a target are only watched.",
          List.of(
              new MicroChapter("Spans", SpanRows.SPANS),
              new MicroChapter("Context, propagation, attributes", SpanRows.CONTEXT),
              new MicroChapter("Metrics", MetricRows.ALL),
              new MicroChapter("Logs", LogRows.ALL),
              new MicroChapter("Encoding", EncodingRows.ALL),
              new MemoryChapter()));

  /** What it takes to bring them to a receiver. */
  static final Page DELIVERY =
      new Page(
          "delivery",
          "performance-delivery.md",
          "Performance: delivery",
          "Two processes on one machine: a sender, and the receiver that counts.",
          List.of(
              new PipelineChapter(),
              new ExportChapter(),
              new RateChapter(),
              new ShutdownChapter()));

  static final List<Page> ALL = List.of(RECORDING, DELIVERY);

  static Page named(String name) {
    return ALL.stream()
        .filter(page -> page.name.equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no page is called " + name));
  }
}
