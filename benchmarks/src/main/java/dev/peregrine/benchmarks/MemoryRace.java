package dev.peregrine.benchmarks;

import dev.peregrine.benchmarks.jmh.SeriesMemory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Weighs the series of metrics on both sides. */
final class MemoryRace {

  static final String NAME = "SeriesMemory";

  private static final String HEADER =
      """
      | live heap of a series | incumbent B | Peregrine B | ratio |
      |---|---:|---:|---:|
      """;

  private final Path jars;
  private final Path log;

  MemoryRace(Path jars, Path log) {
    this.jars = jars;
    this.log = log;
  }

  /** The table in Markdown. */
  String run() throws IOException, InterruptedException {
    Samples incumbent = weigh(Side.INCUMBENT);
    Samples peregrine = weigh(Side.PEREGRINE);
    return HEADER
        + line("counter", incumbent.median(0), peregrine.median(0))
        + "\n"
        + line("explicit histogram", incumbent.median(1), peregrine.median(1));
  }

  private Samples weigh(Side side) throws IOException, InterruptedException {
    Samples samples = new Samples();
    samples.add(
        Child.run(
            log,
            side.classPath(jars),
            List.of("-Xmx1g", "-XX:+UseSerialGC"),
            List.of(SeriesMemory.class.getName())));
    return samples;
  }

  private static String line(String kind, double incumbent, double peregrine) {
    return "| %s | %s | %s | **%.2f** |"
        .formatted(kind, Numbers.whole(incumbent), Numbers.whole(peregrine), peregrine / incumbent);
  }
}
