package dev.peregrine.benchmarks;

import dev.peregrine.benchmarks.pipeline.StartTimer;
import java.io.IOException;
import java.util.List;

/** Times the start of an SDK on both sides in turn, each time in a fresh virtual machine. */
final class StartupChapter implements Chapter {

  private static final List<Protocol> PROTOCOLS =
      List.of(new Protocol("grpc", "gRPC"), new Protocol("http", "HTTP"));

  private static final double MILLI = 1e6;
  private static final List<Figure> FIGURES =
      List.of(
          new Figure("configured, ms", 0, MILLI, new Target(0.35, true)),
          new Figure("first flush, ms", 1, MILLI, new Target(0.4, true)),
          new Figure("loaded classes", 2, 1, new Target(1_600, false)),
          new Figure("live heap, KiB", 3, 1024, new Target(Double.POSITIVE_INFINITY, true)));

  private record Protocol(String name, String title) {}

  /**
   * What to reach.
   *
   * @param bound relative to the incumbent, or in the unit of the figure
   */
  private record Target(double bound, boolean relative) {

    boolean exists() {
      return bound != Double.POSITIVE_INFINITY;
    }

    boolean isMet(double incumbent, double peregrine) {
      return (relative ? peregrine / incumbent : peregrine) <= bound;
    }

    @Override
    public String toString() {
      return "≤ " + (relative ? Numbers.hundredths(bound) : Numbers.whole(bound));
    }
  }

  /**
   * One of the numbers that {@link StartTimer} prints.
   *
   * @param unit how much of it is one in the table
   */
  private record Figure(String title, int column, double unit, Target target) {

    void addTo(Table table, String protocol, Samples incumbent, Samples peregrine) {
      double theirs = incumbent.median(column) / unit;
      double ours = peregrine.median(column) / unit;
      Boolean met = target.exists() ? target.isMet(theirs, ours) : null;
      String markdown =
          "| %s | %s | %s | %s | **%s** | %s | %s |"
              .formatted(
                  protocol,
                  title,
                  Numbers.whole(theirs),
                  Numbers.whole(ours),
                  Numbers.hundredths(ours / theirs),
                  met == null ? "" : target,
                  met == null ? "" : Numbers.yesOrNo(met));
      table.add(title + " by " + protocol, markdown, met);
    }
  }

  @Override
  public String title() {
    return "Start";
  }

  @Override
  public String about() {
    return """
    A fresh virtual machine each time, without options; an SDK is configured by system properties, and makes a span, a
    measurement and a log record, which are flushed to a receiver in another process. Times count from the start of `main`.
    Classes are those of the whole virtual machine, which loads about 450 to print a line.
    """;
  }

  @Override
  public String header() {
    return """
    | OTLP by | figure | incumbent | Peregrine | ratio | target | met |
    |---|---|---:|---:|---:|---:|---|
    """;
  }

  @Override
  public void measure(Lab lab, Table table) throws IOException, InterruptedException {
    for (Protocol protocol : PROTOCOLS) {
      if (lab.wants("start." + protocol.name())) {
        Samples incumbent = new Samples();
        Samples peregrine = new Samples();
        try (ReceiverProcess receiver = lab.startReceiver()) {
          for (int i = 0; i < lab.effort().starts(); i++) {
            incumbent.add(start(lab, receiver, Side.INCUMBENT, protocol));
            peregrine.add(start(lab, receiver, Side.PEREGRINE, protocol));
          }
        }
        for (Figure figure : FIGURES) {
          figure.addTo(table, protocol.title(), incumbent, peregrine);
        }
      }
    }
  }

  private static List<String> start(
      Lab lab, ReceiverProcess receiver, Side side, Protocol protocol)
      throws IOException, InterruptedException {
    return lab.run(
        side,
        List.of(),
        StartTimer.class,
        protocol.name(),
        receiver.httpPort(),
        receiver.grpcPort());
  }
}
