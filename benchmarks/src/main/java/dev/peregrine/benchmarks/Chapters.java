package dev.peregrine.benchmarks;

import java.util.List;

/** The whole page. */
final class Chapters {

  static final List<MicroChapter> MICRO =
      List.of(
          new MicroChapter("Spans", SpanRows.SPANS),
          new MicroChapter("Context, propagation, attributes", SpanRows.CONTEXT),
          new MicroChapter("Metrics", MetricRows.ALL),
          new MicroChapter("Logs", LogRows.ALL),
          new MicroChapter("Encoding", EncodingRows.ALL));

  static final List<Chapter> OTHERS =
      List.of(
          new MemoryChapter(),
          new PipelineChapter(),
          new ExportChapter(),
          new RateChapter(),
          new ShutdownChapter());

  private Chapters() {}
}
