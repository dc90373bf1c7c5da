package dev.peregrine.benchmarks;

import dev.peregrine.benchmarks.pipeline.Receiver;
import dev.peregrine.benchmarks.pipeline.Sender;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Runs the whole pipeline on both sides in turn; the receiver is the same process for both. */
final class PipelineRace {

  /** Pages of the heap that were never used before would count as the cost of the first spans. */
  private static final List<String> SENDER_OPTIONS =
      List.of("-Xms512m", "-Xmx512m", "-XX:+AlwaysPreTouch");

  private final Path jars;
  private final Path log;
  private final Effort effort;

  PipelineRace(Path jars, Path log, Effort effort) {
    this.jars = jars;
    this.log = log;
    this.effort = effort;
  }

  PipelineResult run(String protocol) throws IOException, InterruptedException {
    Samples incumbent = new Samples();
    Samples peregrine = new Samples();
    for (int fork = 0; fork < effort.forks(); fork++) {
      incumbent.add(measure(protocol, Side.INCUMBENT));
      peregrine.add(measure(protocol, Side.PEREGRINE));
    }
    return new PipelineResult(protocol, incumbent, peregrine);
  }

  private List<String> measure(String protocol, Side side)
      throws IOException, InterruptedException {
    Process receiver =
        Child.start(
            log,
            Side.PEREGRINE.classPath(jars),
            List.of("-Xmx256m"),
            List.of(Receiver.class.getName()));
    try (BufferedReader output = receiver.inputReader()) {
      String httpPort = port(output);
      String grpcPort = port(output);
      return Child.run(
          log,
          side.classPath(jars),
          SENDER_OPTIONS,
          List.of(
              Sender.class.getName(),
              protocol,
              httpPort,
              grpcPort,
              Integer.toString(effort.pipelineSeconds())));
    } finally {
      receiver.getOutputStream().close();
      receiver.waitFor();
    }
  }

  private static String port(BufferedReader output) throws IOException {
    return Objects.requireNonNull(output.readLine(), "the receiver did not start");
  }
}
