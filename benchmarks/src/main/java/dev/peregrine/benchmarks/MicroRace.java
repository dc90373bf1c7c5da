package dev.peregrine.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs one row of the table on both sides in turn, so that both meet the same weather. */
final class MicroRace {

  private final Path jars;
  private final Path log;
  private final Effort effort;

  MicroRace(Path jars, Path log, Effort effort) {
    this.jars = jars;
    this.log = log;
    this.effort = effort;
  }

  MicroResult run(Row row) throws IOException, InterruptedException {
    Samples incumbent = new Samples();
    Samples peregrine = new Samples();
    for (int fork = 0; fork < effort.forks(); fork++) {
      incumbent.add(fork(row, Side.INCUMBENT));
      peregrine.add(fork(row, Side.PEREGRINE));
    }
    return new MicroResult(row, incumbent, peregrine);
  }

  private List<String> fork(Row row, Side side) throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                JmhChild.class.getName(),
                row.benchmark(),
                Integer.toString(row.threads()),
                Integer.toString(effort.warmups()),
                Integer.toString(effort.iterations()),
                Integer.toString(effort.millis())));
    arguments.addAll(row.parameters());
    return Child.run(log, side.classPath(jars, row.incubator()), List.of("-Xmx256m"), arguments);
  }
}
