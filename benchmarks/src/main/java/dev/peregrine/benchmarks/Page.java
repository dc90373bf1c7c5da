package dev.peregrine.benchmarks;

import java.util.List;
import java.util.Locale;

/** A page of figures, which is measured and written by itself: each takes half an hour and more. */
enum Page {
  /** What an application pays for each span, measurement and log record. */
  RECORDING(
      "performance.md",
      "Performance: recording",
      "Time and allocated bytes an operation. The time ratio is ours to the incumbent's. Rows without a target are only"
          + " watched.",
      List.of(
          new MicroChapter("Spans", SpanRows.SPANS),
          new MicroChapter("Context, propagation, attributes", SpanRows.CONTEXT),
          new MicroChapter("Metrics", MetricRows.ALL),
          new MicroChapter("Logs", LogRows.ALL),
          new MicroChapter("Encoding", EncodingRows.ALL),
          new MemoryChapter())),
  /** What it takes to bring them to a receiver. */
  DELIVERY(
      "performance-delivery.md",
      "Performance: delivery",
      "Two processes on one machine: a sender, and the receiver that counts.",
      List.of(
          new PipelineChapter(), new ExportChapter(), new RateChapter(), new ShutdownChapter()));

  private final String file;
  private final String title;
  private final String about;
  private final List<Chapter> chapters;

  Page(String file, String title, String about, List<Chapter> chapters) {
    this.file = file;
    this.title = title;
    this.about = about;
    this.chapters = chapters;
  }

  static Page named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** The name of its file in the folder of all reports. */
  String file() {
    return file;
  }

  String title() {
    return title;
  }

  String about() {
    return about;
  }

  List<Chapter> chapters() {
    return chapters;
  }

  /** How a reader asks for this page alone. */
  String argument() {
    return "--page " + name().toLowerCase(Locale.ROOT);
  }
}
