package dev.peregrine.benchmarks;

import dev.peregrine.benchmarks.pipeline.ExportTimer;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Times single exports on all sides. */
final class ExportChapter implements Chapter {

  private static final List<Export> EXPORTS =
      List.of(
          new Export("grpc", "gRPC", 2, 1.5),
          new Export("grpc.gzip", "gRPC, gzip", 3, 2.5),
          new Export("http", "HTTP", 1, 0.8),
          new Export("http.gzip", "HTTP, gzip", 2.5, 2));

  /**
   * How a batch is sent, and what it may cost.
   *
   * @param millis from the call to the result
   * @param cpuMillis of the whole process
   */
  record Export(String protocol, String title, double millis, double cpuMillis) {}

  @Override
  public String title() {
    return "One export";
  }

  @Override
  public String about() {
    return """
    512 spans of six attributes, exported with default settings to a receiver in another process, one batch after the other:
    the median time from the call to the result, and the CPU time of the whole process for each. "Incumbent at its best" is
    version 1.63.0, the last one for which there were other senders: the JDK's for HTTP, grpc-java's for gRPC. Against that
    one we want to be ahead, too.
    """;
  }

  @Override
  public String header() {
    return """
    | OTLP by | side | ms | CPU ms | B | failed | target | met |
    |---|---|---:|---:|---:|---:|---|---|
    """;
  }

  @Override
  public void measure(Lab lab, Table table) throws IOException, InterruptedException {
    for (Export export : EXPORTS) {
      if (lab.wants("export." + export.protocol())) {
        ExportResult result = measure(lab, export);
        table.add("export by " + export.title(), result.toMarkdown(), result.isMet());
      }
    }
  }

  private static ExportResult measure(Lab lab, Export export)
      throws IOException, InterruptedException {
    Map<Side, Samples> samples = new EnumMap<>(Side.class);
    for (int fork = 0; fork < lab.effort().forks(); fork++) {
      for (Side side : Side.values()) {
        samples
            .computeIfAbsent(side, absent -> new Samples())
            .add(export(lab, side, export.protocol()));
      }
    }
    return new ExportResult(export, samples);
  }

  private static List<String> export(Lab lab, Side side, String protocol)
      throws IOException, InterruptedException {
    try (ReceiverProcess receiver = lab.startReceiver()) {
      return lab.run(
          side,
          PipelineChapter.SENDER_OPTIONS,
          ExportTimer.class,
          protocol,
          receiver.httpPort(),
          receiver.grpcPort(),
          lab.effort().seconds().exports());
    }
  }
}
