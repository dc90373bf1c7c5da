package dev.peregrine.benchmarks;

import dev.peregrine.benchmarks.jmh.SeriesMemory;
import java.io.IOException;
import java.util.List;

/** Weighs the series of metrics on both sides. */
final class MemoryChapter implements Chapter {

  private static final List<String> OPTIONS = List.of("-Xmx1g", "-XX:+UseSerialGC");

  @Override
  public String title() {
    return "Memory of series";
  }

  @Override
  public String about() {
    return """
    What a series weighs that was measured once and collected, its three attributes included: live heap of 100,000 of them.
    """;
  }

  @Override
  public String header() {
    return """
    | live heap of a series | incumbent B | Peregrine B | ratio |
    |---|---:|---:|---:|
    """;
  }

  @Override
  public void measure(Lab lab, Table table) throws IOException, InterruptedException {
    if (lab.wants("SeriesMemory")) {
      Samples incumbent = weigh(lab, Side.INCUMBENT);
      Samples peregrine = weigh(lab, Side.PEREGRINE);
      add(table, "counter", incumbent.median(0), peregrine.median(0));
      add(table, "explicit histogram", incumbent.median(1), peregrine.median(1));
    }
  }

  private static Samples weigh(Lab lab, Side side) throws IOException, InterruptedException {
    Samples samples = new Samples();
    samples.add(lab.run(side, OPTIONS, SeriesMemory.class));
    return samples;
  }

  private static void add(Table table, String kind, double incumbent, double peregrine) {
    String markdown =
        "| %s | %s | %s | **%.2f** |"
            .formatted(
                kind, Numbers.whole(incumbent), Numbers.whole(peregrine), peregrine / incumbent);
    table.add(kind, markdown, null);
  }
}
