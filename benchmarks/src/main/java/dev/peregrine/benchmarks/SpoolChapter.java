package dev.peregrine.benchmarks;

import dev.peregrine.benchmarks.pipeline.SpoolTimer;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How fast a spool is filled and emptied. The incumbent has none. */
final class SpoolChapter implements Chapter {

  private static final int REQUESTS = 0;
  private static final int BYTES = 1;
  private static final int WRITE_NANOS = 2;
  private static final int SEND_NANOS = 3;

  @Override
  public String title() {
    return "Spool";
  }

  @Override
  public String about() {
    return """
    1,000 batches of 512 spans of six attributes. Written: from the first export until the last batch is on disk, while the
    receiver is away. Sent: from the making of another exporter until all files are gone. The incumbent has no spool.
    """;
  }

  @Override
  public String header() {
    return """
    | spool over HTTP | requests/s | MB/s |
    |---|---:|---:|
    """;
  }

  @Override
  public void measure(Lab lab, Table table) throws IOException, InterruptedException {
    if (!lab.wants("spool")) {
      return;
    }
    Samples samples = new Samples();
    for (int fork = 0; fork < lab.effort().forks(); fork++) {
      try (ReceiverProcess receiver = lab.startReceiver()) {
        samples.add(
            lab.run(Side.PEREGRINE, List.of("-Xmx1g"), SpoolTimer.class, receiver.httpPort()));
      }
    }
    table.add("spool, written", row("written", samples, WRITE_NANOS), null);
    table.add("spool, sent", row("read, sent and removed", samples, SEND_NANOS), null);
  }

  private static String row(String what, Samples samples, int nanos) {
    double seconds = samples.median(nanos) / TimeUnit.SECONDS.toNanos(1);
    return "| %s | %s | %s |"
        .formatted(
            what,
            Numbers.whole(samples.median(REQUESTS) / seconds),
            Numbers.whole(samples.median(BYTES) / seconds / 1e6));
  }
}
