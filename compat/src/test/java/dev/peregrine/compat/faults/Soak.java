package dev.peregrine.compat.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * An application that makes spans at a steady rate for a long time while its network is bad, and
 * then accounts for each of them. One thread exports over gRPC, another one over HTTP.
 */
final class Soak {

  private static final List<Protocol> PROTOCOLS = List.of(Protocol.GRPC, Protocol.HTTP_PROTOBUF);
  private static final int SPANS_PER_SECOND = 20_000;
  private static final int TICKS_PER_SECOND = 1_000;
  private static final int SPANS_PER_TICK = SPANS_PER_SECOND / TICKS_PER_SECOND / PROTOCOLS.size();
  private static final int BASELINE_SECONDS = 10;
  private static final int WARM_UP_SECONDS = 10;
  private static final int SETTLE_SECONDS = 120;
  private static final int QUEUE = 65_536;
  private static final long STORE_BYTES = 64L << 20;
  private static final long SEED = 20_261_122;

  private final Process child;
  private final BufferedReader answers;
  private final Writer commands;

  private Soak(Process child) {
    this.child = child;
    this.answers = child.inputReader();
    this.commands = child.outputWriter(StandardCharsets.US_ASCII);
  }

  /** Arguments: how many seconds, and the file to write. Ends with 1 if a span is unaccounted. */
  public static void main(String[] args) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-cp", System.getProperty("java.class.path")));
    command.add(SoakNetwork.class.getName());
    PROTOCOLS.forEach(protocol -> command.add(protocol.name()));
    Process child =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try {
      SoakReport report = new Soak(child).run(Integer.parseInt(args[0]));
      Files.writeString(Path.of(args[1]), report.toMarkdown());
      System.out.println("wrote " + args[1]);
      System.exit(report.isComplete() ? 0 : 1);
    } finally {
      child.destroy();
    }
  }

  private SoakReport run(int seconds) throws IOException, InterruptedException {
    List<Application> applications = new ArrayList<>();
    for (Protocol protocol : PROTOCOLS) {
      int port = Integer.parseInt(answers.readLine());
      applications.add(
          new Application(
              Signal.TRACES,
              Settings.of(protocol, port)
                  .withTimeout(Duration.ofSeconds(2))
                  .withStore(STORE_BYTES)
                  .withBatches(512, QUEUE)));
    }
    pace(applications, WARM_UP_SECONDS, true);
    settle(applications);
    Latencies baseline = pace(applications, BASELINE_SECONDS, false);

    long[] before = counts();
    long madeBefore = applications.stream().mapToLong(Application::made).sum();
    tell("storm " + SEED);
    HeapWatch heap = HeapWatch.start();
    Latencies recording = pace(applications, seconds, true);
    long heapPeak = heap.end();
    tell("calm");
    Storm storm = Storm.read(answers);
    long calmAt = System.nanoTime();
    boolean complete = settle(applications);
    long settleMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - calmAt);

    Map<String, Long> dropped = new TreeMap<>();
    applications.forEach(
        application ->
            application
                .dropped()
                .forEach((cause, items) -> dropped.merge(cause, items, Long::sum)));
    applications.forEach(Application::close);
    long[] after = counts();
    long made = applications.stream().mapToLong(Application::made).sum() - madeBefore;
    return new SoakReport(
        seconds,
        SPANS_PER_SECOND,
        made,
        after[0] - before[0],
        after[1] - before[1],
        after[2] - before[2],
        STORE_BYTES,
        storeSeconds(before),
        dropped,
        storm,
        baseline,
        recording,
        heapPeak,
        threadsLeft(),
        settleMillis,
        complete);
  }

  /** For how long the store of an exporter holds all that comes, which is like what came. */
  private static double storeSeconds(long[] counts) {
    double bytesPerSpan = (double) counts[3] / counts[0];
    return STORE_BYTES / (bytesPerSpan * SPANS_PER_SECOND / PROTOCOLS.size());
  }

  /** Makes spans at the pace, or nothing at the same pace; each call is timed. */
  private static Latencies pace(List<Application> applications, int seconds, boolean record)
      throws InterruptedException {
    List<Pace> paces = new ArrayList<>();
    for (Application application : applications) {
      Pace pace = new Pace(application, seconds * TICKS_PER_SECOND, record);
      pace.start();
      paces.add(pace);
    }
    Latencies all = new Latencies();
    for (Pace pace : paces) {
      pace.join();
      all.plus(pace.latencies);
    }
    return all;
  }

  private static final class Pace extends Thread {

    final Latencies latencies = new Latencies();
    private final Application application;
    private final int ticks;
    private final int items;

    Pace(Application application, int ticks, boolean record) {
      this.application = application;
      this.ticks = ticks;
      this.items = record ? 1 : 0;
    }

    @Override
    public void run() {
      long start = System.nanoTime();
      for (int tick = 0; tick < ticks; tick++) {
        long due = start + TimeUnit.SECONDS.toNanos(tick) / TICKS_PER_SECOND;
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
          LockSupport.parkNanos(left);
        }
        for (int i = 0; i < SPANS_PER_TICK; i++) {
          long before = System.nanoTime();
          application.make(items);
          latencies.record(System.nanoTime() - before);
        }
      }
    }
  }

  /** Flushes until every span is received or dropped; returns whether all are. */
  private boolean settle(List<Application> applications) throws IOException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SETTLE_SECONDS);
    while (System.nanoTime() - deadline < 0) {
      applications.forEach(
          application -> application.flush().join(Harness.PATIENCE_SECONDS, TimeUnit.SECONDS));
      long made = applications.stream().mapToLong(Application::made).sum();
      long dropped = applications.stream().mapToLong(Application::droppedItems).sum();
      if (counts()[0] + dropped == made) {
        return true;
      }
    }
    return false;
  }

  /** Spans received, duplicates, spans refused and bytes, of all receivers together. */
  private long[] counts() throws IOException {
    tell("count");
    long[] sums = new long[4];
    for (int i = 0; i < PROTOCOLS.size(); i++) {
      String[] words = answers.readLine().split(" ");
      for (int j = 0; j < sums.length; j++) {
        sums[j] += Long.parseLong(words[j]);
      }
    }
    return sums;
  }

  private void tell(String command) throws IOException {
    if (!child.isAlive()) {
      throw new IOException("the receivers' process has ended");
    }
    commands.write(command + "\n");
    commands.flush();
  }

  /** Names of threads that belong to the SDK. */
  private static List<String> threadsLeft() {
    List<String> names = new ArrayList<>();
    for (var info : ManagementFactory.getThreadMXBean().dumpAllThreads(false, false)) {
      String name = info.getThreadName();
      if (name.startsWith("otlp") || name.startsWith("peregrine") || name.contains("Processor")) {
        names.add(name);
      }
    }
    return names;
  }
}
