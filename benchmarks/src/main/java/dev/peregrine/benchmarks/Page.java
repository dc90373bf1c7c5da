package dev.peregrine.benchmarks;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A page of figures, which is measured and written by itself, since some take half an hour and
 * more.
 *
 * @param name how a reader asks for it alone
 * @param file its name in the folder of all reports
 * @param runs how many runs a side its figures are medians of
 */
record Page(
    String name,
    String file,
    String title,
    String about,
    ToIntFunction<Effort> runs,
    List<Chapter> chapters) {

  /** What an application pays for each span, measurement and log record. */
  static final Page RECORDING =
      new Page(
          "recording",
          "performance.md",
          "Performance: recording",
          "Time and allocated bytes an operation. The time ratio is ours to the incumbent's. Rows"
              + " without a target are only watched.",
          Effort::forks,
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
          Effort::forks,
          List.of(
              new PipelineChapter(),
              new ExportChapter(),
              new RateChapter(),
              new ShutdownChapter(),
              new SpoolChapter()));

  /** What it takes until telemetry flows. */
  static final Page STARTUP =
      new Page(
          "startup",
          "performance-startup.md",
          "Performance: start",
          "From the start of a program until its first telemetry has been delivered.",
          Effort::starts,
          List.of(new StartupChapter()));

  static final List<Page> ALL = List.of(RECORDING, DELIVERY, STARTUP);

  static Page named(String name) {
    return ALL.stream()
        .filter(page -> page.name.equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no page is called " + name));
  }
}
