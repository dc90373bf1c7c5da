package dev.peregrine.benchmarks;

import dev.peregrine.benchmarks.pipeline.Receiver;
import dev.peregrine.benchmarks.pipeline.Sender;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Runs the whole pipeline on both sides in turn; the receiver is the same process for both. */
final class PipelineRace {

  private final Path jars;
  private final Path log;
  private final Effort effort;

  PipelineRace(Path jars, Path log, Effort effort) {
    this.jars = jars;
    this.log = log;
    this.effort = effort;
  }

  PipelineResult run(String protocol) throws IOException, InterruptedException {
    Map<Side, Samples> samples = new EnumMap<>(Side.class);
    for (int fork = 0; fork < effort.forks(); fork++) {
      for (Side side : Side.values()) {
        samples.computeIfAbsent(side, s -> new Samples()).add(measure(protocol, side));
      }
    }
    return new PipelineResult(
        protocol, samples.get(Side.INCUMBENT), samples.get(Side.PEREGRINE));
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
      String[] ports = output.readLine().split(" ");
      return Child.run(
          log,
          side.classPath(jars),
          List.of("-Xms512m", "-Xmx512m"),
          List.of(
              Sender.class.getName(),
              protocol,
              ports[0],
              ports[1],
              Integer.toString(effort.pipelineSeconds())));
    } finally {
      receiver.getOutputStream().close();
      receiver.waitFor();
    }
  }
}
