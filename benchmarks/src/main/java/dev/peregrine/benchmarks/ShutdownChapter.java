package dev.peregrine.benchmarks;

import dev.peregrine.benchmarks.pipeline.ShutdownTimer;
import java.io.IOException;
import java.util.List;

/** Times shutdowns while the receiver is dead. */
final class ShutdownChapter implements Chapter {

  private static final int TIMEOUT_SECONDS = 5;
  private static final double TARGET_MILLIS = TIMEOUT_SECONDS * 1_000.0 + 100;
  private static final List<String> PROTOCOLS = List.of("grpc", "http");
  private static final List<String> DEATHS = List.of("refusing", "silent");

  @Override
  public String title() {
    return "Shutdown with a dead receiver";
  }

  @Override
  public String about() {
    return """
    From the call until the shutdown is over, with 2,000 spans in the queue and an exporter whose timeout is 5 seconds; the
    receiver's port is closed (refusing), or takes connections and never answers (silent).
    """;
  }

  @Override
  public String header() {
    return """
    | OTLP by | incumbent ms | Peregrine ms | target | met |
    |---|---:|---:|---:|---|
    """;
  }

  @Override
  public void measure(Lab lab, Table table) throws IOException, InterruptedException {
    for (String protocol : PROTOCOLS) {
      for (String death : DEATHS) {
        if (lab.wants("shutdown." + protocol + "." + death)) {
          String title = protocol + ", " + death;
          double incumbent = time(lab, Side.INCUMBENT, protocol, death);
          double peregrine = time(lab, Side.PEREGRINE, protocol, death);
          boolean met = peregrine <= TARGET_MILLIS;
          String markdown =
              "| %s | %s | **%s** | ≤ %s | %s |"
                  .formatted(
                      title,
                      Numbers.whole(incumbent),
                      Numbers.whole(peregrine),
                      Numbers.whole(TARGET_MILLIS),
                      Numbers.yesOrNo(met));
          table.add("shutdown, " + title, markdown, met);
        }
      }
    }
  }

  private static double time(Lab lab, Side side, String protocol, String death)
      throws IOException, InterruptedException {
    Samples samples = new Samples();
    samples.add(
        lab.run(side, List.of("-Xmx256m"), ShutdownTimer.class, protocol, death, TIMEOUT_SECONDS));
    return samples.median(0);
  }
}
