package dev.peregrine.benchmarks;

import dev.peregrine.benchmarks.pipeline.Sender;
import java.io.IOException;
import java.util.List;

/** Runs the whole pipeline on both sides in turn; the receiver is the same process for both. */
final class PipelineChapter implements Chapter {

  /** Pages of the heap that were never used before would count as the cost of the first items. */
  static final List<String> SENDER_OPTIONS = List.of("-Xms512m", "-Xmx512m", "-XX:+AlwaysPreTouch");

  private static final List<String> PROTOCOLS = List.of("grpc", "http");
  private static final List<Pipeline> PIPELINES =
      List.of(new Pipeline("SPANS", "spans", 50, 450), new Pipeline("LOGS", "logs", 100, 400));

  /**
   * What is sent.
   *
   * @param signal the name of the constant
   * @param perMilli how many are made in a millisecond
   * @param bytes that one may allocate
   */
  record Pipeline(String signal, String title, int perMilli, long bytes) {}

  @Override
  public String title() {
    return "The whole pipeline";
  }

  @Override
  public String about() {
    return """
    50,000 spans or 100,000 log records a second, default settings but a queue of 65,536, the receiver in a process of its
    own on the same machine. CPU is that of the whole process, less what keeping the pace costs without telemetry. What is
    dropped costs little, so the target is for an item that was delivered.
    """;
  }

  @Override
  public String header() {
    return PipelineResult.HEADER;
  }

  @Override
  public void measure(Lab lab, Table table) throws IOException, InterruptedException {
    for (Pipeline pipeline : PIPELINES) {
      for (String protocol : PROTOCOLS) {
        String title = pipeline.title() + ", " + protocol;
        if (lab.wants("pipeline." + pipeline.title() + "." + protocol)) {
          PipelineResult result = measure(lab, pipeline, protocol);
          table.add(title, result.toMarkdown(title), result.isMet());
        }
      }
    }
  }

  private static PipelineResult measure(Lab lab, Pipeline pipeline, String protocol)
      throws IOException, InterruptedException {
    Samples incumbent = new Samples();
    Samples peregrine = new Samples();
    for (int fork = 0; fork < lab.effort().forks(); fork++) {
      incumbent.add(send(lab, Side.INCUMBENT, pipeline, protocol));
      peregrine.add(send(lab, Side.PEREGRINE, pipeline, protocol));
    }
    return new PipelineResult(pipeline.bytes(), incumbent, peregrine);
  }

  private static List<String> send(Lab lab, Side side, Pipeline pipeline, String protocol)
      throws IOException, InterruptedException {
    try (ReceiverProcess receiver = lab.startReceiver()) {
      return lab.run(
          side,
          SENDER_OPTIONS,
          Sender.class,
          pipeline.signal(),
          protocol,
          receiver.httpPort(),
          receiver.grpcPort(),
          pipeline.perMilli(),
          lab.effort().seconds().pipeline());
    }
  }
}
