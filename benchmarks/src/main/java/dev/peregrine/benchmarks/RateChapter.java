package dev.peregrine.benchmarks;

import dev.peregrine.benchmarks.pipeline.RateSearch;
import java.io.IOException;
import java.util.List;

/** Looks for the highest rates at which nothing is dropped, on both sides. */
final class RateChapter implements Chapter {

  private static final List<String> PROTOCOLS = List.of("grpc", "http");
  private static final List<Queue> QUEUES =
      List.of(
          new Queue(2_048, "default settings", 100_000),
          new Queue(65_536, "a queue of 65,536", 250_000));

  private record Queue(int size, String title, double target) {}

  @Override
  public String title() {
    return "Highest rate";
  }

  @Override
  public String about() {
    return """
    Spans a second that one thread of an application can make without one being dropped, the receiver beside it on the same
    cores. The highest rate is looked for in short attempts, and must then hold for the whole time; if it does not, what
    arrived meanwhile is tried, or a tenth less if that is lower.
    """;
  }

  @Override
  public String header() {
    return """
    | OTLP by | incumbent spans/s | Peregrine spans/s | held for | target | met |
    |---|---:|---:|---:|---:|---|
    """;
  }

  @Override
  public void measure(Lab lab, Table table) throws IOException, InterruptedException {
    for (Queue queue : QUEUES) {
      for (String protocol : PROTOCOLS) {
        if (lab.wants("rate." + protocol + "." + queue.size())) {
          String title = protocol + ", " + queue.title();
          double incumbent = search(lab, Side.INCUMBENT, protocol, queue.size());
          double peregrine = search(lab, Side.PEREGRINE, protocol, queue.size());
          boolean met = peregrine >= queue.target();
          String markdown =
              "| %s | %s | **%s** | %d s | ≥ %s | %s |"
                  .formatted(
                      title,
                      Numbers.whole(incumbent),
                      Numbers.whole(peregrine),
                      lab.effort().seconds().rate(),
                      Numbers.whole(queue.target()),
                      Numbers.yesOrNo(met));
          table.add("highest rate, " + title, markdown, met);
        }
      }
    }
  }

  private static double search(Lab lab, Side side, String protocol, int queueSize)
      throws IOException, InterruptedException {
    Samples samples = new Samples();
    try (ReceiverProcess receiver = lab.startReceiver()) {
      samples.add(
          lab.run(
              side,
              PipelineChapter.SENDER_OPTIONS,
              RateSearch.class,
              protocol,
              receiver.httpPort(),
              receiver.grpcPort(),
              queueSize,
              lab.effort().seconds().attempt(),
              lab.effort().seconds().rate()));
    }
    return samples.median(0);
  }
}
