package dev.peregrine.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Rows that JMH measures, on both sides in turn, so that both meet the same weather. */
record MicroChapter(String title, List<Row> rows) implements Chapter {

  private static final List<String> PARENT_OPTIONS = List.of("-Xmx256m");

  @Override
  public String about() {
    return "";
  }

  @Override
  public String header() {
    return MicroResult.HEADER;
  }

  @Override
  public void measure(Lab lab, Table table) throws IOException, InterruptedException {
    for (Row row : rows) {
      if (lab.effort().includes(row) && lab.wants(row.benchmark())) {
        MicroResult result = measure(lab, row);
        table.add(row.title(), result.toMarkdown(), row.target() == null ? null : result.isMet());
      }
    }
  }

  private static MicroResult measure(Lab lab, Row row) throws IOException, InterruptedException {
    Samples incumbent = new Samples();
    Samples peregrine = new Samples();
    for (int fork = 0; fork < lab.effort().forks(); fork++) {
      incumbent.add(fork(lab, row, Side.INCUMBENT));
      peregrine.add(fork(lab, row, Side.PEREGRINE));
    }
    return new MicroResult(row, incumbent, peregrine);
  }

  private static List<String> fork(Lab lab, Row row, Side side)
      throws IOException, InterruptedException {
    Effort effort = lab.effort();
    List<Object> arguments =
        new ArrayList<>(
            List.of(
                row.benchmark(),
                row.threads(),
                effort.jmh().warmups(),
                effort.jmh().iterations(),
                effort.jmh().millis()));
    arguments.addAll(row.parameters());
    return lab.run(
        side.classPath(lab.jars(), row.incubator()),
        PARENT_OPTIONS,
        JmhChild.class,
        arguments.toArray());
  }
}
